import { describe, expect, it } from 'vitest';
import { thresholds } from '../../src/evaluation/thresholds.js';
import { outcome, unanswered } from './outcome.js';

describe('what a threshold gives', () => {
  const table = thresholds([
    outcome(1, { probability: 0.9 }),
    outcome(2, { probability: 0.4 }),
    outcome(1, { probability: 0.04 }),
    unanswered({ probability: 0.3 }),
    unanswered({ probability: 0.01 }),
  ]);
  const at = (minProbability: number) => table.find((one) => one.minProbability === minProbability);

  it('is refusals, right and wrong ones, and what is right of the rest', () => {
    expect(at(0)).toEqual({ minProbability: 0, answerableRefused: 0, unanswerableRefused: 0, right: 2 / 5 });
    expect(at(0.05)).toEqual({
      minProbability: 0.05,
      answerableRefused: 1 / 3,
      unanswerableRefused: 0.5,
      right: 1 / 3,
    });
    expect(at(0.4)).toMatchObject({ answerableRefused: 1 / 3, unanswerableRefused: 1, right: 0.5 });
    expect(at(0.8)).toMatchObject({ right: 1 });
  });

  it('of nothing is nothing', () => {
    for (const one of thresholds([]))
      expect(one).toMatchObject({ answerableRefused: 0, unanswerableRefused: 0, right: 0 });
  });

  it('refuses more the higher it is', () => {
    for (const [position, { answerableRefused }] of table.entries()) {
      expect(answerableRefused).toBeGreaterThanOrEqual(table[position - 1]?.answerableRefused ?? 0);
    }
  });
});
