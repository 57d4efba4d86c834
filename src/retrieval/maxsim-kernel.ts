import { readFileSync } from 'node:fs';
import { compiledFile } from '../compiled-file.js';
import { PinciteError } from '../errors.js';
import type { QuantisedTokens } from '../index/vector-files.js';

/** The largest number that question tokens are widened to. */
const QUESTION_RANGE = 8191;
/** So many products of such a number with an eight-bit one stay within 32 bits. */
const MOST_DIMENSIONS = Math.floor((2 ** 31 - 1) / (QUESTION_RANGE * 127));
const PAGE = 65_536;

/** Question tokens that the kernel takes together. */
const GROUP = 4;
/** Numbers of a token that lie side by side in a group. */
const LANES = 8;

/** The memory: question tokens, the best cosine of each, then the texts. A long question takes several passes over them. */
const QUESTION_BYTES = 65_536;
const BEST_BYTES = 8192;
const BEST_AT = QUESTION_BYTES;
const ROOM_AT = BEST_AT + BEST_BYTES;

const tokensPerPass = (dimensions: number): number =>
  Math.floor(Math.min(QUESTION_BYTES / (2 * dimensions), BEST_BYTES / 4) / GROUP) * GROUP;

type Kernel = (
  question: number,
  groups: number,
  text: number,
  rows: number,
  scales: number,
  dimensions: number,
  best: number,
) => void;

/** `maxsim.wasm`, with its memory: for one question at a time, and nothing in it is kept from one call to the next. */
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
    return dimensions % 16 === 0 && dimensions > 0 && dimensions <= MOST_DIMENSIONS;
  }

  /** Room in the kernel's memory, for texts that then need not be copied there. It is the same room each time. */
  room(bytes: number): Uint8Array<ArrayBuffer> {
    const missing = ROOM_AT + bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return new Uint8Array(this.#memory.buffer, ROOM_AT, bytes);
  }

  /**
   * The best cosine of each question token with any token of each text.
   * @param question rows of `dimensions` numbers, of unit length
   * @param texts all of them in the `room` given last, or none
   * @returns one array a text, a number a question token, -1 for a text without tokens
   */
  bestCosines(question: Float32Array, texts: readonly QuantisedTokens[], dimensions: number): Float32Array[] {
    const placed = texts.every(({ values }) => values.buffer === this.#memory.buffer) ? texts : this.#place(texts);
    const asked = question.length / dimensions;
    const results = texts.map(() => new Float32Array(asked).fill(-1));
    const step = tokensPerPass(dimensions);
    for (let first = 0; first < asked; first += step) {
      const tokens = question.subarray(first * dimensions, Math.min(asked, first + step) * dimensions);
      this.#pass(tokens, placed, dimensions, (text, token, cosine) => {
        const row = results[text];
        if (row !== undefined) row[first + token] = cosine;
      });
    }
    return results;
  }

  #pass(
    question: Float32Array,
    texts: readonly QuantisedTokens[],
    dimensions: number,
    found: (text: number, token: number, cosine: number) => void,
  ): void {
    const questionScales = this.#layOut(question, dimensions);
    const groups = Math.ceil(questionScales.length / GROUP);
    const bests = new Float32Array(this.#memory.buffer, BEST_AT, groups * GROUP);
    for (const [text, { values, scales }] of texts.entries()) {
      if (scales.length === 0) continue;
      bests.fill(Number.NEGATIVE_INFINITY);
      this.#run(0, groups, values.byteOffset, scales.length, scales.byteOffset, dimensions, BEST_AT);
      for (let token = 0; token < questionScales.length; token += 1) {
        found(text, token, Math.max(-1, (bests[token] ?? 0) * (questionScales[token] ?? 0)));
      }
    }
  }

  /** Lays the question out as the kernel wants it, each token widened by its own largest number. @returns the tokens' scales */
  #layOut(question: Float32Array, dimensions: number): Float32Array {
    const scales = new Float32Array(question.length / dimensions);
    const laidOut = new Int16Array(this.#memory.buffer, 0, Math.ceil(scales.length / GROUP) * GROUP * dimensions);
    laidOut.fill(0);
    for (let token = 0; token < scales.length; token += 1) {
      const row = question.subarray(token * dimensions, (token + 1) * dimensions);
      let largest = 0;
      for (let at = 0; at < dimensions; at += 1) largest = Math.max(largest, Math.abs(row[at] ?? 0));
      const scale = largest === 0 ? 1 : largest / QUESTION_RANGE;
      scales[token] = scale;
      const place = token % GROUP;
      const start = (token - place) * dimensions + place * LANES;
      for (let at = 0; at < dimensions; at += 1) {
        const lane = at % LANES;
        laidOut[start + (at - lane) * GROUP + lane] = Math.round((row[at] ?? 0) / scale);
      }
    }
    return scales;
  }

  /** Copies texts into the room. */
  #place(texts: readonly QuantisedTokens[]): QuantisedTokens[] {
    const bytes = texts.reduce((sum, { values, scales }) => sum + scales.byteLength + values.length, 0);
    let at = this.room(bytes).byteOffset;
    const { buffer } = this.#memory;
    return texts.map((text) => {
      const scales = new Float32Array(buffer, at, text.scales.length);
      const values = new Int8Array(buffer, at + scales.byteLength, text.values.length);
      scales.set(text.scales);
      values.set(text.values);
      at += scales.byteLength + values.length;
      return { values, scales };
    });
  }
}
