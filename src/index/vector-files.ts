import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PinciteError } from '../errors.js';
import type { TokenVectors } from './embedder.js';

/**
 * The token vectors of one text, quantised: row `t` stands for `scales[t] × values[t × dimensions …]`.
 * Eight bits a number keep MaxSim within 0.002 of the floats, at a quarter of the room.
 */
export interface QuantisedTokens {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Quantises each row by its own largest number. */
export function quantise(tokens: TokenVectors, dimensions: number): QuantisedTokens {
  const values = new Int8Array(tokens.vectors.length);
  const scales = new Float32Array(tokens.ids.length);
  for (let token = 0; token < scales.length; token += 1) {
    const row = tokens.vectors.subarray(token * dimensions, (token + 1) * dimensions);
    let largest = 0;
    for (const value of row) largest = Math.max(largest, Math.abs(value));
    const scale = largest === 0 ? 1 : largest / 127;
    scales[token] = scale;
    for (let at = 0; at < dimensions; at += 1) values[token * dimensions + at] = Math.round((row[at] ?? 0) / scale);
  }
  return { values, scales };
}

const bytesOf = (array: Int8Array | Float32Array | Int32Array | Float64Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Bytes written at once: one text's are so few that going to the disk with each would take longer than writing them. */
const CHUNK_BYTES = 1 << 20;

/** Writes records one after the other: pooled vector (float32), scales (float32), values (int8). */
export class VectorFileWriter {
  readonly #handle: FileHandle;
  #offset = 0;
  readonly #table: Float64Array;
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  #filled = 0;

  private constructor(handle: FileHandle, texts: number) {
    this.#handle = handle;
    this.#table = new Float64Array(texts * 2);
  }

  static async create(path: string, texts: number): Promise<VectorFileWriter> {
    return new VectorFileWriter(await open(path, 'wx'), texts);
  }

  async add(text: number, pooled: Float32Array, tokens: QuantisedTokens): Promise<void> {
    this.#table[text * 2] = this.#offset;
    this.#table[text * 2 + 1] = tokens.scales.length;
    for (const part of [pooled, tokens.scales, tokens.values]) await this.#append(bytesOf(part));
  }

  /** @returns the table that finds the records: offset and number of tokens of each text */
  async finish(): Promise<Float64Array> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    return this.#table;
  }

  async abandon(): Promise<void> {
    await this.#handle.close();
  }

  async #append(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + CHUNK_BYTES - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === CHUNK_BYTES) await this.#flush();
    }
  }

  async #flush(): Promise<void> {
    await this.#handle.writeFile(this.#chunk.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

/** A text's vectors, as they are read back. */
export interface StoredVectors {
  readonly pooled: Float32Array;
  readonly tokens: QuantisedTokens;
}

/**
 * Reads vectors where they are wanted, from the file: the system's page cache holds what is asked often, and a large
 * corpus costs no memory.
 */
export class VectorFile {
  readonly #descriptor: number;
  readonly #table: Float64Array;
  readonly #dimensions: number;

  private constructor(descriptor: number, table: Float64Array, dimensions: number) {
    this.#descriptor = descriptor;
    this.#table = table;
    this.#dimensions = dimensions;
  }

  /** @throws PinciteError index-damaged */
  static open(path: string, tablePath: string, dimensions: number): VectorFile {
    let descriptor: number;
    let table: Float64Array;
    try {
      table = new Float64Array(new Uint8Array(readFileSync(tablePath)).buffer);
      descriptor = openSync(path, 'r');
    } catch (cause) {
      throw new PinciteError('index-damaged', 'The vectors cannot be read.', 'Run `pincite index build --force`.', {
        cause,
      });
    }
    const file = new VectorFile(descriptor, table, dimensions);
    if (table.length % 2 === 0 && file.#fits(fstatSync(descriptor).size)) return file;
    file.close();
    throw damaged();
  }

  /** Whether every record that the table names lies within a file of `size` bytes. */
  #fits(size: number): boolean {
    for (let at = 0; at < this.#table.length; at += 2) {
      const offset = this.#table[at] ?? -1;
      const tokens = this.#table[at + 1] ?? -1;
      if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(tokens) || offset < 0 || tokens < 0) return false;
      if (offset + this.#bytes(at / 2) > size) return false;
    }
    return true;
  }

  /** @throws PinciteError index-damaged */
  read(text: number): StoredVectors {
    return this.#readInto(new Uint8Array(this.#bytes(text)), 0, text);
  }

  /**
   * Reads several texts at once, one after the other into the same piece of memory.
   * @param room gives that piece: `bytes` long
   * @throws PinciteError index-damaged
   */
  readAll(texts: readonly number[], room: (bytes: number) => Uint8Array<ArrayBuffer>): StoredVectors[] {
    const place = room(texts.reduce((sum, text) => sum + aligned(this.#bytes(text)), 0));
    let at = 0;
    return texts.map((text) => {
      const start = at;
      at += aligned(this.#bytes(text));
      return this.#readInto(place, start, text);
    });
  }

  /** The length of a text's record: its pooled vector, and for each token a scale and the values. */
  #bytes(text: number): number {
    return 4 * this.#dimensions + (4 + this.#dimensions) * this.#tokens(text);
  }

  #tokens(text: number): number {
    const tokens = this.#table[text * 2 + 1];
    if (tokens === undefined) throw damaged();
    return tokens;
  }

  #readInto(place: Uint8Array<ArrayBuffer>, at: number, text: number): StoredVectors {
    const dimensions = this.#dimensions;
    const tokens = this.#tokens(text);
    const bytes = this.#bytes(text);
    if (readSync(this.#descriptor, place, at, bytes, this.#table[text * 2] ?? 0) !== bytes) throw damaged();
    const start = place.byteOffset + at;
    return {
      pooled: new Float32Array(place.buffer, start, dimensions),
      tokens: {
        scales: new Float32Array(place.buffer, start + 4 * dimensions, tokens),
        values: new Int8Array(place.buffer, start + 4 * (dimensions + tokens), dimensions * tokens),
      },
    };
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Four-byte numbers begin at multiples of four. */
const aligned = (bytes: number): number => (bytes + 3) & ~3;

function damaged(): PinciteError {
  return new PinciteError(
    'index-damaged',
    'The vectors are not where they should be.',
    'Run `pincite index build --force`.',
  );
}
