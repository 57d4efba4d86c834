/** What kind of detail a question asks for; null where any sentence may answer. */
export type Expected = 'number' | 'date' | 'person' | null;

const NUMBER =
  /\b(?:how (?:many|much|large|big|old|often|long|high)|what (?:number|percentage|share|proportion|amount|sum)|number of|percentage of|combien|quel (?:nombre|pourcentage|montant)|hoeveel|welk (?:aantal|percentage|bedrag)|wie ?viele?|welche (?:anzahl|summe)|welcher (?:anteil|prozentsatz))\b/iu;
const DATE =
  /\b(?:when|what (?:year|date|day|month)|(?:in|since|from|until) (?:which|what) (?:year|month)|which (?:year|month|day)|date of|quand|en quelle année|quelle (?:année|date)|depuis quand|wanneer|(?:in|sinds) welk jaar|welke datum|wann|seit wann|in welchem jahr|welches datum)\b/iu;
const PERSON =
  /^\W*(?:(?:and|but|so|et|en|und)\s+)?(?:who|whom|whose|by whom|qui|par qui|à qui|wie|door wie|wer|wem|wen|von wem)\b/iu;

/** "Wie" asks for a person in Dutch and for the manner in German; only the language tells. */
export function expectedOf(question: string, language: string): Expected {
  if (NUMBER.test(question)) return 'number';
  if (DATE.test(question)) return 'date';
  if (!PERSON.test(question)) return null;
  return /^\W*wie\b/iu.test(question) && language !== 'nl' ? null : 'person';
}

const DIGITS = /\p{N}/u;
const NUMBER_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|thirds?|quarters?|none|no|single|both|twice|once|double|several|majority|most|all|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|aucun|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|honderd|duizend|geen|ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend|kein|keine)\b/iu;
const TIME_WORDS =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|after|before|during|since|until|century|decades?|years?|months?|weeks?|days?|today|now|currently|recently|soon|never|always|when|as soon as|immediately|année|mois|jaar|maand|jahr|monat)\b/iu;
/** A capitalised word that doesn't begin the sentence, or a word for somebody who acts. */
const NAMES = /[^.!?]\s+["'“‘(]*\p{Lu}[\p{L}'’-]+/u;
const AGENTS =
  /\b(?:\p{L}{3,}(?:er|or|ist|ant|ent|man|men|ers|ors|ists|ants|ian|ians)|people|persons?|ministry|council|committee|police|judges?|states?|government|parliament|groups?|parents|family|they|he|she|we)\b/iu;

/** Whether a passage has at all what is asked for. Lenient: false only where the detail can't be there. */
export function mayHold(expected: Expected, passage: string): boolean {
  if (expected === 'number') return DIGITS.test(passage) || NUMBER_WORDS.test(passage);
  if (expected === 'date') return DIGITS.test(passage) || TIME_WORDS.test(passage);
  if (expected === 'person') return NAMES.test(passage) || AGENTS.test(passage);
  return true;
}
