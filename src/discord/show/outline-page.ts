import { type OutlineEntry, outlineOf } from '../../answer/outline.js';
import { PinciteError } from '../../errors.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { messagesFor } from '../../language/messages.js';
import { buttonComponent } from '../buttons/button.js';
import type { Services } from '../requests/services.js';
import { COLOURS } from './colours.js';
import { escapedLine } from './escape.js';
import { type ListedEntry, listMessages } from './layout.js';
import { LIMITS } from './limits.js';
import { type FoundList, pageWithin, type ShownList, turnButtons } from './list-page.js';
import { PAGE_BUTTON } from './page-reply.js';
import { plainReply } from './plain-reply.js';
import type { Reply } from './reply.js';

/** As many as fit in one message with a button beside each. */
const AT_ONCE = 11;

/** A longer heading is cut. */
const LONGEST_LINE = 250;

/**
 * The headings of a document: chapters in bold with their authors and pages, the headings below them indented.
 * @throws PinciteError unknown-document
 */
export function outlinePage(
  { documentId, language }: Pick<ShownList, 'documentId' | 'language'>,
  page: number,
  { engine: { corpus } }: Pick<Services, 'engine'>,
): FoundList {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) {
    throw new PinciteError('unknown-document', 'That document is no longer there.', '/sources shows those that are.');
  }
  const texts = LOOK_UP_TEXTS[language];
  const messages = messagesFor(language);
  const entries = outlineOf(document);
  const at = pageWithin(page, entries.length, AT_ONCE);
  const outer = outermost(entries);
  const shown = entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE).map((entry, nth): ListedEntry => {
    const { title, level, authors, chapterId, pages } = entry;
    // Of a heading only where it stands; a chapter is as long as it is.
    const place = messages.pages(chapterId === null ? pages.slice(0, 1) : pages);
    const about = [authors.join(', '), place].filter((words) => words !== '').join(' · ');
    const line = escapedLine(about === '' ? title : `${title} · ${about}`, LONGEST_LINE);
    const depth = level - (at * AT_ONCE + nth < outer.before ? outer.level : 1);
    const [page] = pages;
    const [button = null] =
      page === undefined ? [] : buttonComponent(texts.page(page), PAGE_BUTTON, [document.id, page, nth]);
    return { text: level === 1 ? `**${line}**` : indented(line, depth), button };
  });
  const total = entries.length;
  const range = texts.entries(at * AT_ONCE + 1, Math.min((at + 1) * AT_ONCE, total), total);
  const head = `### ${escapedLine(document.item.title, LIMITS.embedTitle)}\n-# ${texts.contents} · ${range}`;
  const show = (list: ShownList): Reply => {
    if (total === 0) return plainReply(texts.contents, texts.noHeadings);
    const buttons = turnButtons({ total, atOnce: AT_ONCE, page: at }, list);
    return { messages: listMessages({ head, entries: shown, foot: '', buttons, colour: COLOURS.plain }) };
  };
  return { total, atOnce: AT_ONCE, show };
}

/** What stands before the first heading of the first level, and which of its levels is the outermost: nothing is above those. */
function outermost(entries: readonly OutlineEntry[]): { readonly before: number; readonly level: number } {
  const first = entries.findIndex(({ level }) => level === 1);
  const before = first === -1 ? entries.length : first;
  return { before, level: Math.min(...entries.slice(0, before).map(({ level }) => level)) };
}

function indented(line: string, depth: number): string {
  // Signs, not spaces: what stands by itself has those before it taken away.
  return `${'– '.repeat(Math.min(depth, 5))}${line}`;
}
