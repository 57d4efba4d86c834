import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise, VectorFile, VectorFileWriter } from '../../src/index/vector-files.js';
import { randomNumbers, unitRows, unitVector } from '../fakes/random.js';

const DIMENSIONS = 16;
const ODD_DIMENSIONS = 9;
const fresh = (): { vectors: string; table: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-vector-files-'));
  return { vectors: join(folder, 'vectors'), table: join(folder, 'table') };
};

async function written(counts: readonly number[], order = [...counts.keys()], dimensions = DIMENSIONS) {
  const paths = fresh();
  const next = randomNumbers(counts.length);
  const texts = counts.map((count) => ({
    pooled: unitVector(dimensions, next),
    tokens: quantise({ ids: new Int32Array(count), vectors: unitRows(count, dimensions, next) }, dimensions),
  }));
  const writer = await VectorFileWriter.create(paths.vectors, counts.length);
  for (const text of order) {
    const { pooled, tokens } = texts[text] ?? { pooled: new Float32Array(), tokens: quantise(noTokens, dimensions) };
    await writer.add(text, pooled, tokens);
  }
  const table = await writer.finish();
  writeFileSync(paths.table, new Uint8Array(table.buffer));
  return { paths, texts };
}

const noTokens = { ids: new Int32Array(), vectors: new Float32Array() };

describe('quantised tokens', () => {
  it('are within half a step of what they stand for', () => {
    const number = fc.float({ min: -1, max: 1, noNaN: true });
    const rows = fc.array(fc.array(number, { minLength: DIMENSIONS, maxLength: DIMENSIONS }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (lists) => {
        const vectors = Float32Array.from(lists.flat());
        const { values, scales } = quantise({ ids: new Int32Array(lists.length), vectors }, DIMENSIONS);
        expect(values).toHaveLength(vectors.length);
        for (const [at, value] of vectors.entries()) {
          const scale = scales[Math.floor(at / DIMENSIONS)] ?? 0;
          expect(scale).toBeGreaterThan(0);
          expect(Math.abs((values[at] ?? 0) * scale - value)).toBeLessThanOrEqual(scale * 0.5001);
        }
      }),
    );
  });

  it('change no cosine of long vectors by more than 0.002', () => {
    const next = randomNumbers(5);
    const dimensions = 384;
    for (let round = 0; round < 200; round += 1) {
      const [a, b] = [unitVector(dimensions, next), unitVector(dimensions, next)];
      const near = a.map((value, at) => value + 0.02 * (b[at] ?? 0));
      const { values, scales } = quantise({ ids: new Int32Array(1), vectors: a }, dimensions);
      let exact = 0;
      let rounded = 0;
      for (const [at, value] of near.entries()) {
        exact += value * (a[at] ?? 0);
        rounded += value * (values[at] ?? 0) * (scales[0] ?? 0);
      }
      expect(Math.abs(exact - rounded)).toBeLessThan(0.002);
    }
  });
});

describe('a vector file', () => {
  it('gives back what was written, in whatever order it was written', async () => {
    const counts = [3, 0, 17, 1, 0, 512];
    for (const order of [
      [0, 1, 2, 3, 4, 5],
      [5, 0, 3, 1, 4, 2],
    ]) {
      const { paths, texts } = await written(counts, order);
      const file = VectorFile.open(paths.vectors, paths.table, DIMENSIONS);
      for (const [text, expected] of texts.entries()) expect(file.read(text)).toEqual(expected);
      file.close();
    }
  });

  it.each([DIMENSIONS, ODD_DIMENSIONS])('gives many texts at once, in vectors of %i numbers', async (dimensions) => {
    const { paths, texts } = await written([3, 0, 1, 5], [2, 0, 3, 1], dimensions);
    const file = VectorFile.open(paths.vectors, paths.table, dimensions);
    const wanted = [3, 0, 2, 1, 3];
    const found = file.readAll(wanted, (bytes) => new Uint8Array(bytes + 8).subarray(8));
    expect(found).toEqual(wanted.map((text) => texts[text]));
    expect(file.readAll([], (bytes) => new Uint8Array(bytes))).toEqual([]);
    file.close();
  });

  it('has no texts beyond its table', async () => {
    const { paths } = await written([2, 2]);
    const file = VectorFile.open(paths.vectors, paths.table, DIMENSIONS);
    for (const text of [2, -1, 1e9]) {
      expect(() => file.read(text)).toThrow(expect.objectContaining({ code: 'index-damaged' }));
    }
    file.close();
  });

  it('that ends early is damaged', async () => {
    const { paths } = await written([2, 2]);
    truncateSync(paths.vectors, readFileSync(paths.vectors).length - 1);
    expect(() => VectorFile.open(paths.vectors, paths.table, DIMENSIONS)).toThrow(
      expect.objectContaining({ code: 'index-damaged' }),
    );
  });

  it.each([
    ['a negative number of tokens', [0, -40]],
    ['a huge number of tokens', [0, 1e15]],
    ['no number', [0, Number.NaN]],
    ['half a token', [0, 0.5]],
    ['a place before the file', [-8, 2]],
    ['a place beyond the file', [1e12, 2]],
    ['a place between bytes', [0.5, 2]],
  ])('whose table says %s is damaged', async (_, row) => {
    const { paths } = await written([2]);
    writeFileSync(paths.table, new Uint8Array(Float64Array.from(row).buffer));
    expect(() => VectorFile.open(paths.vectors, paths.table, DIMENSIONS)).toThrow(
      expect.objectContaining({ code: 'index-damaged' }),
    );
  });

  it('that is missing, or whose table is, or is no table, is damaged', async () => {
    const { paths } = await written([2]);
    const refused = expect.objectContaining({ code: 'index-damaged' });
    expect(() => VectorFile.open(`${paths.vectors}.absent`, paths.table, DIMENSIONS)).toThrow(refused);
    expect(() => VectorFile.open(paths.vectors, `${paths.table}.absent`, DIMENSIONS)).toThrow(refused);
    for (const odd of ['odd', '12345678']) {
      writeFileSync(paths.table, odd);
      expect(() => VectorFile.open(paths.vectors, paths.table, DIMENSIONS)).toThrow(refused);
    }
  });

  it('is never written over', async () => {
    const { paths } = await written([2]);
    await expect(VectorFileWriter.create(paths.vectors, 1)).rejects.toThrow();
  });
});
