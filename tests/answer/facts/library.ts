import type { BibliographicItem } from '../../../src/corpus/bibliography.js';
import type { Corpus, Document } from '../../../src/corpus/document.js';
import { plannedDocument } from '../../fakes/planned-document.js';

function described(item: BibliographicItem, chapters: readonly [string, string, string?][]): Document {
  const document = plannedDocument(
    item.id,
    item.title,
    chapters.map(([chapterId, title, family], at) => ({
      id: chapterId,
      title,
      authors: family === undefined ? [] : [{ family, given: 'An' }],
      pages: [
        { label: String(at * 10 + 1), sentences: [{ text: `Part ${at} begins.` }] },
        { label: String(at * 10 + 8), sentences: [{ text: `Part ${at} ends.` }] },
      ],
    })),
  );
  return { ...document, item };
}

/** An edited volume, one author's book, and a page that says little of itself. */
export const volume = described(
  {
    id: 'harbour-studies-4',
    type: 'book',
    title: 'Harbours of the North: Trade, Tides and Towns',
    editor: [{ family: 'Ginkel', given: 'Bibi', 'non-dropping-particle': 'van' }],
    publisher: 'Quay Press',
    'publisher-place': 'Ghent',
    'collection-title': 'Harbour Studies',
    'collection-number': 4,
    issued: { 'date-parts': [[2014, 3]] },
  },
  [
    ['intro', 'Introduction: why harbours matter', 'Aerts'],
    ['tides', 'Living with tides and storms', 'Bakker'],
    ['pilots', 'Pilots and their unions: a short history', 'Claes'],
    ['customs', 'Customs fraud on the inland waterways', 'Aerts'],
  ],
);
export const book = described(
  {
    id: 'lighthouse',
    type: 'book',
    title: 'The Lighthouse Keepers',
    author: [
      { family: 'Maes', given: 'Jo' },
      { family: 'Nys', given: 'Els' },
    ],
    'number-of-pages': '212',
    issued: { 'date-parts': [[2011]] },
  },
  [['lamp', 'The lamp and the night']],
);
export const page = described({ id: 'dredging-faq', type: 'webpage', title: 'Dredging: questions and answers' }, []);

export const library: Corpus = { documents: [page, volume, book] };
/** Only the edited volume. */
export const oneVolume: Corpus = { documents: [volume] };
