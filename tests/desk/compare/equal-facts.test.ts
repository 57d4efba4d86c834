import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/desk/compare/compare.js';
import { EQUAL_PAIRS } from './equal-pairs.js';

describe('a reworded sentence', () => {
  it('is tried in many forms', () => {
    expect(EQUAL_PAIRS.length).toBeGreaterThanOrEqual(80);
  });

  it.each(EQUAL_PAIRS)('is no conflict: $given', ({ given, source, agrees }) => {
    const there = compare(given, source);
    expect(there.points.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
    if (agrees) expect(there.points).toEqual([]);
    expect(compare(source, given).points.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
  });

  it.each(EQUAL_PAIRS)('agrees with itself: $given', ({ given, source }) => {
    for (const text of [given, source]) expect(compare(text, text)).toMatchObject({ verdict: 'agrees', points: [] });
  });
});
