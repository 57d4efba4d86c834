import type { APIEmbed } from 'discord.js';
import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import type { Language } from '../../language/languages.js';
import { mayChange } from '../requests/notebook-owner.js';
import type { Call, Services } from '../requests/services.js';
import { COLOURS } from './colours.js';
import { entryEmbeds } from './notebook-entry.js';
import { packCards } from './pack.js';
import type { Reply } from './reply.js';
import { annotateButton } from './saved-reply.js';

/** What stands above an entry: a title, and what else is said of what was done to it. */
export interface EntryHeading {
  readonly title: string;
  readonly lines?: readonly string[];
}

/** An entry as a whole, below a heading where there is one; whoever may change it gets the button for that. */
export function entryReply(
  { owner, entry }: { readonly owner: NotebookOwner; readonly entry: NotebookEntry },
  heading: EntryHeading | null,
  { call, language = call.language }: { readonly call: Call; readonly language?: Language },
  { engine }: Pick<Services, 'engine'>,
): Reply {
  const embeds = entryEmbeds(entry, { language, log: call.log, engine });
  const title = heading === null ? [] : [headingEmbed(heading)];
  const buttons = mayChange(entry, call) ? annotateButton(owner, entry, language) : [];
  return { messages: packCards([{ embeds: [...title, ...embeds], buttons }]) };
}

function headingEmbed({ title, lines = [] }: EntryHeading): APIEmbed {
  return { title, ...(lines.length > 0 && { description: lines.join('\n') }), color: COLOURS.plain };
}
