import type { Engine, PageText } from '../../answer/engine.js';
import type { Document } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import type { Call, Services } from '../requests/services.js';
import { blockEmbeds, textBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown } from './escape.js';
import { packCards } from './pack.js';
import type { OutgoingMessage, Reply } from './reply.js';
import { verifiedPage } from './verify.js';

/** The names of the buttons that show a page, and that turn the page shown, as they stand in custom ids. */
export const PAGE_BUTTON = 'page';
export const TURN_PAGE = 'leaf';

/** Stands for the last part of a page, however many it has. */
const LAST_PART = 9999;

/**
 * A page as it is printed, with its notes below and buttons to the pages before and after. Turning takes the place of one
 * message: of a page that takes several, one is shown, and the buttons lead through them.
 * @param part which of them, from 0; the last where there are fewer
 * @throws PinciteError unknown-document, unknown-page
 */
export function pageReply(documentId: string, label: string, part: number, call: Call, { engine }: Services): Reply {
  const page = engine.page(documentId, label);
  const document = verifiedPage(page, engine.corpus, call.log);
  if (document === null) {
    throw new PinciteError(
      'corpus',
      'This page did not match its document, so it is not shown.',
      'Whoever runs this bot finds it in the log.',
    );
  }
  const messages = pageMessages(page, document, engine, call.language);
  const at = Math.min(part, messages.length - 1);
  const shown = messages[at];
  const buttons = turningButtons(page, document, { at, of: messages.length }, call.language);
  const [turning] = packCards([{ embeds: shown?.embeds ?? [], buttons }]);
  return { messages: turning === undefined ? [] : [turning] };
}

function pageMessages(page: PageText, document: Document, engine: Engine, language: Language): OutgoingMessage[] {
  const texts = LOOK_UP_TEXTS[language];
  const title = texts.page(page.label);
  const citation = engine.status().documents.find(({ id }) => id === document.id)?.citation;
  const body = blockEmbeds(textBlocks(page.body), {
    title,
    author: document.item.title,
    colour: COLOURS.plain,
    ...(citation !== undefined && { footer: citation }),
  });
  const notes = blockEmbeds(
    page.notes.flatMap(({ marker, text }) => textBlocks(text, `**${escapeMarkdown(marker)}**\n`)),
    { title: texts.notesOnPage(page.label), colour: COLOURS.plain },
  );
  const empty = { title, description: texts.emptyPage, color: COLOURS.plain };
  const embeds = [...body, ...notes];
  return packCards([{ embeds: embeds.length === 0 ? [empty] : embeds, buttons: [] }]);
}

/** Back to the end of what comes before, on to the beginning of what comes after. */
function turningButtons(
  { label, previous, next }: PageText,
  { id }: Document,
  { at, of }: { readonly at: number; readonly of: number },
  language: Language,
) {
  const texts = LOOK_UP_TEXTS[language];
  const turn = (sign: string, to: string | null, part: number, words: string) =>
    to === null ? [] : buttonComponent(`${sign} ${words}`, TURN_PAGE, [id, to, part]);
  const within = (sign: string, part: number) => turn(sign, label, part, texts.partOfPage(label, part + 1, of));
  return [
    ...(at > 0 ? within('◀', at - 1) : turn('◀', previous, LAST_PART, texts.page(previous ?? ''))),
    ...(at + 1 < of ? within('▶', at + 1) : turn('▶', next, 0, texts.page(next ?? ''))),
  ];
}
