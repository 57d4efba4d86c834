import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width.js';
import { isMarked, type Line, layOut } from '../../src/cli/line-layout.js';

const plain = (lines: readonly Line[]) => lines.map((line) => line.map(({ text }) => text).join(''));
const markedIn = (lines: readonly Line[]) =>
  lines.flatMap((line) => line.filter(({ marked }) => marked).map(({ text }) => text.trim()));

describe('layOut', () => {
  it('breaks at white space, keeps blank lines, and leaves long words whole', () => {
    const text = 'one two\nthree six seven\n\nhttps://example.org/a/very/long/address four';
    expect(plain(layOut(text, { width: 10 }))).toEqual([
      'one two',
      'three six',
      'seven',
      '',
      'https://example.org/a/very/long/address',
      'four',
    ]);
  });

  it('breaks a text without spaces anywhere', () => {
    expect(plain(layOut('日本語日本語', { width: 6 }))).toEqual(['日本語', '日本語']);
  });

  it('marks a part exactly, even inside a word', () => {
    const text = 'He said: “Go now.”Then he left.';
    const mark = { start: text.indexOf('“'), end: text.indexOf('Then') };
    expect(markedIn(layOut(text, { width: 80, mark }))).toEqual(['“Go now.”']);
  });

  it('gives the marked part lines of its own', () => {
    const text = 'One is. Two is. Three is.';
    const lines = layOut(text, { width: 80, mark: { start: 8, end: 15 }, apart: true });
    expect(plain(lines)).toEqual(['One is.', 'Two is.', 'Three is.']);
    expect(lines.map(isMarked)).toEqual([false, true, false]);
  });

  it('keeps every word, in order, within the width', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(60), fc.nat(60), fc.boolean(), (words, a, b, apart) => {
        const text = words.join(' ');
        const mark = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const lines = layOut(text, { width: 20, mark, apart });
        expect(plain(lines).flatMap((line) => line.split(' '))).toEqual(words);
        for (const line of plain(lines)) expect(displayWidth(line)).toBeLessThanOrEqual(20);
        const marked = lines.flat().filter((run) => run.marked);
        expect(
          marked
            .map((run) => run.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.slice(mark.start, mark.end).replaceAll(' ', ''));
      }),
    );
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['👩‍👩‍👧', 2],
    ['', 0],
  ])('of %j is %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
