import type { APIEmbed } from 'discord.js';
import type { Former, NotebookEntry, NotebookOwner, Undone } from '../../desk/notebook/notebook.js';
import { NOTEBOOK_TEXTS, type Notice } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import { ownerPart } from '../requests/notebook-owner.js';
import type { Call, Services } from '../requests/services.js';
import { blockEmbeds, textBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapedLine, escapeMarkdown } from './escape.js';
import { LIMITS } from './limits.js';
import { entryEmbeds } from './notebook-entry.js';
import { packCards } from './pack.js';
import { plainCard, type Reply } from './reply.js';

/** The name of the button that puts an entry back, as it stands in custom ids. */
export const PUT_BACK = 'putback';

/** Says that an entry is no longer in the notebook, with the button that puts just that one back. */
export function takenOutReply(notice: Notice, owner: NotebookOwner, { id }: NotebookEntry, language: Language): Reply {
  const card = plainCard(notice.title, notice.text, COLOURS.plain);
  return { messages: packCards([{ ...card, buttons: putBackButton(owner, id, language) }]) };
}

/** What was undone, with the entries as they are now; or what was not, and what it would have been. */
export function undoneReply(undone: Undone, owner: NotebookOwner, call: Call, { engine }: Services): Reply {
  const { language, log } = call;
  const { kind, entries, refused } = undone;
  const texts = NOTEBOOK_TEXTS[language];
  const { title, text } = refused === null ? texts.undone[kind] : texts.leftAsIs;
  const [first] = entries;
  const embeds = [
    { title, description: text, color: COLOURS.plain },
    ...entries.flatMap((entry) => entryEmbeds(entry, { language, log, engine })),
    ...(refused === null ? [] : formerEmbeds(kind, refused, language)),
  ];
  const isOut = kind === 'add' && refused === null && first !== undefined;
  return { messages: packCards([{ embeds, buttons: isOut ? putBackButton(owner, first.id, language) : [] }]) };
}

/** A note and tags by themselves: as they were, or as they were sent. */
export function annotationEmbeds(
  title: string,
  { note, tags }: Pick<Former, 'note' | 'tags'>,
  language: Language,
): APIEmbed[] {
  const listed = tags.map((tag) => escapedLine(tag, LIMITS.embedTitle)).join(', ');
  const blocks = [
    ...(note === '' ? [] : textBlocks(note)),
    ...(listed === '' ? [] : [`**${NOTEBOOK_TEXTS[language].tags}** ${listed}`]),
  ];
  return blockEmbeds(blocks.length === 0 ? ['–'] : blocks, { title, colour: COLOURS.plain }, '\n');
}

function formerEmbeds(kind: Undone['kind'], former: Former, language: Language): APIEmbed[] {
  const texts = NOTEBOOK_TEXTS[language];
  if (kind === 'edit') return annotationEmbeds(texts.before, former, language);
  if (kind !== 'move') return [];
  return [{ title: texts.before, description: escapeMarkdown(String(former.position)), color: COLOURS.plain }];
}

function putBackButton(owner: NotebookOwner, id: string, language: Language) {
  return buttonComponent(SAVE_TEXTS[language].putBack, PUT_BACK, [ownerPart(owner), id, language]);
}
