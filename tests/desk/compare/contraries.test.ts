import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/desk/compare/compare.js';
import { CONTRADICTED, RELATED, REWORDED } from './contrary-pairs.js';

const conflicts = (given: string, source: string) =>
  compare(given, source).points.filter(({ verdict }) => verdict === 'conflict');

describe('a sentence that says the contrary of its source', () => {
  it.each(CONTRADICTED)('is a conflict: $given / $source', ({ given, source }) => {
    const found = conflicts(given, source);
    expect(found).not.toEqual([]);
    for (const point of found) expect(point.given !== null || point.source !== null).toBe(true);
  });
});

describe('a sentence that says the same in other words', () => {
  it.each(REWORDED)('is no conflict: $given / $source', ({ given, source }) => {
    expect(conflicts(given, source)).toEqual([]);
  });

  it.each([...REWORDED, ...CONTRADICTED])('agrees with itself: $given / $source', ({ given, source }) => {
    for (const text of [given, source]) expect(compare(text, text).points).toEqual([]);
  });
});

describe('a sentence that is about the same matter only', () => {
  it.each(RELATED)('is no conflict: $given / $source', ({ given, source }) => {
    expect(conflicts(given, source)).toEqual([]);
  });
});
