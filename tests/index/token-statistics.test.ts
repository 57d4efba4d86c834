import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenStatistics } from '../../src/index/token-statistics.js';

const tokens = (...ids: number[]) => ({ ids: Int32Array.from(ids), vectors: new Float32Array() });
const of = (...sentences: number[][]): TokenStatistics => {
  const statistics = new TokenStatistics();
  for (const ids of sentences) statistics.add(tokens(...ids));
  return statistics;
};
const weights = (statistics: TokenStatistics, ids: number[], ignored: number[] = []): number[] => [
  ...statistics.weights(Int32Array.from(ids), new Set(ignored)),
];

describe('token statistics', () => {
  it('count a token once a sentence', () => {
    expect(weights(of([1, 1, 1], [2], [3]), [1, 2])).toEqual(weights(of([1], [2], [3]), [1, 2]));
  });

  it('weigh the rare above the frequent, and the unknown above all', () => {
    const [often = 0, seldom = 0, never = 0] = weights(
      of([1, 2], [1, 3], [1, 4], [1, 5], [1, 6], [1, 7], [1, 8]),
      [1, 2, 99],
    );
    expect(often).toBeLessThan(seldom);
    expect(seldom).toBeLessThan(never);
    expect(often).toBeGreaterThan(0);
  });

  it('weigh nothing that is ignored', () => {
    expect(weights(of([1], [2]), [1, 9, 2], [9])[1]).toBe(0);
    expect(weights(of([1], [2]), [9, 9], [9])).toEqual([0, 0]);
    expect(weights(of([1]), [])).toEqual([]);
  });

  it('of no sentences weigh all alike', () => {
    expect(weights(new TokenStatistics(), [5, 6])).toEqual([0.5, 0.5]);
  });

  it('give weights from 0 on that add up to 1, also after they were written and read', () => {
    const ids = fc.array(fc.nat(40), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 20 }), ids, fc.array(fc.nat(40)), (sentences, question, ignored) => {
        const statistics = of(...sentences);
        const given = weights(statistics, question, ignored);
        expect(given.every((weight) => weight >= 0)).toBe(true);
        const counted = question.some((id) => !ignored.includes(id));
        expect(given.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(counted ? 1 : 0, 4);
        expect(weights(TokenStatistics.fromArray(statistics.toArray()), question, ignored)).toEqual(given);
      }),
    );
  });
});
