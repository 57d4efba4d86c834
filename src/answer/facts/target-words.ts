const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words for what CSL calls a report, a book and an article, singular and plural, in every language that questions come in; folded. */
const REPORT_WORDS = set(
  'report reports rapport rapports rapporten verslag verslagen bericht berichte berichts berichtes',
);
const BOOK_WORDS = set(
  'book books volume volumes livre livres ouvrage ouvrages recueil boek boeken bundel ' +
    'buch buches buchs bucher band bandes sammelband sammelbands sammelbandes',
);
const PAPER_WORDS = set('paper papers');

/** The types of documents that a word is for: of those it means one, wherever there is any. */
export const TYPES_OF_WORDS: readonly { readonly words: ReadonlySet<string>; readonly types: RegExp }[] = [
  { words: REPORT_WORDS, types: /^report/ },
  { words: BOOK_WORDS, types: /^book/ },
  { words: PAPER_WORDS, types: /^(?:article|paper|manuscript)/ },
];

/** Documents that nobody calls a report, a book or a paper. */
export const UNLIKE_A_BOOK =
  /^(?:webpage|post|legislation|legal_case|bill|treaty|regulation|dataset|software|broadcast|motion_picture|song|speech|interview|personal_communication)/;

/** Words for a whole document. */
export const DOCUMENT_WORDS: ReadonlySet<string> = new Set([
  ...REPORT_WORDS,
  ...BOOK_WORDS,
  ...PAPER_WORDS,
  ...set(
    'document documents publication publications text texts texte textes documenten publicatie publicaties tekst teksten ' +
      'dokument dokuments dokumente publikation publikationen veroffentlichung textes schrift',
  ),
]);

/** Words for a web page: the documents that are one, where any is. */
export const PAGE_WORDS = new Set('page webpage website site pagina webpagina webseite seite internetseite'.split(' '));

/** Words for what is a document here and a chapter there. */
export const ARTICLE_WORDS = new Set(
  'article articles essay essays contribution contributions artikel artikels artikelen bijdrage bijdragen beitrag beitrags beitrage'.split(
    ' ',
  ),
);

export const CHAPTER_WORDS = new Set(
  'chapter chapters chap ch chapitre chapitres hoofdstuk hoofdstukken hfst kapitel kapitels kap'.split(' '),
);

/** Parts of a book that are known by one word: a title of that one word is asked for as "the introduction". */
export const PART_WORDS = new Set(
  (
    'introduction conclusion conclusions preface foreword prologue epilogue afterword appendix annex summary ' +
    'avant-propos postface inleiding besluit conclusie voorwoord nawoord samenvatting bijlage ' +
    'einleitung schluss fazit vorwort nachwort zusammenfassung anhang'
  ).split(' '),
);

/** What points at a thing at hand. */
export const DETERMINERS = new Set(
  (
    'the this that these those your our my all both each every whole entire said ' +
    "le la l' les ce cet cette ces votre ton tes vos notre mon tout tous toute toutes du de des d' " +
    'de het een dit deze die dat uw je jouw jullie ons onze alle ' +
    'der die das dem den des dieser dieses diese diesem diesen jenes ihr euer dein unser'
  ).split(' '),
);

/** What stands for the thing just named. */
export const PRONOUNS = set(
  "it this that these those they them ceci cela ca il elle ils elles l' dit deze dat het hij hem ze dies dieses das er ihn es sie diese",
);

/** Those of them that point at what lies open ("Who wrote this?"), and not at what was talked of. */
export const POINTERS = set('this these ceci dit deze dies dieses diese');

/** Between the word for a thing and what it is about, or by what name it goes. */
export const LINKS = new Set(
  (
    'on about of in for from by with called named titled entitled dealing concerning regarding ' +
    "sur dans de du des d' intitule intitulee appele consacre au a aux par " +
    'over van in op uit met getiteld genaamd door ' +
    'uber von vom zu zum zur im namens mit titel'
  ).split(' '),
);

/** Words without weight in a title. */
export const SMALL_WORDS = new Set(
  (
    'the a an of in on and or for to from by with at is are how what its ' +
    "le la les l' un une des du de d' et ou en dans sur par pour au aux " +
    'het een de en of van in op voor met door over ' +
    'der die das dem den des ein eine und oder von im in zu zur zum fur mit uber'
  ).split(' '),
);

const ORDINALS: readonly (readonly string[])[] = [
  ['one', 'first', '1st', 'premier', 'premiere', 'un', 'eerste', 'een', 'erste', 'ersten', 'erstes', 'eins'],
  ['two', 'second', '2nd', 'deuxieme', 'deux', 'tweede', 'twee', 'zweite', 'zweiten', 'zweites', 'zwei'],
  ['three', 'third', '3rd', 'troisieme', 'trois', 'derde', 'drie', 'dritte', 'dritten', 'drittes', 'drei'],
  ['four', 'fourth', '4th', 'quatrieme', 'quatre', 'vierde', 'vier', 'vierte', 'vierten', 'viertes'],
  ['five', 'fifth', '5th', 'cinquieme', 'cinq', 'vijfde', 'vijf', 'funfte', 'funften', 'funf'],
  ['six', 'sixth', '6th', 'sixieme', 'zesde', 'zes', 'sechste', 'sechsten', 'sechs'],
  ['seven', 'seventh', '7th', 'septieme', 'sept', 'zevende', 'zeven', 'siebte', 'siebten', 'sieben'],
  ['eight', 'eighth', '8th', 'huitieme', 'huit', 'achtste', 'acht', 'achte', 'achten'],
  ['nine', 'ninth', '9th', 'neuvieme', 'neuf', 'negende', 'negen', 'neunte', 'neunten', 'neun'],
  ['ten', 'tenth', '10th', 'dixieme', 'dix', 'tiende', 'tien', 'zehnte', 'zehnten', 'zehn'],
];
const LAST = new Set(['last', 'final', 'dernier', 'derniere', 'laatste', 'letzte', 'letzten', 'letztes']);
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The number that a word is: 1 for "first", "1", "I", "erste"; -1 for "last"; null when it is none. */
export function numberOf(word: string): number | null {
  if (LAST.has(word)) return -1;
  const figure = /^(\d{1,3})(?:st|nd|rd|th|e|er|ere|eme|de|ste|\.)?$/u.exec(word)?.[1];
  if (figure !== undefined) return Number(figure);
  const named = ORDINALS.findIndex((words) => words.includes(word));
  if (named !== -1) return named + 1;
  const roman = ROMAN.indexOf(word);
  return roman === -1 ? null : roman + 1;
}
