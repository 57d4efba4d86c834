import type { EvaluationItem } from './items.js';
import { quantile } from './quantile.js';
import { roleOf } from './roles.js';

/** A quotation as it was given. */
export interface GivenQuotation {
  readonly text: string;
  readonly citation: string;
  readonly probability: number;
  readonly stance: 'answers' | 'contradicts';
  /** Whether it is one of the true ones. */
  readonly hit: boolean;
}

/** What became of one item. */
export interface Outcome {
  readonly item: EvaluationItem;
  /** The set it comes from. */
  readonly set: string;
  readonly answered: boolean;
  /** Answered, and not with the remark that none of the passages clearly answers. */
  readonly clear: boolean;
  /** Position of the first hit among the quotations, from 1; null when there is none. */
  readonly rank: number | null;
  /** Every quotation stands in its source, word for word. */
  readonly verbatim: boolean;
  /** Every quotation has exactly the pages on which it stands. */
  readonly pagesRight: boolean;
  /** Words of the first quotation; null when there is none. */
  readonly words: number | null;
  /** Of the first quotation or, where nothing was found, of the nearest passage. */
  readonly probability: number | null;
  readonly timingMs: number;
  readonly quotations: readonly GivenQuotation[];
  /** What the documents' descriptions said, as lines of text. */
  readonly facts: readonly string[];
}

/** Figures over a set of outcomes; rates between 0 and 1. */
export interface Metrics {
  readonly items: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly hit5: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
  /** Items that got "not found". */
  readonly refused: number;
  /** Items that got "not found", or the remark that nothing clearly answers. */
  readonly unclear: number;
  readonly verbatim: number;
  readonly pagesRight: number;
  readonly medianWords: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Whether an item counts in the ranking figures: it has an answer, and is no test of quotations or premises. */
export function isRanked(item: EvaluationItem): boolean {
  return roleOf(item) === 'answerable';
}

/** Whether a true quotation was given among the first `k`; what stands under "not found" was not given. */
export function hitsWithin(k: number): (outcome: Outcome) => boolean {
  return ({ answered, rank }) => answered && rank !== null && rank <= k;
}

/** One over the position of the first hit; 0 without one. */
export function reciprocalRank({ answered, rank }: Outcome): number {
  return rank === null || !answered ? 0 : 1 / rank;
}

/** The figures of a set; all 0 for an empty one. */
export function metricsOf(outcomes: readonly Outcome[]): Metrics {
  const share = (test: (outcome: Outcome) => boolean): number =>
    outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;
  const timings = outcomes.map(({ timingMs }) => timingMs);
  return {
    items: outcomes.length,
    hit1: share(hitsWithin(1)),
    hit3: share(hitsWithin(3)),
    hit5: share(hitsWithin(5)),
    mrr: outcomes.reduce((sum, outcome) => sum + reciprocalRank(outcome), 0) / Math.max(1, outcomes.length),
    refused: share(({ answered }) => !answered),
    unclear: share(({ clear }) => !clear),
    verbatim: share(({ verbatim }) => verbatim),
    pagesRight: share(({ pagesRight }) => pagesRight),
    medianWords: median(outcomes.flatMap(({ words }) => (words === null ? [] : [words]))),
    medianMs: median(timings),
    p95Ms: quantile(timings, 0.95),
  };
}

/** The middle value; the mean of the two middle ones of an even number; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Outcomes that share something, by what they share, in its order. */
export function groupedBy(outcomes: readonly Outcome[], of: (outcome: Outcome) => string): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(of(outcome), [...(groups.get(of(outcome)) ?? []), outcome]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The items of each kind. */
export function byKind(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  return groupedBy(outcomes, ({ item }) => item.kind);
}

/** The items of each language they are asked in. */
export function byLanguage(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  return groupedBy(outcomes, ({ item }) => item.lang);
}
