import { expect, it } from 'vitest';
import type { Answer, PartBand } from '../../src/answer/answer.js';
import { isUnclear, partNotes } from '../../src/answer/part-notes.js';

type Answered = Extract<Answer, { kind: 'answered' }>;

/** An answer to a question in as many parts as there are bands, of which those that are answered have no quotation of their own. */
function answered(...partBands: readonly PartBand[]): Answered {
  return {
    kind: 'answered',
    language: 'en',
    clear: partBands.every((band) => band === 'clear' || band === 'described'),
    parts: partBands.map((_, at) => `Part ${at}?`),
    partBands,
    partFirsts: partBands.map((band) => (band === 'clear' || band === 'unclear' ? 0 : null)),
    facts: [],
    quotations: [],
    related: [],
    timingMs: 1,
  };
}
const bandsOf = (answer: Answer): unknown[] => partNotes(answer).map(({ number, band }) => [number, band]);

it('says what else would be passed over in silence', () => {
  expect(bandsOf(answered('described', 'not-found', 'unclear', 'clear'))).toEqual([
    [2, 'not-found'],
    [3, 'unclear'],
    [4, 'answered'],
  ]);
});

it('says only once, of all, that no part is clearly answered', () => {
  const answer = answered('unclear', 'not-found');
  expect(isUnclear(answer)).toBe(true);
  expect(bandsOf(answer)).toEqual([
    [1, 'answered'],
    [2, 'not-found'],
  ]);
  expect(isUnclear(answered('unclear', 'clear'))).toBe(false);
  expect(isUnclear({ ...answered(), clear: false })).toBe(true);
  expect(isUnclear({ ...answered(), clear: true })).toBe(false);
});
