import type { Span } from '../../corpus/span.js';
import { mayBeExponent } from '../../corpus/superscript.js';
import type { ChangeWeight, WordDifference } from './check.js';
import type { Match } from './match.js';
import type { WordIndex } from './word-index.js';
import { UNSEEN } from './words.js';

const UNSEEN_MARKS = new RegExp(`[${UNSEEN}]`, 'gu');

/** From one figure to another: no word, and yet "3–5 cases" are not "3 5 cases". */
const RANGE = /^[-‐‑‒–—−]$/u;
const SPACED_RANGE = /^\s{0,2}[-‐‑‒–—−]\s{0,2}$/u;
/** After these a comma parts an answer from what follows: "No, prisoners …" is not "No prisoners …". */
const ANSWERS = new Set(['no', 'non', 'nee', 'neen', 'nein', 'nej']);
const PARTS = /[,;:!—–]|\s-\s/u;
/** Signs that belong to the figure after them, also over a blank. */
const SIGN_BEFORE = new Set(['-', '+', '±', '<', '>', '≤', '≥', '≠', '≈', '~', '≪', '≫', '≲', '≳']);
const COMPARES = new Set(['<', '>', '≤', '≥', '≠', '≈', '~', '≪', '≫', '≲', '≳']);
const GLUED_BEFORE = /^\p{Sc}$/u;
const GLUED_AFTER = /^(?:[%‰°]|\p{Sc})$/u;

/** A match, and what is needed to look between and beside its words. */
export interface Between {
  readonly index: WordIndex;
  readonly text: string;
  readonly given: string;
  readonly match: Match;
}

/** What differs between words that are the same, and beside them, and turns what they say. */
export function gapDifferences(between: Between): WordDifference[] {
  return [...atStart(between), ...inside(between), ...atEnd(between)];
}

function inside({ index, text, given, match: { items, steps } }: Between): WordDifference[] {
  const found: WordDifference[] = [];
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1];
    if (before?.kind !== 'same' || step.kind !== 'same' || before.source[1] !== step.source[0]) continue;
    const [last, first] = [items[before.given[1] - 1], items[step.given[0]]];
    if (last?.kind !== 'word' || first?.kind !== 'word') continue;
    const givenSpan = { start: last.end, end: first.start };
    const sourceSpan = {
      start: index.spanOf(step.source[0] - 1, step.source[0] - 1).end,
      end: index.spanOf(step.source[0], step.source[0]).start,
    };
    const gaps = [given.slice(givenSpan.start, givenSpan.end), text.slice(sourceSpan.start, sourceSpan.end)] as const;
    if (gaps[0] === gaps[1]) continue;
    const weight = weightOf([seen(gaps[0]), seen(gaps[1])], last.key, first.key);
    if (weight !== null) found.push(difference(gaps, givenSpan, sourceSpan, weight));
  }
  return found;
}

/** What is seen of a gap; a line's end, with the sign of a block quotation after it, is a blank. */
function seen(gap: string): string {
  return gap.replace(UNSEEN_MARKS, '').replace(/\n[\s>]*/gu, ' ');
}

function weightOf(gaps: readonly [string, string], last: string, first: string): ChangeWeight | null {
  if (/\d$/u.test(last) && /^\d/u.test(first)) {
    for (const [one, other] of [gaps, [gaps[1], gaps[0]] as const]) {
      if (RANGE.test(one) && !SPACED_RANGE.test(other)) return 'number';
      if (SPACED_RANGE.test(one) && other.trim() === '') return 'number';
    }
  }
  return ANSWERS.has(last) && PARTS.test(gaps[0]) !== PARTS.test(gaps[1]) ? 'negation' : null;
}

function difference(
  [typed, true_]: readonly [string, string],
  givenSpan: Span,
  sourceSpan: Span,
  weight: ChangeWeight,
): WordDifference {
  const kind = typed.trim() === '' ? 'dropped' : true_.trim() === '' ? 'added' : 'replaced';
  return {
    kind,
    given: kind === 'dropped' ? '' : typed,
    givenSpan: kind === 'dropped' ? { start: givenSpan.start, end: givenSpan.start } : givenSpan,
    source: kind === 'added' ? '' : true_,
    sourceSpan: kind === 'added' ? { start: sourceSpan.start, end: sourceSpan.start } : sourceSpan,
    weights: [weight],
  };
}

/** A quotation may not begin within a number: "–5" is not 5, nor are "3–5 cases" five. */
function atStart({ index, text, match }: Between): WordDifference[] {
  const [item, step] = [match.items[0], match.steps[0]];
  if (item?.kind !== 'word' || step?.kind !== 'same' || step.source[0] <= index.positionsOf(match.text).start)
    return [];
  const before = step.source[0] - 1;
  const [sign, own] = [index.spanOf(before, before), index.spanOf(step.source[0], step.source[0])];
  if (!/^(?:\d|\p{Sc})/u.test(index.keyAt(step.source[0]))) return [];
  const [key, gap] = [index.keyAt(before), text.slice(sign.end, own.start)];
  const isSign = SIGN_BEFORE.has(key) && (gap === '' || (COMPARES.has(key) && /^\s$/u.test(gap)));
  const isRange = /\d$/u.test(key) && RANGE.test(gap);
  if (!isSign && !isRange && !(gap === '' && GLUED_BEFORE.test(key))) return [];
  const sourceSpan = { start: sign.start, end: own.start };
  return [dropped(text, sourceSpan, { start: item.start, end: item.start })];
}

/** Nor may it end in one: "25 m²" are not 25 m. */
function atEnd({ index, text, match }: Between): WordDifference[] {
  const [item, step] = [match.items.at(-1), match.steps.at(-1)];
  if (item?.kind !== 'word' || step?.kind !== 'same' || step.source[1] >= index.positionsOf(match.text).end) return [];
  const [own, after] = [index.spanOf(step.source[1] - 1, step.source[1] - 1), step.source[1]];
  const next = index.spanOf(after, after);
  const [last, key, gap] = [index.keyAt(step.source[1] - 1), index.keyAt(after), text.slice(own.end, next.start)];
  const isPower =
    gap === '' &&
    key.startsWith('^') &&
    (key.startsWith('^-') || mayBeExponent(text.slice(Math.max(0, own.start - 12), own.end), key.slice(1)));
  const isGlued = /\d$/u.test(last) && gap === '' && GLUED_AFTER.test(key);
  const isRange = /\d$/u.test(last) && /^\d/u.test(key) && RANGE.test(gap);
  if (!isPower && !isGlued && !isRange) return [];
  return [dropped(text, { start: own.end, end: next.end }, { start: item.end, end: item.end })];
}

function dropped(text: string, sourceSpan: Span, givenSpan: Span): WordDifference {
  const source = text.slice(sourceSpan.start, sourceSpan.end);
  return { kind: 'dropped', given: '', givenSpan, source, sourceSpan, weights: ['number'] };
}
