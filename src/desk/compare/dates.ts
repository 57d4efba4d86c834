import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { amountAt } from './amounts.js';
import { percentAt, unitOf } from './units.js';
import { besides, type Token } from './words.js';

/** A date, or as much of it as is said. */
export interface DateMention {
  readonly span: Span;
  /** Years from and to; the same unless it is a range or a decade. */
  readonly years: readonly [from: number, to: number] | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Indices of its tokens, `end` not included. */
  readonly tokens: readonly [start: number, end: number];
}

const MONTHS = [
  'january jan janvier janv januari januar janner',
  'february feb fevrier fevr februari februar',
  'march mar mars maart marz mrt',
  'april apr avril avr',
  'may mai mei',
  'june jun juin juni',
  'july jul juillet juil juli',
  'august aug aout augustus',
  'september sept sep septembre',
  'october oct octobre oktober okt',
  'november nov novembre',
  'december dec decembre dezember dez',
].map((words) => new Set(words.split(' ')));
/** Months that are other words too: only beside a day or a year, and in English with a capital. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'may mar march mars mai mei jan jun dec sept sep aug nov avr'.split(' '),
);
const BETWEEN_PARTS: ReadonlySet<string> = new Set(['of', 'de', 'the', 'le', ',', '.', 'van']);

const isYear = (text: string): boolean => /^(?:1[0-9]|20)\d\d$/u.test(text);

/** The dates of a text, in order. */
export function datesOf(tokens: readonly Token[], language: Language): readonly DateMention[] {
  const dates: DateMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const date = numericAt(tokens, at) ?? writtenAt(tokens, at, language) ?? yearAt(tokens, at, language);
    if (date !== null) dates.push(date);
    at = date === null ? at + 1 : date.tokens[1];
  }
  return dates;
}

function mention(
  tokens: readonly Token[],
  [start, end]: readonly [number, number],
  date: Pick<DateMention, 'years' | 'month' | 'day'>,
): DateMention {
  const span = { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  return { ...date, ...besides(tokens, start, end, 2), span, tokens: [start, end] };
}

/** 2015-11-13, 13/11/2015, 13.11.2015. A day of more than 12 tells which of two comes first; in doubt, the day does. */
function numericAt(tokens: readonly Token[], at: number): DateMention | null {
  const first = tokens[at];
  if (first?.kind !== 'number' || (first.glued && tokens[at - 1]?.kind === 'number')) return null;
  // "13.11" and "2015" are what the dots leave.
  const dotted = /^(\d{1,2})\.(\d{1,2})$/u.exec(first.text);
  if (
    dotted !== null &&
    tokens[at + 1]?.text === '.' &&
    isYear(tokens[at + 2]?.text ?? '') &&
    tokens[at + 2]?.glued === true
  ) {
    return numeric(tokens, [at, at + 3], Number(dotted[1]), Number(dotted[2]), Number(tokens[at + 2]?.text));
  }
  const [mark, second, again, third] = tokens.slice(at + 1, at + 5);
  if (second?.kind !== 'number' || third?.kind !== 'number' || mark?.text !== again?.text) return null;
  if (!/^[-/.‑]$/u.test(mark?.text ?? '') || ![mark, second, again, third].every((token) => token?.glued === true))
    return null;
  if (isYear(first.text))
    return numeric(tokens, [at, at + 5], Number(third.text), Number(second.text), Number(first.text));
  if (!isYear(third.text)) return null;
  return numeric(tokens, [at, at + 5], Number(first.text), Number(second.text), Number(third.text));
}

function numeric(
  tokens: readonly Token[],
  range: readonly [number, number],
  one: number,
  other: number,
  year: number,
): DateMention | null {
  const [day, month] = other > 12 ? [other, one] : [one, other];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return mention(tokens, range, { years: [year, year], month, day });
}

function monthOf(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null;
  const at = MONTHS.findIndex((names) => names.has(token.key));
  return at < 0 ? null : at + 1;
}

/** "22 March 2016", "March 22nd", "le 1er mars", "22. März", "March 2016", "in March". */
function writtenAt(tokens: readonly Token[], at: number, language: Language): DateMention | null {
  const opening = dayAt(tokens, at, language);
  const skip = (from: number): number => {
    let to = from;
    while (to < from + 2 && BETWEEN_PARTS.has(tokens[to]?.key ?? '')) to += 1;
    return to;
  };
  if (opening !== null) {
    const monthIndex = skip(opening.end);
    const month = monthOf(tokens[monthIndex]);
    if (month === null) return null;
    return withYear(tokens, at, monthIndex + 1, month, opening.day);
  }
  const token = tokens[at];
  const month = monthOf(token);
  if (month === null || token === undefined) return null;
  const next = skip(at + 1);
  const day = dayAt(tokens, next, language);
  // "March 22", but not "March 22 people"; "March 2016" has no day.
  const dated = day !== null && next <= at + 2 && language === 'en' && unitOf(tokens[day.end]?.key ?? '') === null;
  if (dated) return withYear(tokens, at, day.end, month, day.day);
  const read = withYear(tokens, at, at + 1, month, null);
  if (read.years !== null) return read;
  if (language === 'en' && !/^\p{Lu}/u.test(token.text)) return null;
  if (!AMBIGUOUS.has(token.key)) return read;
  const before = tokens[at - 1]?.key ?? '';
  return /^(?:in|since|until|by|of|last|this|next|early|late|mid|en|de|depuis|debut|fin|sinds|tot|begin|eind|im|seit|bis|anfang|ende|mitte)$/u.test(
    before,
  ) && token.key.length > 2
    ? read
    : null;
}

/** A day of a month in digits, or as an ordinal word. */
function dayAt(tokens: readonly Token[], at: number, language: Language): { day: number; end: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'number' && !/^\d{1,2}$/u.test(token.text)) return null;
  const amount = amountAt(tokens, at, language);
  if (amount === null || amount.upTo !== null || amount.kind === 'share') return null;
  const [day = 0] = amount.readings;
  return Number.isInteger(day) && day >= 1 && day <= 31 ? { day, end: amount.end } : null;
}

