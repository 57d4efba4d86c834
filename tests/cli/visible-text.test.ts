import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/json-line.js';
import { visibleLine, visibleText } from '../../src/cli/visible-text.js';

const HARMFUL = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\u200b\ufeff]/u;

describe('visibleText', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['bell\u0007', 'bell␇'],
    ['C1 \u009b31m', 'C1 <U+009B>31m'],
    ['delete\u007f', 'delete␡'],
    ['evil\u202egpj.exe', 'evil<U+202E>gpj.exe'],
    ['zero\u200bwidth', 'zero<U+200B>width'],
    ['soft\u00adhyphen', 'soft<U+00AD>hyphen'],
    ['tag\u{e0041}', 'tag<U+E0041>'],
    ['half \ud800', 'half <U+D800>'],
    ['lines\u2028apart', 'lines<U+2028>apart'],
  ])('shows what hides in %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each(['naïve café', '“l’été” — 5 %', '👩‍👩‍👧 👍🏽 ❤️', 'می‌خواهم', 'क्‍ष', '日本語', 'a\u00a0b'])(
    'leaves %j as it is',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );

  it('leaves nothing harmful in any text, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visibleText(text);
        expect(HARMFUL.test(shown)).toBe(false);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
  });

  it('puts a title on one line', () => {
    expect(visibleLine('  two\r\n  lines\t')).toBe('two lines');
  });
});

describe('jsonLine', () => {
  it('is exact, one line, and harmless on a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = jsonLine({ text });
        expect(JSON.parse(line)).toEqual({ text });
        expect(HARMFUL.test(line.slice(0, -1))).toBe(false);
      }),
    );
  });
});
