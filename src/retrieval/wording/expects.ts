import type { Language } from '../../language/languages.js';
import { namesSomebody } from './names-somebody.js';

/** What kind of detail a question asks for; null where any sentence may answer. */
export type Expected = 'number' | 'date' | 'person' | null;

const OPENING =
  '^[^\\p{L}]*(?:(?:and|but|so|et|en|und|mais|maar|aber)\\s+)?(?:(?:in|since|until|from|by|to|of|for|on|at|with|under|against|depuis|en|par|à|de|pour|avec|chez|contre|sur|sinds|door|van|aan|op|met|voor|bij|tot|seit|von|bis|an|am|im|mit|für|bei|gegen|unter|ab|zu)\\s+)?';
const opens = (...words: readonly string[]): RegExp => new RegExp(`${OPENING}(?:${words.join('|')})(?!\\p{L})`, 'iu');

/** Only at the start: "What happens when …" asks for no date, "Why has the number of … fallen?" for no number. */
const NUMBER = opens(
  'how many',
  'how much (?:money|cash|funding|compensation|time)',
  // "How much did it cost", but not "How much does it rely on …"
  'how much(?=\\s[^?]*(?<!\\p{L})(?:costs?|pays?|paid|spends?|spent|earns?|earned|receives?|received|raised?|invest(?:s|ed)?|worth)(?!\\p{L}))',
  'what (?:number|percentage|share|proportion|amount|sum)',
  'what (?:is|was|are|were) the (?:total |exact |average )?(?:number|percentage|share|proportion|amount|sum|cost) of',
  'combien(?!\\p{L})(?!\\s+de\\s+temps)',
  'quel(?:le)? (?:est |était |fut )?(?:le |la )?(?:nombre|pourcentage|montant|proportion|somme)',
  'hoeveel',
  'welk (?:aantal|percentage|bedrag)',
  'wat (?:is|was|zijn|waren) het (?:totale? )?(?:aantal|percentage|bedrag)',
  'wie ?viele?(?! uhr)',
  'welche (?:anzahl|summe|zahl)',
  'welcher (?:anteil|prozentsatz|betrag)',
  'was (?:ist|war) (?:die|der) (?:anzahl|zahl|summe|anteil|prozentsatz)',
);
const DATE = opens(
  'when',
  '(?:what|which) (?:year|date|day|month)',
  'what time',
  'what (?:is|was) the (?:exact )?date',
  'quand',
  'quel(?:le)? (?:est |était |fut )?(?:la |le )?(?:année|date|jour|mois|heure)',
  'wanneer',
  'welke? (?:jaar|datum|dag|maand)',
  'wat (?:is|was) de datum',
  'hoe laat',
  'wann',
  'welche[smnr]? (?:jahr|datum|tag|monat)',
  'was (?:ist|war) das datum',
  'um wie ?viel uhr',
  'wie ?viel uhr',
);
const PERSON: Readonly<Record<Language, RegExp>> = {
  en: opens('who', 'whom', 'whose'),
  fr: opens('qui'),
  nl: opens('wie', 'wiens', 'wier'),
  // "Wie" asks for the manner in German.
  de: opens('wer', 'wem', 'wen', 'wessen'),
};

/** What a question in `language` asks for. */
export function expectedOf(question: string, language: Language): Expected {
  if (NUMBER.test(question)) return 'number';
  if (DATE.test(question)) return 'date';
  return PERSON[language].test(question) ? 'person' : null;
}

const word = (words: string, flags = 'iu'): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);
const DIGITS = /\p{N}/u;
/** Without the words that articles and quantifiers are too: a text without any of these holds no number by "all" or "un". */
const NUMBER_WORDS = word(
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\\p{L}+-(?:one|two|three|four|five|six|seven|eight|nine)|hundreds?|thousands?|millions?|billions?|dozens?|half|thirds?|quarters?|none|nobody|single|both|twice|once|double|several|many|few|fewer|majority|minority|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|milliers?|centaines?|dizaines?|milliards?|aucune?|moitié|tiers|plusieurs|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|dertig|veertig|vijftig|honderd|honderden|duizend|duizenden|miljoen|miljard|geen|helft|derde|tientallen|zwei|drei|fünf|sechs|sieben|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|hunderte|tausend|tausende|millionen|milliarden|keine?|hälfte|drittel|dutzend|mehrere',
);
const TIME_WORDS = word(
  'january|february|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|after|before|during|since|until|century|decades?|years?|months?|weeks?|days?|hours?|today|now|currently|recently|soon|daily|weekly|monthly|annual\\p{L}*|immediately|midnight|noon|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|année|mois|semaines?|jours?|heures?|siècle|depuis|après|avant|pendant|dès|hier|aujourd|januari|februari|maart|mei|juni|juli|augustus|oktober|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|jaar|jaren|maanden?|weken|dagen|uren|eeuw|sinds|sedert|tijdens|voordat|nadat|vandaag|januar|februar|märz|mai|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|jahre?n?|jahres|monate?n?|monats|wochen?|tagen?|stunden?|jahrhundert|seit|nach|während|bevor|heute',
);
/** Months that are other words without a capital: "it may", "they march". At a sentence's start "May" asks. */
const MONTHS = /(?:May|March)(?!\p{L})(?<=(?:\p{L}[,;]?\s+|^\d+\s+)(?:May|March))|^March(?!\p{L})/u;

/** Whether a passage has at all what is asked for. Lenient: false only where the detail can hardly be there. */
export function mayHold(expected: Expected, passage: string): boolean {
  if (expected === 'number') return DIGITS.test(passage) || NUMBER_WORDS.test(passage);
  if (expected === 'date') return DIGITS.test(passage) || TIME_WORDS.test(passage) || MONTHS.test(passage);
  if (expected === 'person') return namesSomebody(passage);
  return true;
}
