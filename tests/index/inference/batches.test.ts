import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatches, TOKENS_PER_BATCH } from '../../../src/index/inference/batches.js';

describe('batches', () => {
  it('hold each text once, of like length, within the budget', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 512 }), { maxLength: 200 }), (lengths) => {
        const batches = planBatches(lengths);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, position) => position));
        let longestBefore = 0;
        for (const batch of batches) {
          const own = batch.map((position) => lengths[position] ?? 0);
          expect(own.length).toBeGreaterThan(0);
          expect(Math.min(...own)).toBeGreaterThanOrEqual(longestBefore);
          longestBefore = Math.max(...own);
          if (own.length > 1) expect(longestBefore * own.length).toBeLessThanOrEqual(TOKENS_PER_BATCH);
        }
      }),
    );
  });
});
