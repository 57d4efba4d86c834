import { DESK_ENGLISH } from './desk-english.js';
import type { Messages, MetadataProperty } from './message-catalogue.js';
import { asHeading, pagesAfter, placeAfter, shareOf } from './message-parts.js';

const PROPERTIES: { readonly [P in MetadataProperty]: readonly [one: string, several: string] } = {
  title: ['Title', 'Titles'],
  authors: ['Author', 'Authors'],
  editors: ['Editor', 'Editors'],
  published: ['Published', 'Published'],
  publisher: ['Publisher', 'Publishers'],
  series: ['Series', 'Series'],
  place: ['Place of publication', 'Place of publication'],
  chapters: ['Chapter', 'Chapters'],
  chapterCount: ['Number of chapters', 'Number of chapters'],
  authorCount: ['Number of authors', 'Number of authors'],
  pages: ['Page', 'Pages'],
  language: ['Language', 'Language'],
  isbn: ['ISBN', 'ISBN'],
  issn: ['ISSN', 'ISSN'],
  doi: ['DOI', 'DOI'],
  url: ['Web address', 'Web address'],
};

/** What an answer says in English. */
export const ENGLISH: Messages = {
  notFound: 'Not found: nothing in the documents answers this question well enough to quote.',
  notFoundTitle: 'Not found',
  notAnswered: 'The documents do not answer this question.',
  notAnsweredNear: 'The documents do not answer this question. Below is what comes nearest; it is not an answer.',
  nearest: 'The nearest passages. They do not answer the question:',
  nearestPassage: (rank) => `Does not answer · nearest passage ${rank}`,
  unclear: 'Closest passages; none clearly answers the question',
  likelihood: (probability) => {
    const words = { percent: (whole: number) => `${whole} %`, lessThan: 'less than 1 %', moreThan: 'more than 99 %' };
    return `${shareOf(probability, words)} likely to answer`;
  },
  contradicts: 'May contradict what the question takes for granted',
  related: 'Related, and not counted as answers:',
  relatedPassage: (rank) => `Related, may not answer · ${rank}`,
  rank: (position, count) => `${position} of ${count}`,
  pages: (labels) => pagesAfter(labels, 'page', 'pages'),
  markedSentence: (pages) => `marked sentence: ${pages}`,
  paragraph: (number) => `paragraph ${number}`,
  note: (marker) => `note ${marker}`,
  chapter: (name) => `chapter ${name}`,
  fromDescription: 'Said by the documents’ own description',
  property: (property, values) => PROPERTIES[property][values === 1 ? 0 : 1],
  withColon: (label) => `${label}:`,
  calledBy: (place) => `Called by this sentence${placeAfter(' on ', place)}`,
  refersTo: (marker, place) => `Refers to note ${marker}${placeAfter(' on ', place)}`,
  part: (number, question) => `Part ${number}: ${asHeading(question)}`,
  sourceLanguage: 'Quotations stay in the language of the source.',
  context: 'Context',
  footnotes: (count) => `Footnotes (${count})`,
  copyCitation: 'Copy citation',
  moreResults: (count) => `More results (${count})`,
  moreContext: 'More context',
  nothingAround: 'Nothing more stands around it',
  noContextTitle: 'No context',
  noContext: 'It did not match its document, so it is not shown.',
  noMoreResultsTitle: 'No more results',
  noMoreResults: 'These were all the passages that were found.',
  footnotesTitle: 'Footnotes',
  noFootnotes: 'This quotation has none.',
  citation: 'Citation',
  quotationWithCitation: 'Quotation with citation',
  changedTitle: 'The source has changed',
  changed: 'A passage of this answer is no longer in the documents as it was quoted. Ask the question again.',
  withheldTitle: 'A passage is missing here',
  withheld: 'A quotation did not match its document and was left out. Whoever runs this bot finds it in the log.',
  moreDocuments: (count) => `And of ${count} more: see /sources.`,
  andMore: (count) => `and ${count} more`,
  moreToShow: (count) => `${count} more: /more`,
  nothingMore: 'There is nothing more.',
  sectionEnds: 'That is all of this section.',
  question: 'Question',
  introducedBy: (pages) => {
    const where = pagesAfter(pages, 'p.', 'pp.');
    return where === '' ? 'From a list, introduced by:' : `From a list, introduced on ${where} by:`;
  },
  listItem: 'An item of that list:',
  desk: DESK_ENGLISH,
};
