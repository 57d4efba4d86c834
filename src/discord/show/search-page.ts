import { concordanceInSteps, type Occurrence } from '../../answer/concordance/concordance.js';
import { Contexts, type InContext, isInDocument } from '../../answer/concordance/in-context.js';
import { searchTerms } from '../../answer/concordance/search-terms.js';
import type { Corpus } from '../../corpus/document.js';
import { LOOK_UP_TEXTS, type LookUpTexts } from '../../language/discord/look-up-texts.js';
import { buttonComponent } from '../buttons/button.js';
import type { Call, Services } from '../requests/services.js';
import { blockQuote } from './block-quote.js';
import { COLOURS } from './colours.js';
import { escapedLine, plainLine } from './escape.js';
import { type ListedEntry, listMessages } from './layout.js';
import { LIMITS } from './limits.js';
import { type FoundList, pageWithin, type ShownList, turnButtons } from './list-page.js';
import { PAGE_BUTTON } from './page-reply.js';
import { plainReply } from './plain-reply.js';
import type { OutgoingMessage, Reply } from './reply.js';

const AT_ONCE = 10;

/** Characters on either side of what was looked for, and of a citation or heading: as many as leave the page one message. */
const ROOMS = [
  { around: 70, line: 150 },
  { around: 40, line: 150 },
  { around: 15, line: 60 },
] as const;

/**
 * Searches, giving way to others meanwhile.
 * @throws PinciteError input: too many words; and the signal's reason
 */
export async function searchPage(
  list: Omit<ShownList, 'id'>,
  page: number,
  { log, signal }: Pick<Call, 'log' | 'signal'>,
  { engine: { corpus } }: Pick<Services, 'engine'>,
): Promise<FoundList> {
  const { documentId, chapterId, language, words } = list;
  const scope = { ...(documentId !== null && { documentId }), ...(chapterId !== null && { chapterId }) };
  const found = await concordanceInSteps(corpus, searchTerms(words), scope, signal);
  const total = found.length;
  const at = pageWithin(page, total, AT_ONCE);
  const shown = found.slice(at * AT_ONCE, (at + 1) * AT_ONCE);
  const texts = LOOK_UP_TEXTS[language];
  const where = whereSearched(list, corpus);
  const show = (kept: ShownList): Reply => {
    if (total === 0) {
      const sentence = escapedLine(texts.nowhere(asSearched(plainLine(words, 500), texts)), 1200);
      return plainReply(texts.nothingFound, [sentence, escapedLine(where, 600), texts.searchHint].join('\n'));
    }
    const title = escapedLine(asSearched(plainLine(words, 200), texts), LIMITS.embedTitle);
    const to = Math.min((at + 1) * AT_ONCE, total);
    const foot = `-# ${escapedLine(where, 600)}`;
    const head = `### ${title}\n-# ${texts.results(at * AT_ONCE + 1, to, total)}`;
    const buttons = turnButtons({ total, atOnce: AT_ONCE, page: at }, kept);
    const layouts = ROOMS.map((room) => (): OutgoingMessage[] => {
      const entries = occurrenceEntries(shown, at * AT_ONCE, room, log, texts);
      return listMessages({ head, entries, foot, buttons, colour: COLOURS.plain });
    });
    const [first, ...tighter] = layouts;
    // Turning takes the place of one message: a page is to be no more than that.
    let messages = first?.() ?? [];
    for (const layOut of tighter) if (messages.length > 1) messages = layOut();
    return { messages };
  };
  return { total, atOnce: AT_ONCE, show };
}

/** Between quotation marks, unless they have some of their own: those say what is a phrase. */
function asSearched(words: string, texts: LookUpTexts): string {
  return /["“”„«»]/u.test(words) ? words : texts.searchFor(words);
}

function whereSearched({ documentId, chapterId, language }: Omit<ShownList, 'id'>, { documents }: Corpus): string {
  const texts = LOOK_UP_TEXTS[language];
  if (documentId === null) return texts.everywhere;
  const document = documents.find(({ id }) => id === documentId);
  const chapter = document?.chapters.find(({ id }) => id === chapterId);
  return texts.within(chapter?.title ?? document?.item.title ?? documentId);
}

/** Each with its number and citation, and the page beside it; above the first of each chapter its title. */
function occurrenceEntries(
  shown: readonly Occurrence[],
  before: number,
  room: (typeof ROOMS)[number],
  log: Call['log'],
  texts: LookUpTexts,
): ListedEntry[] {
  const contexts = new Contexts(room.around);
  let above = '';
  return shown.map((occurrence, at) => {
    const line = contexts.of(occurrence);
    if (!isInDocument(line)) {
      log.error(
        { documentId: line.document.id, span: line.span },
        'A line is not what its document says; it was not sent',
      );
      return { text: texts.withheldLines, button: null };
    }
    const heading = line.chapter?.title ?? line.document.item.title;
    const headed = heading === above ? '' : `__${escapedLine(heading, room.line)}__\n`;
    above = heading;
    const cited = `**${before + at + 1}** · ${escapedLine(line.citation, room.line)}`;
    const [page] = line.pages;
    // With its number: who hears the buttons, and doesn't see what they stand beside, is to tell them apart.
    const label = `${before + at + 1} · ${texts.page(page ?? '')}`;
    const [button = null] = page === undefined ? [] : buttonComponent(label, PAGE_BUTTON, [line.document.id, page, at]);
    return { text: `${headed}${cited}\n${contextQuote(line)}`, button };
  });
}

/** The slice as a block quote, with what was looked for in bold; dots of ours where the paragraph has more. */
function contextQuote({ document, span, match, cut }: InContext): string {
  const bold = { start: span.start + match.start, end: span.start + match.end };
  const quoted = blockQuote(document.text, span, bold);
  return `${cut.before ? quoted.replace(/^> /, '> … ') : quoted}${cut.after ? ' …' : ''}`;
}
