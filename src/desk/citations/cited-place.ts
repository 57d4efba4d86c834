import type { Quotation } from '../../answer/quotation.js';
import type { BibliographicItem, PersonName } from '../../corpus/bibliography.js';
import type { Chapter, Document } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import { cleanFields } from './clean-fields.js';

/** A quotation and the document it stands in: what a citation is made of. */
export interface CitedPlace {
  readonly quotation: Pick<Quotation, 'pages' | 'chapter' | 'section' | 'paragraph' | 'note'>;
  readonly document: Pick<Document, 'id' | 'item' | 'text' | 'pageBreaks'>;
}

/** The exact place, in the parts that a locator is made of. */
export interface PlaceParts {
  /** "46", "46-47"; null where the text has no pages. */
  readonly pages: string | null;
  /** Without pages only; null where the section is the work itself. */
  readonly section: string | null;
  /** Without pages only. */
  readonly paragraph: string | null;
  /** The marker of the note that is quoted. */
  readonly note: string | null;
}

/** What says something of a whole work only, and would be wrong of its chapter. */
const OF_THE_WHOLE = new Set([
  'title-short',
  'shortTitle',
  'container-title-short',
  'journalAbbreviation',
  // Styles take a chapter with a genre for a preface: “…” to Flood Protection.
  'genre',
  'number-of-pages',
  'page',
  'page-first',
  'abstract',
  'author',
]);
/** Works whose parts with other authors are parts of a web site, not chapters of a book. */
const WEB = new Set(['webpage', 'post', 'post-weblog']);

/**
 * The item that is cited, in CSL-JSON: the chapter where its authors aren't those of the whole; else the whole work.
 * Every field comes from the metadata, but for the chapter's pages, which are computed from the text.
 */
export function citedItem({ document, quotation }: CitedPlace): BibliographicItem {
  const { item } = document;
  const chapter = quotation.chapter;
  if (chapter === null || !isWorkOfItsOwn(chapter, item)) return cleanFields({ ...item, id: document.id });
  const rest = Object.entries(item).filter(([name]) => !OF_THE_WHOLE.has(name));
  const pages = pageRange(pagesOf(document, chapter.span));
  return cleanFields({
    ...Object.fromEntries(rest),
    id: `${document.id}/${chapter.id}`,
    type: WEB.has(item.type) ? item.type : 'chapter',
    title: chapter.title,
    author: [...chapter.authors],
    'container-title': item.title,
    ...(item.author === undefined ? {} : { 'container-author': item.author }),
    ...(pages === null ? {} : { page: pages }),
  });
}

/** Where exactly a quotation stands. */
export function placeParts({ document, quotation }: CitedPlace): PlaceParts {
  const pages = pageRange(quotation.pages);
  const note = quotation.note?.marker.trim() || null;
  if (pages !== null) return { pages, section: null, paragraph: null, note };
  const title = quotation.section.title.trim();
  const names = [document.item.title, quotation.chapter?.title ?? ''];
  return {
    pages: null,
    section: title === '' || names.includes(title) ? null : title,
    // A note is no paragraph of its section: its number says where it is.
    paragraph: note === null ? String(quotation.paragraph) : null,
    note,
  };
}

function isWorkOfItsOwn(chapter: Chapter, item: BibliographicItem): boolean {
  return chapter.authors.length > 0 && !samePeople(chapter.authors, item.author ?? []);
}

function samePeople(some: readonly PersonName[], others: readonly PersonName[]): boolean {
  const key = (name: PersonName): string =>
    'literal' in name ? name.literal : [name.family, name['non-dropping-particle'], name.given].join('|');
  return some.map(key).join('\n') === others.map(key).join('\n');
}

/** "46" or "43-61"; a hyphen of a label itself ("A-3") is marked as none of a range. */
function pageRange(labels: readonly string[]): string | null {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return null;
  const own = (label: string): string => label.replace(/-/g, '\\-');
  const between = `${first}${last}`.includes('-') ? '–' : '-';
  return first === last ? own(first) : `${own(first)}${between}${own(last)}`;
}
