import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width.js';
import { renderTable } from '../../src/cli/render-table.js';
import { wordingLines } from '../../src/cli/render-wordings.js';
import { stylesFor } from '../../src/cli/styles.js';
import { memoryStream } from './run.js';

const view = (width: number) => ({ width, styles: stylesFor(memoryStream(), {}), titleOf: () => '' });

describe('a wording', () => {
  it('has carets below each of its marks, on every line that has one', () => {
    const text = 'one two three four five six';
    const marks = [
      { start: 4, end: 7 },
      { start: 19, end: 23 },
    ];
    expect(wordingLines({ label: 'x:', text, marks }, view(24))).toEqual([
      '       x:',
      '         one two three',
      '             ^^^',
      '         four five six',
      '              ^^^^',
    ]);
  });

  it('marks what is as wide as two letters with two carets', () => {
    expect(wordingLines({ label: 'x:', text: 'a 中文 b', marks: [{ start: 2, end: 4 }] }, view(40)).at(-1)).toBe(
      '           ^^^^',
    );
  });

  it('takes marks in any order, and empty ones', () => {
    const marks = [
      { start: 4, end: 7 },
      { start: 0, end: 3 },
      { start: 5, end: 5 },
    ];
    expect(wordingLines({ label: 'x:', text: 'one two', marks }, view(40)).at(-1)).toBe('         ^^^ ^^^');
  });
});

describe('a table', () => {
  it('keeps each row to a line', () => {
    const out = renderTable(
      ['where', 'text'],
      [
        ['12:5', `a\n${'word '.repeat(40)}`],
        ['1:1', 'short'],
      ],
      view(50),
    );
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^12:5 {3}a word.*…$/);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(50);
  });
});
