/** Words for a whole document, singular and plural, in every language that questions come in; folded. */
export const DOCUMENT_WORDS = new Set(
  (
    'report reports book books document documents paper papers publication publications volume volumes text texts ' +
    'rapport rapports livre livres ouvrage ouvrages recueil texte textes ' +
    'verslag rapporten verslagen boek boeken documenten publicatie publicaties bundel tekst teksten ' +
    'bericht berichte berichts berichtes buch buches buchs bucher dokument dokuments dokumente publikation publikationen ' +
    'veroffentlichung band bandes sammelband sammelbands sammelbandes text textes schrift'
  ).split(' '),
);

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

/** What stands for a document by itself. */
export const PRONOUNS = new Set(
  'it this that these those they them ceci cela ca il elle ils elles dit deze dat het ze dies dieses das es sie diese'.split(
    ' ',
  ),
);

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
