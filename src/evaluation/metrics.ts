import type { EvaluationItem } from './items.js';

/** What became of one item. */
export interface Outcome {
  readonly item: EvaluationItem;
  readonly answered: boolean;
  /** Position of the first hit among the quotations, from 1; null when there is none. */
  readonly rank: number | null;
  /** Every quotation stands in its source, word for word. */
  readonly verbatim: boolean;
  /** Every quotation has exactly the pages on which it stands. */
  readonly pagesRight: boolean;
  /** Words of the first quotation; null when there is none. */
  readonly words: number | null;
  readonly probability: number | null;
  readonly timingMs: number;
  readonly quotations: readonly { readonly text: string; readonly citation: string }[];
}

/** Figures over a set of outcomes; rates between 0 and 1. */
export interface Metrics {
  readonly items: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly hit5: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
  /** Answerable items that got "not found". */
  readonly refused: number;
  readonly verbatim: number;
  readonly pagesRight: number;
  readonly medianWords: number;
  readonly medianMs: number;
}

/** Whether an item counts in the ranking figures: it has an answer, and is no test of quotations or premises. */
export function isRanked(item: EvaluationItem): boolean {
  return item.answers.length > 0 && item.unanswerable !== true && !['misquote', 'false-premise'].includes(item.kind);
}

/** The figures of a set; all 0 for an empty one. */
export function metricsOf(outcomes: readonly Outcome[]): Metrics {
  const share = (test: (outcome: Outcome) => boolean): number =>
    outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;
  const within =
    (k: number) =>
    ({ answered, rank }: Outcome): boolean =>
      answered && rank !== null && rank <= k;
  return {
    items: outcomes.length,
    hit1: share(within(1)),
    hit3: share(within(3)),
    hit5: share(within(5)),
    mrr:
      outcomes.reduce((sum, { rank, answered }) => sum + (rank === null || !answered ? 0 : 1 / rank), 0) /
      Math.max(1, outcomes.length),
    refused: share(({ answered }) => !answered),
    verbatim: share(({ verbatim }) => verbatim),
    pagesRight: share(({ pagesRight }) => pagesRight),
    medianWords: median(outcomes.flatMap(({ words }) => (words === null ? [] : [words]))),
    medianMs: median(outcomes.map(({ timingMs }) => timingMs)),
  };
}

/** The middle value; the mean of the two middle ones of an even number; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The items of each kind. */
export function byKind(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of outcomes) kinds.set(outcome.item.kind, [...(kinds.get(outcome.item.kind) ?? []), outcome]);
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)));
}
