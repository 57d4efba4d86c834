import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling, editDistance, vocabularyOf } from '../../../src/retrieval/wording/spelling.js';

const vocabulary = vocabularyOf([
  'The gardener waters the council’s radishes. Councils meet; the council decides on irrigation.',
]);
const known = new Set(['council', 'chairs', 'gardens', 'garden']);
const corrected = (question: string): string => correctSpelling(question, vocabulary, (word) => known.has(word));

describe('misspelt words', () => {
  it.each([
    ['who waters the radihses', 'who waters the radishes'],
    ['gardner?', 'gardener?'],
    ['what decides the cuoncil', 'what decides the council'],
    ['is there irigaton', 'is there irrigation'],
  ])('are put right: “%s”', (question, expected) => {
    expect(corrected(question)).toBe(expected);
  });

  it.each([
    // Words that the documents lack but the model knows; names; numbers; acronyms; short words; other scripts.
    'who chairs the garden',
    'Did Councel come?',
    'is councel2 there',
    'waer',
    'совет решает',
    'zirrigation',
    '',
  ])('are left alone where they are no slips: “%s”', (question) => {
    expect(corrected(question)).toBe(question);
  });

  it('never change how many words there are, nor what is known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('water', 'radishes', 'council', 'gardner', '?', 'Who'), { maxLength: 8 }),
        (words) => {
          const question = words.join(' ');
          const result = corrected(question).split(' ');
          expect(result).toHaveLength(question.split(' ').length);
          for (const [at, word] of question.split(' ').entries())
            if (vocabulary.has(word)) expect(result[at]).toBe(word);
        },
      ),
    );
  });
});

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['garden', 'garden', 0],
    ['garden', 'gardens', 1],
    ['garden', 'graden', 1],
    ['garden', 'harden', 1],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('above the limit is only known to be above it', () => {
    expect(editDistance('garden', 'council', 2)).toBe(3);
  });
});
