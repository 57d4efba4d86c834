import { describe, expect, it } from 'vitest';
import { readProbability, unreadProbability } from '../../src/retrieval/calibration.js';
import { backgroundOf, fuse, type RawScores, SCORES } from '../../src/retrieval/scores.js';
import { ToyReader } from '../fakes/toy-reader.js';

const flat = (value: number): RawScores => ({
  denseSentence: value,
  denseWindow: value,
  denseContext: value,
  maxSimWindow: value,
  maxSimSentence: value,
});

describe('the background of a question', () => {
  it('is the mean and the deviation of each score', () => {
    const { mean, deviation } = backgroundOf([flat(0.2), { ...flat(0.4), denseWindow: 0.8 }]);
    for (const name of SCORES) {
      expect(mean[name]).toBeCloseTo(name === 'denseWindow' ? 0.5 : 0.3);
      expect(deviation[name]).toBeCloseTo(name === 'denseWindow' ? 0.3 : 0.1);
    }
  });

  it('of nothing, or of what is all alike, divides by no zero', () => {
    for (const sample of [[], [flat(0.5)], [flat(0.5), flat(0.5)]]) {
      expect(Number.isFinite(fuse(flat(0.7), backgroundOf(sample)))).toBe(true);
    }
  });
});

describe('the sum that ranks', () => {
  const background = backgroundOf([flat(0.2), flat(0.4)]);

  it('counts each score in deviations from its background', () => {
    expect(fuse(flat(0.3), background)).toBeCloseTo(0);
    // One deviation above in everything: 1 for the cosines, 1 for the window's MaxSim, a half for the sentence's.
    expect(fuse(flat(0.4), background)).toBeCloseTo(2.5);
    expect(fuse({ ...flat(0.3), denseContext: 0.6 }, background)).toBeCloseTo(1);
  });

  it.each(SCORES)('grows with %s', (name) => {
    expect(fuse({ ...flat(0.3), [name]: 0.31 }, background)).toBeGreaterThan(fuse(flat(0.3), background));
  });
});

describe('the probability', () => {
  it.each([false, true])('lies between 0 and 1, and grows with the scores; read: %s', (read) => {
    const of = (score: number, logit: number) =>
      read
        ? readProbability({ answers: logit, sentence: logit }, new ToyReader().identity.judgement)
        : unreadProbability({ maxSimSentence: score, fused: logit });
    let before = -1;
    for (let step = -20; step <= 20; step += 1) {
      const probability = of(step / 20, step / 2);
      expect(probability).toBeGreaterThan(before);
      expect(probability).toBeLessThanOrEqual(1);
      before = probability;
    }
    expect(of(1, 1e9)).toBe(1);
    expect(of(-1, -1e9)).toBe(0);
  });
});
