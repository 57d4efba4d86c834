import { quantile } from './quantile.js';
import { seededRandom } from './random.js';

/** A mean with the bounds between which 95 of 100 resampled sets have theirs. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How intervals are made; printed and documented, so that they can be had again. */
export const BOOTSTRAP = { resamples: 2000, seed: 20_160, level: 0.95 } as const;

/**
 * Percentile bootstrap of a mean (Efron 1979): as many values are drawn, with replacement, as there are, again and again,
 * and the interval holds the middle 95 % of the means. All 0 for no values.
 */
export function bootstrapMean(values: readonly number[]): Interval {
  const mean = meanOf(values);
  if (values.length === 0) return { mean, low: 0, high: 0 };
  const random = seededRandom(BOOTSTRAP.seed);
  const means = Array.from({ length: BOOTSTRAP.resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  });
  const outside = (1 - BOOTSTRAP.level) / 2;
  return { mean, low: quantile(means, outside), high: quantile(means, 1 - outside) };
}

/**
 * The mean difference of two measurements of the same items, `other` less `base`, item by item: what both find hard cancels
 * out, so the interval is narrower than those of the two means.
 * @throws RangeError when the two don't measure the same number of items
 */
export function bootstrapDifference(base: readonly number[], other: readonly number[]): Interval {
  if (base.length !== other.length) throw new RangeError(`${base.length} and ${other.length} values are no pairs`);
  return bootstrapMean(base.map((value, at) => (other[at] ?? 0) - value));
}

/** 0 for no values. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
