import { DESK_GERMAN } from './desk-german.js';
import type { Messages, MetadataProperty } from './message-catalogue.js';
import { asHeading, pagesAfter, placeAfter, shareOf } from './message-parts.js';

const PROPERTIES: { readonly [P in MetadataProperty]: readonly [one: string, several: string] } = {
  title: ['Titel', 'Titel'],
  authors: ['Autor', 'Autoren'],
  editors: ['Herausgegeben von', 'Herausgegeben von'],
  published: ['Erschienen', 'Erschienen'],
  publisher: ['Verlag', 'Verlage'],
  series: ['Reihe', 'Reihen'],
  place: ['Erscheinungsort', 'Erscheinungsort'],
  chapters: ['Kapitel', 'Kapitel'],
  chapterCount: ['Anzahl der Kapitel', 'Anzahl der Kapitel'],
  authorCount: ['Anzahl der Autoren', 'Anzahl der Autoren'],
  pages: ['Seite', 'Seiten'],
  language: ['Sprache', 'Sprache'],
  isbn: ['ISBN', 'ISBN'],
  issn: ['ISSN', 'ISSN'],
  doi: ['DOI', 'DOI'],
  url: ['Webadresse', 'Webadresse'],
};

/** What an answer says in German. */
export const GERMAN: Messages = {
  notFound: 'Nicht gefunden: Nichts in den Dokumenten beantwortet diese Frage gut genug, um zitiert zu werden.',
  notFoundTitle: 'Nicht gefunden',
  notAnswered: 'Die Dokumente beantworten diese Frage nicht.',
  notAnsweredNear:
    'Die Dokumente beantworten diese Frage nicht. Unten steht, was ihr am nächsten kommt; es ist keine Antwort.',
  nearest: 'Die Stellen, die der Frage am nächsten kommen. Keine davon beantwortet sie:',
  nearestPassage: (rank) => `Keine Antwort · nächstliegende Stelle, ${rank}`,
  unclear: 'Die Stellen, die der Frage am nächsten kommen; keine beantwortet sie eindeutig',
  likelihood: (probability) => {
    const words = {
      percent: (whole: number) => `${whole}\u00a0%`,
      lessThan: 'weniger als 1\u00a0%',
      moreThan: 'mehr als 99\u00a0%',
    };
    return `beantwortet die Frage mit einer Wahrscheinlichkeit von ${shareOf(probability, words)}`;
  },
  contradicts: 'Widerspricht vielleicht dem, was die Frage voraussetzt',
  related: 'Verwandte Stellen, nicht als Antworten gezählt:',
  relatedPassage: (rank) => `Verwandt, vielleicht keine Antwort · ${rank}`,
  rank: (position, count) => `${position} von ${count}`,
  pages: (labels) => pagesAfter(labels, 'Seite', 'Seiten'),
  markedSentence: (pages) => `markierter Satz: ${pages}`,
  paragraph: (number) => `Absatz ${number}`,
  note: (marker) => `Anmerkung ${marker}`,
  chapter: (name) => `Kapitel ${name}`,
  fromDescription: 'Laut der Beschreibung der Dokumente selbst',
  property: (property, values) => PROPERTIES[property][values === 1 ? 0 : 1],
  withColon: (label) => `${label}:`,
  calledBy: (place) => `Anmerkung zu diesem Satz${placeAfter(', ', place)}`,
  refersTo: (marker, place) => `Verweist auf Anmerkung ${marker}${placeAfter(', ', place)}`,
  part: (number, question) => `Teil ${number}: ${asHeading(question)}`,
  sourceLanguage: 'Zitate bleiben in der Sprache der Quelle.',
  context: 'Kontext',
  footnotes: (count) => `Anmerkungen (${count})`,
  copyCitation: 'Nachweis kopieren',
  moreResults: (count) => `Weitere Ergebnisse (${count})`,
  moreContext: 'Mehr Kontext',
  nothingAround: 'Mehr Kontext gibt es nicht',
  noContextTitle: 'Kein Kontext',
  noContext: 'Er stimmte nicht mit dem Dokument überein und wird deshalb nicht gezeigt.',
  noMoreResultsTitle: 'Keine weiteren Ergebnisse',
  noMoreResults: 'Das waren alle gefundenen Stellen.',
  footnotesTitle: 'Anmerkungen',
  noFootnotes: 'Dieses Zitat hat keine.',
  citation: 'Nachweis',
  quotationWithCitation: 'Zitat mit Nachweis',
  changedTitle: 'Die Quelle hat sich geändert',
  changed:
    'Eine Stelle dieser Antwort steht nicht mehr so in den Dokumenten, wie sie zitiert wurde. Bitte die Frage erneut stellen.',
  withheldTitle: 'Hier fehlt eine Stelle',
  withheld:
    'Ein Zitat stimmte nicht mit seinem Dokument überein und wurde weggelassen. Wer diesen Bot betreibt, findet es im Protokoll.',
  moreDocuments: (count) => `Und zu ${count} weiteren: siehe /sources.`,
  andMore: (count) => `und ${count} weitere`,
  moreToShow: (count) => `${count} weitere: /more`,
  nothingMore: 'Mehr gibt es nicht.',
  sectionEnds: 'Das ist der ganze Abschnitt.',
  question: 'Frage',
  introducedBy: (pages) => {
    const where = pagesAfter(pages, 'S.', 'S.');
    return where === '' ? 'Aus einer Liste, eingeleitet durch:' : `Aus einer Liste, auf ${where} eingeleitet durch:`;
  },
  listItem: 'Ein Punkt dieser Liste:',
  desk: DESK_GERMAN,
};
