import { describe, expect, it } from 'vitest';
import {
  answerabilityAuroc,
  areaUnderRoc,
  brierScore,
  type Confidence,
  confidencesOf,
} from '../../src/evaluation/confidence.js';
import { calibrationError, equalMassBins, equalWidthBins } from '../../src/evaluation/reliability.js';
import { riskCoverage } from '../../src/evaluation/risk-coverage.js';
import { outcome, unanswered } from './outcome.js';

const said = (probability: number, hit: boolean): Confidence => ({ probability, hit });
const SAMPLE = [said(0.9, true), said(0.8, true), said(0.85, false), said(0.1, false)];

describe('confidences', () => {
  it('are first quotations, hits only where there is an answer, and no false premises', () => {
    const outcomes = [
      outcome(1, { probability: 0.9 }),
      outcome(2, { probability: 0.4 }),
      outcome(1, { probability: 0.02, answered: false }),
      outcome(null, { probability: null }),
      unanswered({ probability: 0.3, rank: 1 }),
      unanswered({ probability: 0.6 }, 'false-premise'),
    ];
    expect(confidencesOf(outcomes)).toEqual([
      said(0.9, true),
      said(0.4, false),
      said(0.02, true),
      said(0, false),
      said(0.3, false),
    ]);
  });
});

describe('the Brier score', () => {
  it('is the mean squared distance', () => {
    expect(brierScore(SAMPLE)).toBeCloseTo((0.01 + 0.04 + 0.7225 + 0.01) / 4, 12);
    expect(brierScore([said(1, true), said(0, false)])).toBe(0);
    expect(brierScore([])).toBe(0);
  });
});

describe('the area under the ROC curve', () => {
  it('counts pairs in the right order, ties half', () => {
    expect(areaUnderRoc([0.9, 0.4], [0.5, 0.4])).toBe((1 + 1 + 0 + 0.5) / 4);
    expect(areaUnderRoc([1], [0])).toBe(1);
    expect(areaUnderRoc([0], [1])).toBe(0);
    expect(areaUnderRoc([], [1])).toBeNull();
    expect(areaUnderRoc([1], [])).toBeNull();
  });

  it('is taken of answerable against unanswerable items, false premises aside', () => {
    const outcomes = [
      outcome(null, { probability: 0.7 }),
      unanswered({ probability: 0.2 }),
      unanswered({ probability: 0.99 }, 'false-premise'),
    ];
    expect(answerabilityAuroc(outcomes)).toBe(1);
    expect(answerabilityAuroc([outcome(1)])).toBeNull();
  });
});

describe('bins', () => {
  it('of equal width go from 0 to 1, a bound belonging to the bin above', () => {
    const bins = equalWidthBins([...SAMPLE, said(1, true), said(0, false), said(0.2, true)]);
    expect(bins.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 2, 2]);
    expect(bins[8]).toMatchObject({ from: 0.8, to: 0.9, hitRate: 0.5 });
    expect(bins[8]?.meanProbability).toBeCloseTo(0.825, 12);
  });

  it('of equal mass are ten of like size, in order', () => {
    const many = Array.from({ length: 25 }, (_, at) => said(at / 25, at % 2 === 0));
    const bins = equalMassBins(many);
    expect(bins).toHaveLength(10);
    expect(new Set(bins.map(({ count }) => count))).toEqual(new Set([2, 3]));
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(25);
    for (const [at, { from, to }] of bins.entries()) {
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThan(bins[at + 1]?.from ?? 1);
    }
    expect(equalMassBins(SAMPLE)).toHaveLength(4);
    expect(equalMassBins([])).toEqual([]);
  });

  it('give the calibration error', () => {
    // 0.8 and 0.85 share a bin: mean 0.825, half hits. 0.9 is off by 0.1, and so is 0.1.
    expect(calibrationError(equalWidthBins(SAMPLE))).toBeCloseTo((2 * 0.325 + 0.1 + 0.1) / 4, 12);
    // Each answer is a bin.
    expect(calibrationError(equalMassBins(SAMPLE))).toBeCloseTo((0.1 + 0.2 + 0.85 + 0.1) / 4, 12);
    expect(calibrationError([])).toBe(0);
    expect(calibrationError(equalWidthBins([said(1, true), said(0, false)]))).toBe(0);
  });
});

describe('risk over coverage', () => {
  it('has a point for each threshold that parts the answers', () => {
    expect(riskCoverage([...SAMPLE, said(0.8, false)])).toEqual([
      { threshold: 0.9, coverage: 0.2, risk: 0 },
      { threshold: 0.85, coverage: 0.4, risk: 0.5 },
      { threshold: 0.8, coverage: 0.8, risk: 0.5 },
      { threshold: 0.1, coverage: 1, risk: 0.6 },
    ]);
    expect(riskCoverage([])).toEqual([]);
  });
});
