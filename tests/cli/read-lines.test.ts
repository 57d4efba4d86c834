import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.js';

async function linesOf(chunks: readonly (Uint8Array | string)[], longest?: number) {
  async function* source() {
    yield* chunks;
  }
  return collect(readLines(source(), longest));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('readLines', () => {
  it('leaves out byte order mark, carriage returns and blank lines, and counts them', async () => {
    expect(await linesOf([Buffer.from('\ufeffone\r\n\r\n \ntwo\rstill\u2028two\n')])).toEqual([
      { number: 1, text: 'one' },
      { number: 4, text: 'two\rstill\u2028two' },
    ]);
    expect(await linesOf(['\ufeffone'])).toEqual([{ number: 1, text: 'one' }]);
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf(['\n\n'])).toEqual([]);
  });

  it('tells a line that is too long, and goes on', async () => {
    expect(await linesOf(['a'.repeat(30), 'a'.repeat(30), '\nshort\n', 'b'.repeat(25)], 20)).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'short' },
      { number: 3, text: null },
    ]);
  });

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(40)), async (text, cuts) => {
        const bytes = Buffer.from(`x${text}\n日本語 é\r\n`);
        const edges = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((edge, at) => bytes.subarray(edges[at], edge));
        expect(await linesOf(chunks)).toEqual(await linesOf([bytes]));
      }),
    );
  });
});
