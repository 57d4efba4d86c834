import { type Span, sliceOf } from '../../corpus/span.js';
import type { Omission, OmissionHarm } from './check.js';
import { isSic } from './given-words.js';
import type { Match } from './match.js';
import { type Source, sentenceAt } from './sources.js';
import { hasNegation, tokens } from './weigh-change.js';
import { LIMITS, PRONOUNS, TURNS } from './weight-words.js';

/** More words than this are no subject that a bracket stands for. */
const MOST_SUBJECT = 6;

/** A mark in the given text, and the words of the source that it stands for. */
interface Gap {
  readonly mark: Span;
  readonly isEllipsis: boolean;
  readonly source: [number, number];
}

/** A match, and what is needed to say what was left out. */
export interface Laid {
  readonly source: Source;
  readonly given: string;
  readonly match: Match;
  /** Items in brackets that call a note and are no insertion. */
  readonly calls: ReadonlySet<number>;
  readonly spanOf: (first: number, end: number) => Span;
}

/** What each ellipsis and each bracket of a match stands for. */
export function omissionsOf(laid: Laid): Omission[] {
  const { source, given, match, spanOf } = laid;
  return gapsOf(laid).flatMap((gap) => {
    const mark = sliceOf(given, gap.mark);
    const opens = gap.source[0] <= match.first;
    const closes = gap.source[1] > match.last;
    let span = spanOf(gap.source[0], gap.source[1]);
    // An ellipsis at either end leaves out the rest of the sentence there; a bracket that begins a sentence stands for it.
    const atStart = opens && (gap.isEllipsis || !isSic(mark)) && span.start === span.end;
    if (atStart) span = restBefore(source, spanOf(match.first, match.first + 1).start);
    else if (gap.isEllipsis && closes) span = restAfter(source, spanOf(match.last, match.last + 1).end);
    const text = sliceOf(source.text, span);
    const mayStand = gap.isEllipsis && (text === '' || opens || closes);
    if (mayStand && standsInSource(source, spanOf, gap, match)) return [];
    const stopped = /[.!?]["'”’»)\]]*\s*$/u.test(given.slice(0, gap.mark.start));
    const harm = gap.isEllipsis ? harmOf(source, span, stopped, opens || closes) : harmOfBracket(mark, text);
    return [{ mark, markSpan: gap.mark, text, span, harm }];
  });
}

function gapsOf({ match: { items, steps }, calls }: Laid): Gap[] {
  const gaps: (Gap & { isMarked: boolean })[] = [];
  for (const { kind, given, source } of steps) {
    const item = items[given[0]];
    const last = gaps.at(-1);
    const isPart = item?.kind === 'word' && item.bracketed === 'part' && kind === 'replaced';
    const bracket = item?.kind === 'word' ? item.bracket : null;
    if (given[0] === given[1]) {
      if (kind === 'marked' && last !== undefined) [last.source[1], last.isMarked] = [source[1], true];
      continue;
    }
    if (item === undefined || calls.has(given[0]) || (kind !== 'marked' && !isPart && bracket === null)) continue;
    // The words of a bracket belong together, also those that stand in the source too.
    const mark = bracket ?? { start: item.start, end: item.end };
    const isMarked = kind === 'marked' || isPart;
    if (last !== undefined && last.mark.start === mark.start) {
      last.source[1] = Math.max(last.source[1], source[1]);
      last.isMarked ||= isMarked;
    } else gaps.push({ mark, isEllipsis: item.kind === 'ellipsis', source: [...source], isMarked });
  }
  return gaps.filter(({ isMarked }) => isMarked);
}

/** Whether the source has an ellipsis of its own there: then nothing was left out. */
function standsInSource(source: Source, spanOf: (first: number, end: number) => Span, gap: Gap, match: Match): boolean {
  const isFirst = gap.source[0] <= match.first;
  const word = isFirst ? spanOf(match.first, match.first + 1) : spanOf(gap.source[0] - 1, gap.source[0]);
  return isFirst
    ? /(?:…|\.\s?\.\s?\.)[\])]?\s*["'“‘(]*$/u.test(source.text.slice(Math.max(0, word.start - 16), word.start))
    : /^["'”’)\]]*\s*[[(]?\s*(?:…|\.\s?\.\s?\.)/u.test(source.text.slice(word.end, word.end + 16));
}

function restBefore(source: Source, at: number): Span {
  const start = sentenceAt(source, at)?.span.start ?? 0;
  const text = source.text.slice(start, at);
  return { start, end: /[\p{L}\p{N}]/u.test(text) ? start + text.trimEnd().length : start };
}

function restAfter(source: Source, at: number): Span {
  const end = sentenceAt(source, at - 1)?.span.end ?? source.text.length;
  const begin = source.text.slice(at, end).search(/[\p{L}\p{N}]/u);
  return begin === -1 ? { start: at, end: at } : { start: at + begin, end };
}

/**
 * What leaving a slice out does.
 * @param stopped whether the given text ends a sentence before the mark
 * @param atEnd whether the mark stands at an end of the quotation
 */
function harmOf(source: Source, span: Span, stopped: boolean, atEnd: boolean): OmissionHarm | null {
  const text = sliceOf(source.text, span);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const [first, last] = [sentenceAt(source, span.start), sentenceAt(source, Math.max(span.start, span.end - 1))];
  if (first === undefined || last === undefined || atEnd) return harmWithin(text);
  const isWhole =
    first.span.start >= span.start &&
    !/[\p{L}\p{N}]/u.test(source.text.slice(span.end, Math.max(span.end, last.span.end)));
  if (isWhole) return turns(text) ? 'limits' : null;
  if (first === last) return harmWithin(text);
  // Over the end of a sentence: the rest of the one, the beginning of the other; whole ones between only turn.
  const tail = first.span.start < span.start ? source.text.slice(span.start, first.span.end) : '';
  const next = source.text.slice(span.end).search(/[\p{L}\p{N}]/u) + span.end;
  const head = next < last.span.end ? source.text.slice(last.span.start, span.end) : '';
  const cut = [tail, head].map(harmWithin);
  if (cut.includes('negates')) return 'negates';
  // What comes before a comma ("However, …") is no subject.
  if (head !== '' && !stopped && !/,\s*$/u.test(source.text.slice(last.span.start, next))) return 'changes-subject';
  if (cut.includes('limits')) return 'limits';
  const whole = text.slice(tail.length, text.length - head.length);
  return turns(whole) ? 'limits' : null;
}

function harmWithin(text: string): OmissionHarm | null {
  if (hasNegation(text)) return 'negates';
  return tokens(text).some((token) => LIMITS.has(token)) ? 'limits' : null;
}

/** Whether a sentence among some begins by taking something back. */
function turns(text: string): boolean {
  return text.split(/(?<=[.!?])\s+/u).some((sentence) => TURNS.has(tokens(sentence)[0] ?? ''));
}

function harmOfBracket(mark: string, text: string): OmissionHarm | null {
  if (isSic(mark)) return null;
  if (hasNegation(mark) !== hasNegation(text)) return 'negates';
  // Letters of a word ("claim[ed]").
  if (!/^\[[^\]]*\]$/u.test(mark)) return null;
  const [typed, left] = [tokens(mark), tokens(text)];
  if (left.some((token) => LIMITS.has(token) && !typed.includes(token))) return 'limits';
  // "[the council]" for "it" says who is meant; for "the minister" it says that it is somebody else.
  const isPlain = [typed, left].some((words) => words.every((word) => PRONOUNS.has(word)));
  return isPlain || left.length > MOST_SUBJECT || left.some((word) => typed.includes(word)) ? null : 'changes-subject';
}
