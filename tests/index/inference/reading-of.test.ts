import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/index/inference/reading-of.js';

const pair = { ids: [1, 5, 2, 6, 7, 2], types: [0, 0, 0, 1, 1, 1], sentenceOf: [-1, -1, -1, 0, 0, -1] };
const outputs = (verdict: readonly number[], holds: readonly number[]) => ({
  verdict: { data: Float32Array.from(verdict) },
  holds: { data: Float32Array.from(holds) },
});

describe('what a reading model gives', () => {
  it('is a reading, in which a sentence is the mean of its tokens', () => {
    expect(readingOf(outputs([2, -1], [9, 9, 9, 1, 3, 9]), pair, 2)).toEqual({
      answers: 2,
      contradicts: -1,
      sentences: Float32Array.of(2, Number.NEGATIVE_INFINITY),
    });
  });

  it.each([
    ['the verdict', outputs([Number.NaN, 0], [0, 0, 0, 0, 0, 0])],
    ['a token', outputs([0, 0], [0, 0, 0, Number.NaN, 0, 0])],
    ['a token outside the passage', outputs([0, 0], [Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0])],
  ])('is refused where %s is no number', (_, given) => {
    expect(() => readingOf(given, pair, 1)).toThrow(expect.objectContaining({ code: 'inference' }));
  });

  it.each([
    ['nothing', {}],
    ['too short a verdict', outputs([0], [0, 0, 0, 0, 0, 0])],
    ['too few tokens', outputs([0, 0], [0])],
  ])('is refused where it is %s', (_, given) => {
    expect(() => readingOf(given, pair, 1)).toThrow(expect.objectContaining({ code: 'configuration' }));
  });
});
