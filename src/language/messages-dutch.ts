import { DESK_DUTCH } from './desk-dutch.js';
import type { Messages, MetadataProperty } from './message-catalogue.js';
import { asHeading, pagesAfter, placeAfter, shareOf } from './message-parts.js';

const PROPERTIES: { readonly [P in MetadataProperty]: readonly [one: string, several: string] } = {
  title: ['Titel', 'Titels'],
  authors: ['Auteur', 'Auteurs'],
  editors: ['Onder redactie van', 'Onder redactie van'],
  published: ['Verschenen', 'Verschenen'],
  publisher: ['Uitgever', 'Uitgevers'],
  series: ['Reeks', 'Reeksen'],
  place: ['Plaats van uitgave', 'Plaats van uitgave'],
  chapters: ['Hoofdstuk', 'Hoofdstukken'],
  chapterCount: ['Aantal hoofdstukken', 'Aantal hoofdstukken'],
  authorCount: ['Aantal auteurs', 'Aantal auteurs'],
  pages: ['Pagina', 'Pagina’s'],
  language: ['Taal', 'Taal'],
  isbn: ['ISBN', 'ISBN'],
  issn: ['ISSN', 'ISSN'],
  doi: ['DOI', 'DOI'],
  url: ['Webadres', 'Webadres'],
};

/** What an answer says in Dutch. */
export const DUTCH: Messages = {
  notFound: 'Niet gevonden: niets in de documenten beantwoordt deze vraag goed genoeg om te citeren.',
  notFoundTitle: 'Niet gevonden',
  notAnswered: 'De documenten beantwoorden deze vraag niet.',
  notAnsweredNear:
    'De documenten beantwoorden deze vraag niet. Hieronder staat wat er het dichtst bij komt; het is geen antwoord.',
  nearest: 'De passages die er het dichtst bij komen. Ze beantwoorden de vraag niet:',
  nearestPassage: (rank) => `Geen antwoord · passage die er het dichtst bij komt, ${rank}`,
  unclear: 'De passages die er het dichtst bij komen; geen ervan beantwoordt de vraag duidelijk',
  likelihood: (probability) => {
    const words = { percent: (whole: number) => `${whole}%`, lessThan: 'minder dan 1%', moreThan: 'meer dan 99%' };
    return `${shareOf(probability, words)} kans dat dit de vraag beantwoordt`;
  },
  contradicts: 'Spreekt misschien tegen wat de vraag als vaststaand aanneemt',
  related: 'Verwante passages, niet als antwoord meegeteld:',
  relatedPassage: (rank) => `Verwant, misschien geen antwoord · ${rank}`,
  rank: (position, count) => `${position} van ${count}`,
  pages: (labels) => pagesAfter(labels, 'pagina', 'pagina’s'),
  markedSentence: (pages) => `gemarkeerde zin: ${pages}`,
  paragraph: (number) => `alinea ${number}`,
  note: (marker) => `noot ${marker}`,
  chapter: (name) => `hoofdstuk ${name}`,
  fromDescription: 'Volgens de beschrijving van de documenten zelf',
  property: (property, values) => PROPERTIES[property][values === 1 ? 0 : 1],
  withColon: (label) => `${label}:`,
  calledBy: (place) => `Noot bij deze zin${placeAfter(', ', place)}`,
  refersTo: (marker, place) => `Verwijst naar noot ${marker}${placeAfter(', ', place)}`,
  part: (number, question) => `Deel ${number}: ${asHeading(question)}`,
  sourceLanguage: 'Citaten blijven in de taal van de bron.',
  context: 'Context',
  footnotes: (count) => `Noten (${count})`,
  copyCitation: 'Verwijzing kopiëren',
  moreResults: (count) => `Meer resultaten (${count})`,
  moreContext: 'Meer context',
  nothingAround: 'Er staat niets meer omheen',
  noContextTitle: 'Geen context',
  noContext: 'De context kwam niet overeen met het document en wordt daarom niet getoond.',
  noMoreResultsTitle: 'Geen resultaten meer',
  noMoreResults: 'Dit waren alle gevonden passages.',
  footnotesTitle: 'Noten',
  noFootnotes: 'Dit citaat heeft er geen.',
  citation: 'Verwijzing',
  quotationWithCitation: 'Citaat met verwijzing',
  changedTitle: 'De bron is gewijzigd',
  changed:
    'Een passage van dit antwoord staat niet meer zo in de documenten als ze geciteerd werd. Stel de vraag opnieuw.',
  withheldTitle: 'Hier ontbreekt een passage',
  withheld:
    'Een citaat kwam niet overeen met het document en is weggelaten. Wie deze bot beheert, vindt het in het logboek.',
  moreDocuments: (count) => `En van nog ${count}: zie /sources.`,
  andMore: (count) => `en nog ${count}`,
  moreToShow: (count) => `Nog ${count}: /more`,
  nothingMore: 'Er is niets meer.',
  sectionEnds: 'Dat is de hele sectie.',
  question: 'Vraag',
  introducedBy: (pages) => {
    const where = pagesAfter(pages, 'p.', 'p.');
    return where === '' ? 'Uit een lijst, ingeleid door:' : `Uit een lijst, op ${where} ingeleid door:`;
  },
  listItem: 'Een punt uit die lijst:',
  desk: DESK_DUTCH,
};
