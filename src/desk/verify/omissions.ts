import { type Span, sliceOf } from '../../corpus/span.js';
import type { Omission } from './check.js';
import { fitsBrackets } from './fits-brackets.js';
import { isSic } from './given-words.js';
import { harmOf, harmOfBracket } from './harm.js';
import type { Match } from './match.js';
import { type Source, sentenceAt } from './sources.js';

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
  /** The word of the source at a position, as it is compared. */
  readonly keyAt: (position: number) => string;
}

/** What each ellipsis and each bracket of a match stands for. */
export function omissionsOf(laid: Laid): Omission[] {
  const { source, given, match, spanOf } = laid;
  return gapsOf(laid).flatMap((gap) => {
    const mark = sliceOf(given, gap.mark);
    const opens = gap.source[0] <= match.first;
    const closes = gap.source[1] > match.last;
    let span = spanOf(gap.source[0], gap.source[1]);
    const [start, end] = gap.isEllipsis
      ? [spanOf(match.first, match.first + 1).start, spanOf(match.last, match.last + 1).end]
      : [spanOf(gap.source[1], gap.source[1] + 1).start, spanOf(gap.source[0] - 1, gap.source[0]).end];
    const isEmpty = span.start === span.end;
    // A mark at either end stands for the rest of the sentence there, and for nothing beyond it.
    const isRest = gap.isEllipsis || (!isSic(mark) && isWhole(mark));
    if (isRest && opens && (isEmpty || (!gap.isEllipsis && isBefore(source, span, start)))) {
      span = restBefore(source, start);
    } else if (isRest && closes && (gap.isEllipsis || isEmpty)) span = restAfter(source, end);
    const text = sliceOf(source.text, span);
    const mayStand = gap.isEllipsis && (text === '' || opens || closes);
    if (mayStand && standsInSource(source, spanOf, gap, match)) return [];
    const stopped = /[.!?]["'”’»)\]]*\s*$/u.test(given.slice(0, gap.mark.start));
    const harm = gap.isEllipsis
      ? harmOf(source, span, stopped, opens || closes)
      : harmOfBracket(mark, text, closes ? 'end' : opens ? 'start' : 'within');
    return [{ mark, markSpan: gap.mark, text, span, harm }];
  });
}

function gapsOf({ match: { items, steps }, calls, keyAt }: Laid): Gap[] {
  const gaps: (Gap & { isMarked: boolean })[] = [];
  for (const { kind, given, source } of steps) {
    const item = items[given[0]];
    const last = gaps.at(-1);
    const isPart =
      item?.kind === 'word' &&
      item.bracketed === 'part' &&
      kind === 'replaced' &&
      fitsBrackets(item, { key: keyAt(source[0]) });
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

/** Whether a span begins in a sentence before that of an offset. */
function isBefore(source: Source, { start }: Span, at: number): boolean {
  return start < (sentenceAt(source, at)?.span.start ?? 0);
}

/** Whether a mark is a bracket and nothing else: not letters of a word ("claim[ed]"). */
function isWhole(mark: string): boolean {
  return mark.startsWith('[') && mark.endsWith(']');
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
