import { readFile, writeFile } from 'node:fs/promises';
import type { VectorIndex } from '../../src/index/vector-index.js';

/** Compares a query with every vector: slow, and plainly right. */
export class BruteForceIndex implements VectorIndex {
  readonly #vectors = new Map<number, Float32Array>();

  static async open(path: string, dimensions: number): Promise<BruteForceIndex> {
    const index = new BruteForceIndex();
    const rows = new Float32Array(new Uint8Array(await readFile(path)).buffer);
    for (let at = 0; at < rows.length; at += dimensions + 1) {
      index.add(rows[at] ?? 0, rows.slice(at + 1, at + 1 + dimensions));
    }
    return index;
  }

  get size(): number {
    return this.#vectors.size;
  }

  add(label: number, vector: Float32Array): void {
    this.#vectors.set(label, vector.slice());
  }

  search(query: Float32Array, k: number, allow: (label: number) => boolean = () => true) {
    return [...this.#vectors]
      .filter(([label]) => allow(label))
      .map(([label, vector]) => ({
        label,
        cosine: vector.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
      }))
      .sort((a, b) => b.cosine - a.cosine || a.label - b.label)
      .slice(0, k);
  }

  async save(path: string): Promise<void> {
    const rows = [...this.#vectors].flatMap(([label, vector]) => [label, ...vector]);
    await writeFile(path, new Uint8Array(Float32Array.from(rows).buffer));
  }
}
