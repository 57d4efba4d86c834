import { type OutlineEntry, outlineOf } from '../../answer/outline.js';
import { PinciteError } from '../../errors.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { messagesFor } from '../../language/messages.js';
import type { Services } from '../requests/services.js';
import { escapedLine } from './escape.js';
import { type FoundList, listPageReply, pageWithin, type ShownList } from './list-page.js';
import { plainReply } from './plain-reply.js';

const AT_ONCE = 15;

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
  const blocks = entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE).map((entry, nth) => {
    const { title, level, authors, chapterId, pages } = entry;
    // Of a heading only where it stands; a chapter is as long as it is.
    const place = messages.pages(chapterId === null ? pages.slice(0, 1) : pages);
    const about = [authors.join(', '), place].filter((words) => words !== '').join(' · ');
    const line = escapedLine(about === '' ? title : `${title} · ${about}`, LONGEST_LINE);
    return level === 1 ? `**${line}**` : indented(line, level - (at * AT_ONCE + nth < outer.before ? outer.level : 1));
  });
  return {
    total: entries.length,
    atOnce: AT_ONCE,
    show: (list) =>
      entries.length === 0
        ? plainReply(texts.contents, texts.noHeadings)
        : listPageReply(
            {
              total: entries.length,
              atOnce: AT_ONCE,
              page: at,
              title: document.item.title,
              blocks,
              footer: '',
              kind: texts.contents,
            },
            list,
          ),
  };
}

/** What stands before the first heading of the first level, and which of its levels is the outermost: nothing is above those. */
function outermost(entries: readonly OutlineEntry[]): { readonly before: number; readonly level: number } {
  const first = entries.findIndex(({ level }) => level === 1);
  const before = first === -1 ? entries.length : first;
  return { before, level: Math.min(...entries.slice(0, before).map(({ level }) => level)) };
}

function indented(line: string, depth: number): string {
  return `${'\u2003'.repeat(Math.min(depth, 5))}${line}`;
}
