import { meanOf } from './bootstrap.js';
import type { Confidence } from './confidence.js';

/** Answers of like probability: what was said of them, and what came true. */
export interface Bin {
  /** The bin's bounds; of bins of equal mass, the lowest and the highest probability in it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number;
  /** The share of hits. */
  readonly hitRate: number;
}

/** Bins in either way. */
export const BINS = 10;

function binOf(from: number, to: number, members: readonly Confidence[]): Bin {
  return {
    from,
    to,
    count: members.length,
    meanProbability: meanOf(members.map(({ probability }) => probability)),
    hitRate: meanOf(members.map(({ hit }) => (hit ? 1 : 0))),
  };
}

/** Ten bins of equal width from 0 to 1, empty ones included; a probability on a bound belongs to the bin above it. */
export function equalWidthBins(confidences: readonly Confidence[]): Bin[] {
  return Array.from({ length: BINS }, (_, at) =>
    binOf(
      at / BINS,
      (at + 1) / BINS,
      confidences.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === at),
    ),
  );
}

/** Up to ten bins of equal mass, in order of probability: their sizes differ by one at most. */
export function equalMassBins(confidences: readonly Confidence[]): Bin[] {
  const sorted = [...confidences].sort((a, b) => a.probability - b.probability);
  const count = Math.min(BINS, sorted.length);
  return Array.from({ length: count }, (_, at) => {
    const members = sorted.slice(
      Math.floor((at * sorted.length) / count),
      Math.floor(((at + 1) * sorted.length) / count),
    );
    return binOf(members[0]?.probability ?? 0, members.at(-1)?.probability ?? 0, members);
  });
}

/**
 * Expected calibration error: how far the mean probability of a bin lies from its share of hits, averaged over the bins by
 * the answers in them (Naeini et al. 2015, doi:10.1609/aaai.v29i1.9602). 0 is best, 0 of none.
 */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const off = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanProbability - bin.hitRate), 0);
  return total === 0 ? 0 : off / total;
}
