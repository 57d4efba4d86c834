import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapDifference, bootstrapMean, meanOf } from '../../src/evaluation/bootstrap.js';
import { quantile } from '../../src/evaluation/quantile.js';
import { seededRandom } from '../../src/evaluation/random.js';

const ROUNDING = 1e-9;
/** Hits and misses, or one over ranks. */
const rates = fc.array(fc.constantFrom(0, 0.2, 0.25, 1 / 3, 0.5, 1), { minLength: 1, maxLength: 60 });

describe('seeded numbers', () => {
  it('lie from 0 to below 1, and are the same again', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [seededRandom(seed), seededRandom(seed)];
        for (let drawn = 0; drawn < 50; drawn += 1) {
          const value = one();
          expect(value).toBe(other());
          expect(value >= 0 && value < 1).toBe(true);
        }
      }),
    );
  });

  it('fall evenly', () => {
    const random = seededRandom(7);
    const tenths = new Array<number>(10).fill(0);
    for (let drawn = 0; drawn < 20_000; drawn += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('differ by seed', () => expect(seededRandom(1)()).not.toBe(seededRandom(2)()));
});

describe('an interval', () => {
  it('holds the mean, lies within 0 and 1, and is the same again', () => {
    fc.assert(
      fc.property(rates, (values) => {
        const interval = bootstrapMean(values);
        expect(interval.mean).toBeCloseTo(meanOf(values), 12);
        expect(interval.low).toBeLessThanOrEqual(interval.mean + ROUNDING);
        expect(interval.high).toBeGreaterThanOrEqual(interval.mean - ROUNDING);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1 + ROUNDING);
        expect(bootstrapMean(values)).toEqual(interval);
      }),
      { numRuns: 25 },
    );
  });

  it('is about what the normal approximation gives for many values', () => {
    const values = Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? 0 : 1));
    const margin = 1.96 * Math.sqrt((0.75 * 0.25) / 400);
    const { low, high } = bootstrapMean(values);
    expect(Math.abs(low - (0.75 - margin))).toBeLessThan(0.01);
    expect(Math.abs(high - (0.75 + margin))).toBeLessThan(0.01);
  });

  it('is a point where all values are the same, and nothing for none', () => {
    expect(bootstrapMean([1, 1, 1])).toEqual({ mean: 1, low: 1, high: 1 });
    expect(bootstrapMean([])).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('of a difference goes pair by pair', () => {
    expect(bootstrapDifference([1, 0, 1], [1, 0, 1])).toEqual({ mean: 0, low: 0, high: 0 });
    expect(bootstrapDifference([0, 0], [1, 1])).toEqual({ mean: 1, low: 1, high: 1 });
    expect(bootstrapDifference([1, 1, 0, 0], [1, 0, 0, 0]).mean).toBe(-0.25);
    expect(() => bootstrapDifference([1], [1, 1])).toThrow(RangeError);
  });
});

it('a quantile is one of the values, by nearest rank', () => {
  expect([quantile([], 0.5), quantile([3], 0), quantile([3, 1, 2, 4], 0.5), quantile([3, 1, 2, 4], 0.51)]).toEqual([
    0, 3, 2, 3,
  ]);
  expect(quantile([10, 9, 1, 2], 1)).toBe(10);
});
