import { readFileSync } from 'node:fs';
import { compiledFile } from '../compiled-file.js';
import { PinciteError } from '../errors.js';
import type { QuantisedTokens } from '../index/vector-files.js';

/** The largest number that question tokens are widened to: 384 products with eight-bit numbers stay within 32 bits. */
const QUESTION_RANGE = 8191;
const PAGE = 65_536;

type Kernel = (
  question: number,
  asked: number,
  text: number,
  rows: number,
  scales: number,
  dimensions: number,
  row: number,
  best: number,
) => void;

/** `maxsim.wasm`, with its memory: for one question at a time. */
export class MaxSimKernel {
  readonly #memory: WebAssembly.Memory;
  readonly #run: Kernel;

  private constructor(memory: WebAssembly.Memory, run: Kernel) {
    this.#memory = memory;
    this.#run = run;
  }

  /** @throws PinciteError configuration, when the build has not made the kernel */
  static load(): MaxSimKernel {
    const path = compiledFile(import.meta.url, './maxsim.wasm');
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(readFileSync(path));
    } catch (cause) {
      throw new PinciteError('configuration', 'Pincite is not built.', 'Run `npm run build`.', { cause });
    }
    const { memory, maxSim } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
    if (!(memory instanceof WebAssembly.Memory) || typeof maxSim !== 'function') {
      throw new PinciteError('configuration', 'The build of Pincite is damaged.', 'Run `npm run build`.');
    }
    return new MaxSimKernel(memory, (...numbers) => void maxSim(...numbers));
  }

  /** Whether vectors of this length can be handled. */
  static handles(dimensions: number): boolean {
    return dimensions % 16 === 0;
  }

  /**
   * The best cosine of each question token with any token of each text.
   * @param question rows of `dimensions` numbers, of unit length
   * @returns one array a text, a number a question token, -1 for a text without tokens
   */
  bestCosines(question: Float32Array, texts: Iterable<QuantisedTokens>, dimensions: number): Float32Array[] {
    const asked = question.length / dimensions;
    const { values, scales } = widen(question, dimensions);
    const row = values.byteLength;
    const best = row + dimensions * 2;
    const textAt = align(best + asked * 4);
    const results: Float32Array[] = [];
    for (const text of texts) {
      const rows = text.scales.length;
      const scalesAt = align(textAt + text.values.length);
      this.#reserve(scalesAt + rows * 4);
      const { buffer } = this.#memory;
      // Another question may have used the memory since the last text: everything is written each time, it is small.
      new Int16Array(buffer, 0, values.length).set(values);
      const bests = new Float32Array(buffer, best, asked).fill(-QUESTION_RANGE);
      new Int8Array(buffer, textAt, text.values.length).set(text.values);
      new Float32Array(buffer, scalesAt, rows).set(text.scales);
      this.#run(0, asked, textAt, rows, scalesAt, dimensions, row, best);
      results.push(bests.map((cosine, token) => Math.max(-1, cosine * (scales[token] ?? 0))));
    }
    return results;
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
  }
}

const align = (offset: number): number => (offset + 15) & ~15;

function widen(question: Float32Array, dimensions: number): { values: Int16Array; scales: Float32Array } {
  const values = new Int16Array(question.length);
  const scales = new Float32Array(question.length / dimensions);
  for (let token = 0; token < scales.length; token += 1) {
    let largest = 0;
    for (let at = 0; at < dimensions; at += 1)
      largest = Math.max(largest, Math.abs(question[token * dimensions + at] ?? 0));
    const scale = largest === 0 ? 1 : largest / QUESTION_RANGE;
    scales[token] = scale;
    for (let at = 0; at < dimensions; at += 1) {
      values[token * dimensions + at] = Math.round((question[token * dimensions + at] ?? 0) / scale);
    }
  }
  return { values, scales };
}
