import { meanOf } from './bootstrap.js';
import type { Outcome } from './metrics.js';
import { roleOf } from './roles.js';

/** The probability that was given to a first quotation, and whether it was one of the true ones. */
export interface Confidence {
  readonly probability: number;
  readonly hit: boolean;
}

/**
 * What can be held against the probabilities: the first quotation of every answerable and unanswerable item (for those it is
 * never a hit), under "not found" the nearest passage. False premises are left out: what is right to quote there is another
 * question.
 */
export function confidencesOf(outcomes: readonly Outcome[]): Confidence[] {
  return outcomes.flatMap(({ item, rank, probability }) => {
    const role = roleOf(item);
    if (role !== 'answerable' && role !== 'unanswerable') return [];
    return [{ probability: probability ?? 0, hit: role === 'answerable' && rank === 1 }];
  });
}

/** Brier score: the mean squared distance of the probability from what came true; 0 is best, 0 of none. */
export function brierScore(confidences: readonly Confidence[]): number {
  return meanOf(confidences.map(({ probability, hit }) => (probability - (hit ? 1 : 0)) ** 2));
}

/**
 * Area under the ROC curve: how often a value of `positives` is above one of `negatives`, ties counting half.
 * Null where one of the two has none.
 */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  let above = 0;
  for (const positive of positives) {
    for (const negative of negatives) above += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return above / (positives.length * negatives.length);
}

/** How well the first probability tells answerable from unanswerable items; null where the set lacks one of the two. */
export function answerabilityAuroc(outcomes: readonly Outcome[]): number | null {
  const of = (role: 'answerable' | 'unanswerable'): number[] =>
    outcomes.filter(({ item }) => roleOf(item) === role).map(({ probability }) => probability ?? 0);
  return areaUnderRoc(of('answerable'), of('unanswerable'));
}
