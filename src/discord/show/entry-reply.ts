import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import type { Language } from '../../language/languages.js';
import { mayChange } from '../requests/notebook-owner.js';
import type { Call, Services } from '../requests/services.js';
import { COLOURS } from './colours.js';
import { entryEmbeds } from './notebook-entry.js';
import { packCards } from './pack.js';
import type { Reply } from './reply.js';
import { annotateButton } from './saved-reply.js';

/** An entry as a whole, below a heading where there is one; whoever may change it gets the button for that. */
export function entryReply(
  { owner, entry }: { readonly owner: NotebookOwner; readonly entry: NotebookEntry },
  heading: string | null,
  { call, language = call.language }: { readonly call: Call; readonly language?: Language },
  { engine }: Pick<Services, 'engine'>,
): Reply {
  const embeds = entryEmbeds(entry, { language, log: call.log, engine });
  const title = heading === null ? [] : [{ title: heading, color: COLOURS.plain }];
  const buttons = mayChange(entry, call) ? annotateButton(owner, entry, language) : [];
  return { messages: packCards([{ embeds: [...title, ...embeds], buttons }]) };
}
