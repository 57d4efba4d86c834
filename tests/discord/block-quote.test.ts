import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockQuote } from '../../src/discord/show/block-quote.js';
import { visibleText } from '../../src/discord/show/visible-text.js';
import { boldIn, seenInQuote } from './markdown.js';

const words = fc
  .array(
    fc.constantFrom(
      'word',
      'né',
      '5 %',
      '**',
      '*',
      '_',
      '\\',
      '`',
      '> ',
      '- ',
      '1. ',
      '<@1>',
      ' ',
      '\n',
      '\n\n',
      '.',
      '!',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

const spanIn = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('blockQuote', () => {
  test('what is seen is the piece, wherever the bold part is', () => {
    fc.assert(
      fc.property(
        words.chain((text) => fc.tuple(fc.constant(text), spanIn(text.length), spanIn(text.length))),
        ([text, piece, bold]) => {
          const quote = blockQuote(text, piece, bold);
          const seen = quote === '' ? '' : seenInQuote(quote);
          expect(seen.replace(/^\s+|\s+$/g, '')).toBe(
            visibleText(text.slice(piece.start, piece.end)).replace(/^\s+|\s+$/g, ''),
          );
          for (const line of quote === '' ? [] : quote.split('\n')) expect(line.startsWith('> ')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('bold ends and begins again at each line, and touches words', () => {
    const text = 'First. Second one\ngoes on. Third.';
    const bold = { start: text.indexOf(' Second'), end: text.indexOf(' Third') };
    const quote = blockQuote(text, { start: 0, end: text.length }, bold);
    expect(quote).toBe('> First. **Second one**\n> **goes on.** Third.');
    expect(boldIn(quote)).toEqual(['Second one', 'goes on.']);
  });

  test('a line separator of another kind does not leave the quote', () => {
    expect(blockQuote('a\u2028b\r\nc', { start: 0, end: 6 }, null)).toBe('> a\n> b\n> c');
  });

  test('markup inside the bold part stays text', () => {
    const text = 'He said *no** and __left__\\.';
    expect(boldIn(blockQuote(text, { start: 0, end: text.length }, { start: 0, end: text.length }))).toEqual([text]);
  });
});
