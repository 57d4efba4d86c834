import type { BibliographicItem, PersonName } from '../../../src/corpus/bibliography.js';
import type { CitedPlace } from '../../../src/desk/citations/cited-place.js';

/** What of a place a test cares about; the rest is plain. */
export interface PlaceFacts {
  readonly item?: Partial<BibliographicItem>;
  readonly pages?: readonly string[];
  readonly chapter?: {
    readonly title: string;
    readonly authors: readonly PersonName[];
    readonly pages?: readonly string[];
  };
  readonly section?: string;
  readonly paragraph?: number;
  readonly note?: string;
}

/** A place as it would be quoted; each page of the chapter holds one character. */
export function place(id: string, facts: PlaceFacts): CitedPlace {
  const labels = facts.chapter?.pages ?? [];
  const text = 'x'.repeat(Math.max(1, labels.length));
  const chapter =
    facts.chapter === undefined
      ? null
      : { id: 'one', title: facts.chapter.title, authors: facts.chapter.authors, span: { start: 0, end: text.length } };
  const title = facts.section ?? 'Conclusion';
  return {
    document: {
      id,
      item: { id, type: 'book', title: `The book of ${id}`, ...facts.item },
      text,
      pageBreaks: labels.map((label, offset) => ({ offset, label })),
    },
    quotation: {
      pages: facts.pages ?? [],
      chapter,
      section: { id: 's', title, level: 2, span: { start: 0, end: 1 }, parent: null, chapterId: null },
      paragraph: facts.paragraph ?? 1,
      note: facts.note === undefined ? null : { marker: facts.note, callingSentence: null, refersTo: [] },
    },
  };
}

/** A chapter by two authors in a volume with an editor. */
export const CHAPTER = place('volume', {
  item: {
    title: 'Rivers of the North',
    editor: [{ family: 'Okafor', given: 'Ada' }],
    publisher: 'Harbour Press',
    'publisher-place': 'Leeds',
    issued: { 'date-parts': [[2019, 5]] },
    language: 'en',
  },
  chapter: {
    title: 'The silted harbour',
    authors: [
      { family: 'Ginkel', given: 'Bibi', 'non-dropping-particle': 'van' },
      { family: 'Stone', given: 'Peter' },
    ],
    pages: ['43', '44', '45', '46', '47'],
  },
  pages: ['46'],
});

/** A report by a body, cited as a whole. */
export const REPORT = place('report', {
  item: {
    type: 'report',
    title: 'Flood protection after the storm',
    author: [{ literal: 'Rivers Authority' }],
    publisher: 'Rivers Authority',
    issued: { 'date-parts': [[2020]] },
    URL: 'https://example.org/flood_report',
    language: 'en',
  },
  pages: ['8', '9'],
});

/** A web page without pages, date or address. */
export const WEB = place('web', {
  item: { type: 'webpage', title: 'How we dredge', author: [{ literal: 'Harbour Office' }], language: 'en' },
  section: 'Within the city',
  paragraph: 3,
});

/** A book of which only the title is known. */
export const BARE = place('bare', { item: { title: 'Notes on tides', language: 'en' }, pages: ['5'] });
