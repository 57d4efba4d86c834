import type { Language } from '../../language/languages.js';
import { crowdOf, numberWord } from './number-words.js';
import type { Token } from './words.js';

/** A number as it is written, before what it counts is looked at. */
export interface Amount {
  /** What the digits can stand for, likeliest first: "1.234" is a thousand or little more than one. */
  readonly readings: readonly number[];
  /** Several only for "hundreds" and the like. */
  readonly upTo: number | null;
  readonly kind: 'count' | 'share' | 'ordinal';
  /** Also says little: "one", "first", an ordinal that may be no number. */
  readonly weak: boolean;
  /** "A dozen", "une centaine". */
  readonly rough: boolean;
  /** The index after its last token. */
  readonly end: number;
}

const JOINTS: ReadonlySet<string> = new Set(['and', 'et', '-', '‑']);
const ORDINAL_ENDING = /^(?:st|nd|rd|th|e|er|ere|eme|ieme|de|ste)$/u;

/** What a number in digits can stand for, in the language that its text is in. */
export function digitReadings(text: string, language: Language): readonly number[] {
  const bare = text.replace(/[\s’']/gu, '');
  const marks = bare.match(/[.,]/gu) ?? [];
  const plain = (thousands: string, decimal: string): number =>
    Number(bare.replaceAll(thousands, '').replace(decimal, '.'));
  if (marks.length === 0) return [Number(bare)];
  const [first = '', last = ''] = [marks[0], marks.at(-1)];
  if (first !== last) return [plain(first, last)];
  if (marks.length > 1) return [Number(bare.replaceAll(first, ''))];
  const asDecimal = Number(bare.replace(first, '.'));
  if (!/^\d{1,3}[.,]\d{3}$/u.test(bare) || bare.startsWith('0')) return [asDecimal];
  const asThousands = Number(bare.replace(first, ''));
  return (first === ',') === (language === 'en')
    ? [asThousands, asDecimal]
    : [asDecimal === 0 ? 0 : asThousands, asDecimal];
}

/** The number that begins at a token; null where none does. */
export function amountAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return digitsAt(tokens, at, token, language);
  return token.kind === 'word' ? wordsAt(tokens, at, language) : null;
}

function digitsAt(tokens: readonly Token[], at: number, token: Token, language: Language): Amount {
  let readings = digitReadings(token.text, language);
  let end = at + 1;
  const next = tokens[end];
  if (next?.glued === true && ORDINAL_ENDING.test(next.key)) {
    return { readings, upTo: null, kind: 'ordinal', weak: false, rough: false, end: end + 1 };
  }
  if (next?.glued === true && next.key === 'm' && tokens[at - 1]?.text.match(/[$€£]/u)) {
    return {
      readings: readings.map((value) => value * 1e6),
      upTo: null,
      kind: 'count',
      weak: false,
      rough: false,
      end: end + 1,
    };
  }
  if (next?.key === '/' && next.glued && tokens[end + 1]?.kind === 'number' && tokens[end + 1]?.glued === true) {
    const below = Number(tokens[end + 1]?.text);
    const above = Number(token.text);
    if (above < below && below <= 10) {
      return { readings: [above / below], upTo: null, kind: 'share', weak: false, rough: false, end: end + 2 };
    }
  }
  for (;;) {
    const follower = tokens[end];
    const scale = follower?.kind === 'word' ? numberWord(follower.key.replace(/s$/u, ''), language) : null;
    if (scale?.role !== 'scale' || scale.value < 1000) break;
    readings = readings
      .slice(-1)
      .map((value) => value * scale.value)
      .concat(readings.slice(0, -1).map((value) => value * scale.value));
    end += 1;
  }
  // "nine-tenths" in digits never happens, "9 tenths" hardly.
  return { readings, upTo: null, kind: 'count', weak: false, rough: false, end };
}

const ARTICLES: ReadonlySet<string> = new Set([
  'a',
  'an',
  'un',
  'une',
  'een',
  'ein',
  'eine',
  'einen',
  'einer',
  'einem',
]);
/** Parts of a whole, which stand by themselves: "half of", "la moitié", "de helft", "driekwart". */
const PARTS: Readonly<Record<string, number>> = {
  ...{
    half: 1 / 2,
    halve: 1 / 2,
    halves: 1 / 2,
    moitie: 1 / 2,
    helft: 1 / 2,
    halfte: 1 / 2,
    driekwart: 3 / 4,
    dreiviertel: 3 / 4,
  },
};
/** Below a number they are a part of a whole: "two thirds", "un quart", "drei Viertel". */
const DENOMINATORS: { readonly [L in Language]: Readonly<Record<string, number>> } = {
  en: {
    ...{ third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
    ...{ thirds: 3, quarters: 4, fourths: 4, fifths: 5, sixths: 6, sevenths: 7, eighths: 8, ninths: 9, tenths: 10 },
  },
  fr: {
    ...{
      tiers: 3,
      quart: 4,
      quarts: 4,
      cinquieme: 5,
      cinquiemes: 5,
      sixieme: 6,
      sixiemes: 6,
      huitieme: 8,
      huitiemes: 8,
    },
    ...{ dixieme: 10, dixiemes: 10, neuviemes: 9, septiemes: 7 },
  },
  nl: { derde: 3, kwart: 4, vierde: 4, vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10 },
  de: { drittel: 3, viertel: 4, funftel: 5, sechstel: 6, siebtel: 7, achtel: 8, neuntel: 9, zehntel: 10 },
};
/** After "a third" these show that a part is meant. */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'des', 'du', "d'", 'van', 'der', 'von', 'dieser', 'aller', 'the']);

