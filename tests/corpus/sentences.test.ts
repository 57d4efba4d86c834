import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import { sliceOf } from '../../src/corpus/span.js';
import { SENTENCE_CASES } from './sentence-cases.js';

const split = (text: string): string[] => splitSentences(text).map((span) => sliceOf(text, span));

describe('splitSentences', () => {
  for (const [group, cases] of Object.entries(SENTENCE_CASES)) {
    it.each(cases)(`${group}: %s`, (marked) => {
      const expected = marked.split('|').map((sentence) => sentence.trim());
      expect(split(marked.replaceAll('|', ''))).toEqual(expected);
    });
  }

  it('sees no difference in blanks that do not break', () => {
    expect(split('See p. 4 of Vol. 2.\u00a0The end.')).toEqual(['See p. 4 of Vol. 2.', 'The end.']);
  });

  it('finds nothing in nothing', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n\t ')).toEqual([]);
  });

  const pieces = [
    ...['. ', '? ', '! ', '… ', '.', ' ', '\n', '“', '”', '"', "'", '(', ')', '[12]', '¹', '。', '«', '»', ', ', '; '],
    ...['art', 'Mr', 'U.S', 'No', 'z', 'B', 'The', 'the', 'Renard', 'al-Qaeda', '12', 'IV', 'é', '中', '🙂', '\u00a0'],
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
  );

  it('covers any text: every character but white space in exactly one sentence, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          const sentence = text.slice(start, end);
          expect(sentence).not.toBe('');
          expect(sentence).toBe(sentence.trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['one long word', 'a'.repeat(300_000)],
    ['stops', '.'.repeat(300_000)],
    ['stops and blanks', '. '.repeat(150_000)],
    ['blanks', `A.${' '.repeat(300_000)}B`],
    ['closing quotes', `A.${'”'.repeat(300_000)} B`],
    ['opening quotes', 'A “'.repeat(40_000)],
    ['quotes of all kinds', `“„‘‚«"' `.repeat(40_000)],
    ['initials', 'J. R. '.repeat(50_000)],
    ['surnames and initials', 'Renard, J. '.repeat(40_000)],
    ['capitals', `${'A'.repeat(150_000)}. ${'A'.repeat(150_000)}`],
    ['abbreviations', 'e.g. '.repeat(60_000)],
  ])('gets through hundreds of thousands of characters: %s', (_, text) => {
    const spans = splitSentences(text);
    expect(spans.at(-1)?.end).toBe(text.trimEnd().length);
  });
});
