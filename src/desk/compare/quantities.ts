import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { type Amount, amountAt } from './amounts.js';
import { percentAt, type Unit, unitOf } from './units.js';
import { besides, isContent, stemOf, type Token } from './words.js';

/** A number with what it counts or measures. */
export interface Quantity {
  readonly span: Span;
  readonly kind: Amount['kind'];
  /** From and to, in the smallest unit; the same unless it is a range. */
  readonly low: number;
  readonly high: number;
  /** What the same digits could stand for besides. */
  readonly otherwise: readonly number[];
  readonly hedge: 'exact' | 'about' | 'over' | 'under';
  readonly unit: string | null;
  /** Stems of what is counted: the words after it, or before it in "Article 5". */
  readonly heads: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly weak: boolean;
}

const OVER =
  /(?:^|\s)(?:over|above|exceeding|beyond|(?:more|greater|higher) than|at least|no (?:less|fewer) than|not (?:less|fewer) than|upwards of|plus d'?e?|au moins|au-dela de|meer dan|minstens|ten minste|ruim|mehr als|uber|mindestens|wenigstens|no fewer than|niet minder dan|pas moins de|nicht weniger als)$/u;
const UNDER =
  /(?:^|\s)(?:under|below|(?:less|fewer|lower) than|at most|up to|no more than|not more than|moins d'?e?|au plus|au maximum|jusqu'a|minder dan|hoogstens|ten hoogste|tot|weniger als|unter|hochstens|maximal|bis zu)$/u;
const ABOUT =
  /(?:^|\s)(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|or so|environ|quelque|quelques|pres de|presque|autour de|a peu pres|ongeveer|circa|ca|bijna|zo'n|rond|tegen de|een|etwa|rund|ungefahr|fast|beinahe|knapp|gut)$/u;
const RANGE_WORDS: ReadonlySet<string> = new Set([
  'to',
  'and',
  'a',
  'et',
  'tot',
  'en',
  'bis',
  'und',
  '-',
  '–',
  '—',
  'or',
  'ou',
  'of',
  'oder',
]);
const BETWEEN: ReadonlySet<string> = new Set(['between', 'from', 'entre', 'de', 'tussen', 'van', 'zwischen', 'von']);
const OUT_OF: ReadonlySet<string> = new Set(['in', 'of', 'sur', 'op', 'von', 'out']);
/** What shares are told of. */
const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 20, 100]);
/** Before "one", which counts nothing then. */
const BEFORE_PRONOUN: ReadonlySet<string> = new Set('every each any no this that for which'.split(' '));
/** "The two countries" may be two that the source names: only another number is told. */
const DEFINITE = /^(?:the|these|those|both|les|des|ces|de|die|deze|beide|beiden|diese)$/u;
const SYMBOLS = /^[$€£]$/u;

/** The numbers of a text. Tokens in `taken` (dates) are left out. */
export function quantitiesOf(
  tokens: readonly Token[],
  language: Language,
  taken: ReadonlySet<number>,
): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = taken.has(at) ? null : quantityAt(tokens, at, language, taken);
    if (read !== null) found.push(read.quantity);
    at = read?.end ?? at + 1;
  }
  return found;
}

function quantityAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
  taken: ReadonlySet<number>,
): { quantity: Quantity; end: number } | null {
  const first = someOf(tokens, at, language) ?? amountAt(tokens, at, language);
  if (first === null || isPartOfName(tokens, at, first.end) || isPronoun(tokens, at, first)) return null;
  const ratio = ratioAt(tokens, first, language);
  let amount = ratio ?? first;
  let to: Amount | null = null;
  const joint = tokens[amount.end];
  let last = amount.end;
  const before = tokens[at - 1];
  if (ratio === null && joint !== undefined && RANGE_WORDS.has(joint.key)) {
    const listing = !/^(?:to|a|tot|bis|[-–—])$/u.test(joint.key);
    const second = taken.has(amount.end + 1) ? null : amountAt(tokens, amount.end + 1, language);
    const fits =
      second !== null && second.kind === amount.kind && (second.readings[0] ?? 0) > (amount.readings[0] ?? 0);
    if (second !== null && fits && (!listing || BETWEEN.has(before?.key ?? '')) && first.kind !== 'ordinal') {
      to = second;
      last = second.end;
    }
  }
  const percents = percentAt(tokens[last]?.key ?? '', tokens[last + 1]?.key ?? '');
  if (percents === 0 && to === null && joint !== undefined && percentAt(joint.key, tokens[last + 1]?.key ?? '') > 0)
    return null;
  let unit: Unit | null = null;
  if (percents > 0) {
    amount = { ...amount, kind: 'share' };
    last += percents;
  } else {
    const symbol = tokens[at - 1];
    const linked = /^[-‑]$/u.test(tokens[last]?.key ?? '') ? 1 : 0;
    unit =
      symbol !== undefined && SYMBOLS.test(symbol.text)
        ? unitOf(symbol.text)
        : unitOf(tokens[last + linked]?.key ?? '');
    if (unit === null && tokens[last]?.key === "d'") unit = unitOf(tokens[last + 1]?.key ?? '');
    if (unit === null && tokens[last]?.key === 'de') unit = unitOf(tokens[last + 1]?.key ?? '');
  }
  const scale = percents > 0 ? 0.01 : (unit?.size ?? 1);
  const rescaled = (value: number): number => Number((value * scale).toPrecision(12));
  // "5 to 10 million"
  const lift =
    to !== null && (to.readings[0] ?? 0) >= 1e5 && (amount.readings[0] ?? 0) < 1000
      ? magnitudeOf(to.readings[0] ?? 1)
      : 1;
  const low = rescaled((amount.readings[0] ?? 0) * lift);
  const end = tokens[last - 1]?.end ?? 0;
  const span = { start: tokens[at]?.start ?? 0, end };
  const { left, right } = besides(tokens, at, last, 2);
  const lead = tokens
    .slice(Math.max(0, at - 4), at)
    .map(({ key }) => key)
    .join(' ')
    .replaceAll("' ", "'");
  return {
    quantity: {
      span,
      kind: amount.kind,
      low,
      high: to !== null ? rescaled(to.readings[0] ?? 0) : amount.upTo !== null ? rescaled(amount.upTo) : low,
      otherwise: amount.readings.slice(1).map(rescaled),
      hedge: hedgeOf(lead, amount),
      unit: unit?.name ?? null,
      heads: headsOf(tokens, at, last),
      left,
      right,
      weak: amount.weak || (low === 2 && to === null && DEFINITE.test(tokens[at - 1]?.key ?? '')),
    },
    end: last,
  };
}

function magnitudeOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;
}

/** "every one", "for one", "no one": no number. */
function isPronoun(tokens: readonly Token[], at: number, { weak }: Amount): boolean {
  return weak && tokens[at]?.key === 'one' && BEFORE_PRONOUN.has(tokens[at - 1]?.key ?? '');
}

/** "one in three", "nine out of ten", "un sur trois": a share. */
function ratioAt(tokens: readonly Token[], first: Amount, language: Language): Amount | null {
  let end = first.end;
  if (first.kind !== 'count' || !OUT_OF.has(tokens[end]?.key ?? '')) return null;
  const word = tokens[end]?.key ?? '';
  end += 1;
  if (word === 'out') {
    if (tokens[end]?.key !== 'of') return null;
    end += 1;
  } else if (word === 'of') return null;
  if (word === 'op' && tokens[end]?.key === 'de') end += 1;
  const second = amountAt(tokens, end, language);
  const [part = 0, whole = 0] = [first.readings[0], second?.readings[0]];
  if (second === null || second.kind !== 'count' || part >= whole || !WHOLES.has(whole)) return null;
  return { ...first, readings: [part / whole], kind: 'share', weak: false, end: second.end };
}

/** "one pupil in three", "un élève sur trois", "één leerling op drie", "einer von drei". */
function someOf(tokens: readonly Token[], at: number, language: Language): Amount | null {
  if (!/^(?:one|un|une|een|ein|eine|einer)$/u.test(tokens[at]?.key ?? '')) return null;
  for (let joint = at + 1; joint < at + 4; joint += 1) {
    const token = tokens[joint];
    if (token === undefined || token.kind !== 'word') return null;
    if (!/^(?:in|sur|op|von)$/u.test(token.key)) continue;
    const skip = /^(?:de|every)$/u.test(tokens[joint + 1]?.key ?? '') ? 1 : 0;
    const whole = amountAt(tokens, joint + 1 + skip, language);
    const [below = 0] = whole?.readings ?? [];
    if (whole === null || whole.kind !== 'count' || !WHOLES.has(below) || whole.end - joint > 2 + skip) return null;
    return { ...whole, readings: [1 / below], kind: 'share', weak: false };
  }
  return null;
}

/** "MH17", "F-16", "COVID-19", "Brussels-2": letters with a capital glued to the digits. */
function isPartOfName(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number') return false;
  const [before, hyphenated, after] = [tokens[at - 1], tokens[at - 2], tokens[end]];
  if (token.glued && before?.kind === 'word') return true;
  if (token.glued && /^[-‑]$/u.test(before?.text ?? '') && before?.glued === true && hyphenated?.kind === 'word')
    return true;
  return after?.glued === true && after.kind === 'word' && /^\p{Lu}{1,2}$/u.test(after.text) && end === at + 1;
}

function hedgeOf(lead: string, amount: Amount): Quantity['hedge'] {
  const near = lead.replace(/ (?:a|an|the|le|la|les|un|une|de|het|der|die|das|well|[$€£])$/u, '');
  for (const words of [lead, near]) {
    if (OVER.test(words) && !/(?:\bnot?|\bpas|\bniet|\bnicht|\bkeine?) (?:more|plus|meer|mehr)\b/u.test(words))
      return 'over';
    if (UNDER.test(words)) return 'under';
    if (/ no more than$|^no more than$/u.test(words)) return 'under';
  }
  return amount.rough || ABOUT.test(lead) || ABOUT.test(near) ? 'about' : 'exact';
}

/** What is counted: the next two content words; before a number that numbers something ("Article 5"), the word before it. */
function headsOf(tokens: readonly Token[], at: number, end: number): readonly string[] {
  const before = tokens[at - 1];
  const label =
    before?.kind === 'word' && at > 1 && /^\p{Lu}\p{Ll}/u.test(before.text) && tokens[at]?.kind === 'number';
  if (label && before !== undefined && isContent(before)) return [stemOf(before.key)];
  const heads: string[] = [];
  for (const token of tokens.slice(end, end + 6)) {
    if (token.kind === 'number' || /^[.;:!?]$/u.test(token.text)) break;
    if (isContent(token)) heads.push(stemOf(token.key));
    if (heads.length === 2) break;
  }
  return heads;
}