function withYear(
  tokens: readonly Token[],
  start: number,
  end: number,
  month: number,
  day: number | null,
): DateMention {
  let at = end;
  while (at < end + 2 && /^(?:,|\.|of|de|van)$/u.test(tokens[at]?.key ?? '')) at += 1;
  const text = tokens[at]?.text ?? '';
  if (!isYear(text)) return mention(tokens, [start, end], { years: null, month, day });
  return mention(tokens, [start, at + 1], { years: [Number(text), Number(text)], month, day });
}

const COUNT_BEFORE =
  /^(?:about|around|some|roughly|nearly|almost|over|than|least|most|environ|pres|moins|ongeveer|bijna|dan|zo'n|etwa|rund|uber|fast|als|[$€£])$/u;

/** A year by itself, a run of years ("2014–2016", "2014/15"), a decade ("the 1990s"). */
function yearAt(tokens: readonly Token[], at: number, language: Language): DateMention | null {
  const token = tokens[at];
  if (token?.kind === 'word' && token.key === 'jaren') return dutchDecade(tokens, at);
  if (token?.kind !== 'number' || !isYear(token.text)) return null;
  const [before, after, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (token.glued && before !== undefined && /[\p{L}\p{N}/$€£]/u.test(before.text)) return null;
  const year = Number(token.text);
  if (after !== undefined && (percentAt(after.key, second?.key ?? '') > 0 || unitOf(after.key) !== null)) return null;
  if (COUNT_BEFORE.test(before?.key ?? '') || amountAt(tokens, at, language)?.end !== at + 1) {
    if (!/^(?:s|er|ers)$/u.test(after?.key ?? '')) return null;
  }
  const decade = after?.glued === true && /^(?:s|er|ers)$/u.test(after.key);
  const french = /^(?:annees|jaren)$/u.test(before?.key ?? '') && year % 10 === 0;
  if (decade || french) {
    const length = year % 100 === 0 && year % 1000 !== 0 && !french ? 99 : 9;
    return mention(tokens, [at, decade ? at + 2 : at + 1], { years: [year, year + length], month: null, day: null });
  }
  const dash = after !== undefined && /^[-–—/‑]$/u.test(after.text) && second?.kind === 'number' && second.glued;
  const joined = /^(?:to|until|a|tot|bis|and|et|en|und)$/u.test(after?.key ?? '') && isYear(second?.text ?? '');
  const opened = /^(?:from|between|de|entre|van|tussen|von|zwischen)$/u.test(before?.key ?? '');
  if (dash || (joined && opened)) {
    const text = second?.text ?? '';
    const to = text.length === 2 ? Math.floor(year / 100) * 100 + Number(text) : Number(text);
    if (to > year && to < year + 200)
      return mention(tokens, [at, at + 3], { years: [year, to], month: null, day: null });
  }
  return mention(tokens, [at, at + 1], { years: [year, year], month: null, day: null });
}

const DUTCH_TENS = 'tien twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

function dutchDecade(tokens: readonly Token[], at: number): DateMention | null {
  const tens = DUTCH_TENS.indexOf(tokens[at + 1]?.key ?? '');
  if (tens < 1) return null;
  const from = 1910 + tens * 10;
  return mention(tokens, [at, at + 2], { years: [from, from + 9], month: null, day: null });
}
