import { describe, expect, it } from 'vitest';
import { pairOf, sentenceMeans } from '../../../src/index/inference/pair.js';

const MARKS = { first: 101, separator: 102 };
const LIMITS = { maxQuestionTokens: 3, maxTitleTokens: 2, maxTokens: 12 };

describe('a question and a passage as one row', () => {
  it('are parted by marks, typed, and known by sentence', () => {
    expect(pairOf([1, 2], [], [[3, 4], [5]], MARKS, LIMITS)).toEqual({
      ids: [101, 1, 2, 102, 3, 4, 5, 102],
      types: [0, 0, 0, 0, 1, 1, 1, 1],
      sentenceOf: [-1, -1, -1, -1, 0, 0, 1, -1],
    });
  });

  it('cut the question, and leave out whole sentences that do not fit', () => {
    const pair = pairOf([1, 2, 3, 4, 5], [], [[6, 7, 8], [9, 9, 9, 9, 9], [10]], MARKS, LIMITS);
    expect(pair.ids).toEqual([101, 1, 2, 3, 102, 6, 7, 8, 102]);
  });

  it('cut only the first sentence, at the model’s length', () => {
    const pair = pairOf([1], [], [Array.from({ length: 50 }, () => 7)], MARKS, LIMITS);
    expect(pair.ids).toHaveLength(12);
    expect(pair.ids.at(-1)).toBe(102);
  });

  it('stand under titles, which belong to no sentence and are cut', () => {
    expect(pairOf([1], [7, 8, 9], [[3]], MARKS, LIMITS)).toEqual({
      ids: [101, 1, 102, 7, 8, 3, 102],
      types: [0, 0, 0, 1, 1, 1, 1],
      sentenceOf: [-1, -1, -1, -1, -1, 0, -1],
    });
  });

  it('can be empty', () => {
    expect(pairOf([], [], [], MARKS, LIMITS).ids).toEqual([101, 102, 102]);
  });
});

describe('what is said of sentences', () => {
  it('is the mean over their tokens', () => {
    const means = sentenceMeans([9, 1, 3, 5, 9], [-1, 0, 0, 1, -1], 3);
    expect([...means]).toEqual([2, 5, Number.NEGATIVE_INFINITY]);
  });
});
