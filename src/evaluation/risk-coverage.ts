import type { Confidence } from './confidence.js';

/** What a threshold would give: only what is at least as probable is answered. */
export interface CoveragePoint {
  readonly threshold: number;
  /** The share of items answered. */
  readonly coverage: number;
  /** The share of wrong first quotations among those. */
  readonly risk: number;
}

/** One point for each probability that occurs, from the strictest threshold to the one that answers everything. */
export function riskCoverage(confidences: readonly Confidence[]): CoveragePoint[] {
  const sorted = [...confidences].sort((a, b) => b.probability - a.probability);
  const points: CoveragePoint[] = [];
  let wrong = 0;
  for (const [at, { probability, hit }] of sorted.entries()) {
    if (!hit) wrong += 1;
    // No threshold parts answers of the same probability.
    if (sorted[at + 1]?.probability === probability) continue;
    points.push({ threshold: probability, coverage: (at + 1) / sorted.length, risk: wrong / (at + 1) });
  }
  return points;
}
