import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedLine, escapeMarkdown, plainLine } from '../../src/discord/show/escape.js';
import { visibleText } from '../../src/discord/show/visible-text.js';
import { seenOf, unescapedRest } from './markdown.js';

/** Texts full of what Discord would make something of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '~~',
          '`',
          '```',
          '|',
          '||',
          '>',
          '>>> ',
          '<',
          '#',
          '# ',
          '-',
          '- ',
          '-# ',
          '+ ',
          '1. ',
          '12.',
        ],
        ...['[x](https://evil.example)', '<@123>', '@everyone', '<t:0:R>', ':smile:', 'https://evil.example', '<#1>'],
        ...[
          '\\',
          '\n',
          '\r\n',
          ' ',
          '\t',
          '\u202e',
          '\u200b',
          '\u00ad',
          '\u2028',
          '\ufeff',
          'word',
          'é',
          '😀',
          '\ud800',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  test('what is seen is the visible text, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(seenOf(escapeMarkdown(text))).toBe(visibleText(text));
      }),
    );
  });

  test('no special character stays unescaped, no line begins a list', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(unescapedRest(escaped)).not.toMatch(/[\\*_~`|<>#[\]()@:]/);
        expect(escaped).not.toMatch(/^\s*(?:[-+*#>]|\d+\.)/m);
      }),
      { numRuns: 500 },
    );
  });

  test('slices escaped one by one show the same as the whole', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (text, cut) => {
        const clean = visibleText(text);
        const at = [...clean].slice(0, cut % (clean.length + 1)).join('').length;
        expect(seenOf(escapeMarkdown(clean.slice(0, at)) + escapeMarkdown(clean.slice(at)))).toBe(clean);
      }),
    );
  });

  test.each([
    ['https://evil.example/a_b', 'https\\://evil.example/a\\_b'],
    ['[text](https://evil.example)', '\\[text\\]\\(https\\://evil.example\\)'],
    ['@everyone <@1> <t:0:R> :smile:', '\\@everyone \\<\\@1\\> \\<t\\:0\\:R\\> \\:smile\\:'],
    ['1. one\n- two\n-# three', '1\\. one\n\\- two\n\\-\\# three'],
    ['counter-terrorism in 2016.', 'counter-terrorism in 2016.'],
    ['||hidden|| ~~gone~~', '\\|\\|hidden\\|\\| \\~\\~gone\\~\\~'],
  ])('%s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('visibleText', () => {
  test('leaves nothing invisible, and nothing to do for a second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const visible = visibleText(text);
        expect(visible).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff]|\p{Cs}/u);
        expect(visibleText(visible)).toBe(visible);
      }),
    );
  });

  test('keeps the joiner that a Persian word is spelt with, and no other', () => {
    expect(visibleText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(visibleText('pay\u200cpal \u061cx')).toBe('paypal x');
  });
});

describe('lines of limited length', () => {
  test('plain: one line, cut between words, never above the limit', () => {
    expect(plainLine('  a\n b ', 10)).toBe('a b');
    expect(plainLine('Counterterrorism financing in Belgium', 30)).toBe('Counterterrorism financing in…');
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        expect(plainLine(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('escaped: never above the limit, and never ends in half an escape', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 4, max: 40 }), (text, limit) => {
        const line = escapedLine(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(unescapedRest(line)).not.toMatch(/[\\*_]/);
      }),
    );
  });
});
