import type { Language } from '../../language/languages.js';

/** What kind of detail a question asks for; null where any sentence may answer. */
export type Expected = 'number' | 'date' | 'person' | null;

const OPENING =
  '^[^\\p{L}]*(?:(?:and|but|so|et|en|und)\\s+)?(?:(?:in|since|until|from|by|to|of|for|depuis|en|par|à|de|sinds|in|door|van|aan|seit|in|von|bis)\\s+)?';
const opens = (words: string): RegExp => new RegExp(`${OPENING}(?:${words})(?!\\p{L})`, 'iu');

/** Only at the start: "What happens when …" asks for no date, "Why has the number of … fallen?" for no number. */
const NUMBER = opens(
  "how many|how much money|what (?:number|percentage|share|proportion|amount|sum)|what is the (?:number|percentage|share|proportion) of|combien d[e'’]|quel (?:nombre|pourcentage|montant)|hoeveel|welk (?:aantal|percentage|bedrag)|wie ?viele?|welche (?:anzahl|summe)|welcher (?:anteil|prozentsatz)",
);
const DATE = opens(
  'when|(?:what|which) (?:year|date|day|month)|quand|quelle (?:année|date)|wanneer|welk jaar|welke datum|wann|welchem jahr|welches datum',
);
const PERSON: Readonly<Record<Language, RegExp>> = {
  en: opens('who|whom|whose'),
  fr: opens('qui'),
  nl: opens('wie'),
  // "Wie" asks for the manner in German.
  de: opens('wer|wem|wen'),
};

/** What a question in `language` asks for. */
export function expectedOf(question: string, language: Language): Expected {
  if (NUMBER.test(question)) return 'number';
  if (DATE.test(question)) return 'date';
  return PERSON[language].test(question) ? 'person' : null;
}

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const DIGITS = /\p{N}/u;
const NUMBER_WORDS = word(
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\\p{L}+-(?:one|two|three|four|five|six|seven|eight|nine)|hundreds?|thousands?|millions?|billions?|dozens?|half|thirds?|quarters?|none|no|nobody|single|both|twice|once|double|several|many|few|fewer|majority|minority|most|all|every|each|only|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|cent|mille|aucun|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|honderd|duizend|geen|ein|eine|zwei|drei|fünf|sechs|sieben|neun|zehn|hundert|tausend|kein|keine',
);
const TIME_WORDS = word(
  'january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|after|before|during|since|until|while|when|once|century|era|decades?|years?|months?|weeks?|days?|hours?|today|now|currently|recently|soon|never|always|daily|weekly|monthly|annual\\p{L}*|immediately|année|mois|jaar|maand|jahr|monat',
);
/** A capitalised word that doesn't begin the sentence, or a word for somebody who acts. */
const NAMES = /[^.!?\s]\s+["'“‘(]?\p{Lu}[\p{L}'’-]+/u;
const AGENTS = word(
  '\\p{L}{3,}(?:er|or|ist|ant|ent|man|men|ers|ors|ists|ants|ian|ians)|people|persons?|ministry|council|committee|police|judges?|states?|government|parliament|groups?|parents|family|they|he|she|we|nobody|everyone|anyone|all',
);

/** Whether a passage has at all what is asked for. Lenient: false only where the detail can't be there. */
export function mayHold(expected: Expected, passage: string): boolean {
  if (expected === 'number') return DIGITS.test(passage) || NUMBER_WORDS.test(passage);
  if (expected === 'date') return DIGITS.test(passage) || TIME_WORDS.test(passage);
  if (expected === 'person') return NAMES.test(passage) || AGENTS.test(passage);
  return true;
}