const own = (values: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

function wordsAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const crowd = crowdOf(token.key);
  if (crowd !== null && numberWord(tokens[at - 1]?.key ?? '', language)?.role !== 'value') {
    return { readings: [crowd[0]], upTo: crowd[1], kind: 'count', weak: false, rough: true, end: at + 1 };
  }
  const part = own(PARTS, token.key);
  if (part !== undefined && language !== 'fr' ? true : token.key === 'moitie') {
    return partAt(tokens, at, part ?? 1 / 2, language);
  }
  const article = ARTICLES.has(token.key);
  const next = tokens[at + 1];
  if (article && next !== undefined) {
    const below = own(DENOMINATORS[language], next.key);
    const after = tokens[at + 2];
    const sure = language === 'fr' || language === 'de' || /^(?:quarter|kwart)$/u.test(next.key);
    if (below !== undefined && (sure || after === undefined || after.kind === 'mark' || OF.has(after.key))) {
      return { readings: [1 / below], upTo: null, kind: 'share', weak: false, rough: false, end: at + 2 };
    }
    const group = numberWord(next.key, language);
    const scaled = group?.role === 'group' || (group?.role === 'scale' && group.value >= 100);
    if (group !== null && scaled) {
      return {
        readings: [group.value],
        upTo: null,
        kind: 'count',
        weak: false,
        rough: group.role === 'group' && language === 'fr',
        end: at + 2,
      };
    }
    if (language !== 'nl' || !/é/u.test(token.text)) return null;
  }
  return runAt(tokens, at, language);
}

/** "half", "half a million", "the first half" (a time, not a part). */
function partAt(tokens: readonly Token[], at: number, part: number, language: Language): Amount | null {
  const before = tokens[at - 1];
  if (before?.kind === 'word' && numberWord(before.key, language)?.role === 'ordinal') return null;
  const [article, scale] = [tokens[at + 1], tokens[at + 2]];
  const scaled = scale === undefined ? null : numberWord(scale.key, language);
  if (article !== undefined && ARTICLES.has(article.key) && scaled?.role === 'scale') {
    return { readings: [part * scaled.value], upTo: null, kind: 'count', weak: false, rough: false, end: at + 3 };
  }
  return { readings: [part], upTo: null, kind: 'share', weak: false, rough: false, end: at + 1 };
}

/** A number in words, of one or several of them. */
function runAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  let [total, current, end] = [0, 0, at];
  let ordinal = false;
  let rough = false;
  let words = 0;
  while (end < tokens.length && !ordinal) {
    const here = tokens[end];
    if (here === undefined) break;
    const joint = words > 0 && JOINTS.has(here.key) ? 1 : 0;
    const token = tokens[end + joint];
    const plural = token?.key.replace(/s$/u, '') ?? '';
    const below = words > 0 ? own(DENOMINATORS[language], token?.key ?? '') : undefined;
    const wholes = total + current;
    if (below !== undefined && wholes > 0 && wholes < below && !(joint === 1 && here.glued !== true)) {
      return { readings: [wholes / below], upTo: null, kind: 'share', weak: false, rough: false, end: end + joint + 1 };
    }
    const word = token?.kind === 'word' ? (numberWord(token.key, language) ?? scaleOf(plural, language)) : null;
    if (token === undefined || word === null) break;
    const open = current === 0 || (current % 100 === 0 && current > 0 && word.value < 100);
    const tens =
      current % 100 >= 20 && current % 10 === 0 && word.value < (language === 'fr' ? 20 : 10) && word.value > 0;
    if (word.role === 'scale' || word.role === 'group') {
      if (joint === 1 && !here.glued) break;
      if (word.value >= 1000) {
        total += (current || 1) * word.value;
        current = 0;
      } else if (current < 100 || words === 0) current = (current || 1) * word.value;
      else break;
      rough = rough || (word.role === 'group' && language === 'fr');
    } else if (language === 'fr' && word.value === 20 && current % 100 === 4 && words > 0) {
      current += 76;
    } else if (words === 0 || open || tens) {
      // "ten and twenty" are two numbers; "hundred and twenty" and "vingt et un" are one.
      if (joint === 1 && here.key !== '-' && !(current % 100 === 0 || language === 'fr')) break;
      if (words > 0 && current === 0 && total === 0) break;
      current += word.value;
      ordinal = word.role === 'ordinal';
    } else break;
    words += 1;
    end += joint + 1;
  }
  if (words === 0) return null;
  const value = total + current;
  const alone = words === 1;
  const weak = alone && (value === 1 || (ordinal && value <= 2));
  return { readings: [value], upTo: null, kind: ordinal ? 'ordinal' : 'count', weak, rough, end };
}

function scaleOf(plural: string, language: Language): ReturnType<typeof numberWord> {
  const word = numberWord(plural, language);
  return word?.role === 'scale' || word?.role === 'group' ? word : null;
}
