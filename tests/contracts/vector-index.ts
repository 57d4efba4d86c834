import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../src/index/vector-index.js';
import { BruteForceIndex } from '../fakes/brute-force-index.js';
import { randomNumbers, unitVector } from '../fakes/random.js';

const DIMENSIONS = 32;
const VECTORS = 3000;
const QUERIES = 60;

/** What every vector index does, however it searches. */
export function vectorIndexContract(
  name: string,
  create: (dimensions: number, capacity: number) => VectorIndex,
  open: (path: string, dimensions: number) => Promise<VectorIndex>,
): void {
  describe(`${name}: the contract of a vector index`, () => {
    const next = randomNumbers(7);
    const vectors = Array.from({ length: VECTORS }, () => unitVector(DIMENSIONS, next));
    const queries = Array.from({ length: QUERIES }, () => unitVector(DIMENSIONS, next));
    const truth = new BruteForceIndex();
    let index: VectorIndex;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pincite-vectors-'));
      index = create(DIMENSIONS, VECTORS);
      for (const [label, vector] of vectors.entries()) {
        index.add(label, vector);
        truth.add(label, vector);
      }
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const recall = (k: number, allow?: (label: number) => boolean): number => {
      let found = 0;
      let wanted = 0;
      for (const query of queries) {
        const labels = new Set(index.search(query, k, allow).map(({ label }) => label));
        for (const { label } of truth.search(query, k, allow)) {
          wanted += 1;
          if (labels.has(label)) found += 1;
        }
      }
      return found / wanted;
    };

    it.each([1, 10, 100, 320])('finds the nearest %i', (k) => {
      expect(index.size).toBe(VECTORS);
      expect(recall(k)).toBeGreaterThanOrEqual(0.99);
    });

    it.each([
      ['half of all', (label: number) => label % 2 === 0],
      ['one in fifty', (label: number) => label % 50 === 3],
      ['five', (label: number) => label % 600 === 3],
    ])('finds the nearest among %s, and nothing else', (_, allow) => {
      for (const query of queries.slice(0, 10)) {
        const found = index.search(query, 10, allow);
        expect(found.every(({ label }) => allow(label))).toBe(true);
        expect(found).toHaveLength(truth.search(query, 10, allow).length);
      }
      expect(recall(10, allow)).toBeGreaterThanOrEqual(0.99);
    });

    it('says how near each is, nearest first', () => {
      for (const query of queries) {
        const found = index.search(query, 20);
        for (const [at, { label, cosine }] of found.entries()) {
          const vector = vectors[label] ?? new Float32Array();
          const exact = vector.reduce((sum, value, place) => sum + value * (query[place] ?? 0), 0);
          expect(cosine).toBeCloseTo(exact, 5);
          expect(cosine).toBeLessThanOrEqual(found[at - 1]?.cosine ?? 2);
        }
      }
    });

    it('breaks ties by label', () => {
      const same = create(DIMENSIONS, 12);
      const vector = unitVector(DIMENSIONS, randomNumbers(1));
      for (const label of [7, 3, 11, 0, 5, 9, 1, 10, 2, 8, 4, 6]) same.add(label, vector);
      expect(same.search(vector, 12).map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    });

    it('gives the same for the same query', () => {
      for (const query of queries) expect(index.search(query, 50)).toEqual(index.search(query, 50));
    });

    it('gives all there are when more are asked for', () => {
      const small = create(DIMENSIONS, 10);
      for (const [label, vector] of vectors.slice(0, 3).entries()) small.add(label, vector);
      const [query = new Float32Array()] = queries;
      expect(small.search(query, 100)).toHaveLength(3);
      expect(small.search(query, 0)).toEqual([]);
      expect(small.search(query, 100, () => false)).toEqual([]);
    });

    it('finds nothing when empty', () => {
      const [query = new Float32Array()] = queries;
      expect(create(DIMENSIONS, 10).search(query, 5)).toEqual([]);
      expect(create(DIMENSIONS, 0).search(query, 5)).toEqual([]);
      expect(create(DIMENSIONS, 10).size).toBe(0);
    });

    it('is the same after it was saved and opened', async () => {
      const path = join(folder, 'saved');
      await index.save(path);
      const opened = await open(path, DIMENSIONS);
      expect(opened.size).toBe(VECTORS);
      for (const query of queries) expect(opened.search(query, 25)).toEqual(index.search(query, 25));
    });

    it('can be saved empty', async () => {
      const path = join(folder, 'empty');
      await create(DIMENSIONS, 4).save(path);
      const opened = await open(path, DIMENSIONS);
      expect(opened.size).toBe(0);
      expect(opened.search(queries[0] ?? new Float32Array(), 3)).toEqual([]);
    });
  });
}
