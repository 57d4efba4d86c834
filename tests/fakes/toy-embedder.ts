import { PinciteError } from '../../src/errors.js';
import type { Embedder, Encoding, ModelIdentity } from '../../src/index/embedder.js';

/** The numbers in a toy vector. */
export const TOY_DIMENSIONS = 48;

const PUNCTUATION = [...'.,;:!?()[]«»“”‘’"\'–—-…/%'];

const TOY_IDENTITY: ModelIdentity = {
  name: 'toy',
  dimensions: TOY_DIMENSIONS,
  hash: 'toy-1',
  words: new Set<string>(),
  languages: null,
  punctuation: new Set(PUNCTUATION.map(wordId)),
};

/**
 * An embedder without a model: each word's vector follows from its letters, and a text's is their mean, so texts that share words
 * are near each other. It answers at once, and the same in every process.
 */
export class ToyEmbedder implements Embedder {
  readonly identity = TOY_IDENTITY;
  readonly queued = 0;
  private closed = false;

  async encodeQuestion(text: string, options: { readonly signal?: AbortSignal } = {}): Promise<Encoding> {
    this.refuse(options.signal);
    return encode(text);
  }

  async *encodePassages(
    texts: readonly string[],
    options: { readonly signal?: AbortSignal } = {},
  ): AsyncGenerator<{ readonly position: number; readonly encoding: Encoding }, void, undefined> {
    this.refuse(options.signal);
    for (const [position, text] of texts.entries()) {
      this.refuse(options.signal);
      yield { position, encoding: encode(text) };
    }
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private refuse(signal: AbortSignal | undefined): void {
    if (this.closed) throw new PinciteError('closing', 'The toy is closed.', 'Open another.');
    if (signal?.aborted === true) throw new PinciteError('cancelled', 'The request was cancelled.', 'Ask again.');
  }
}

function encode(text: string): Encoding {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  const ids = Int32Array.from(words, wordId);
  const vectors = new Float32Array(ids.length * TOY_DIMENSIONS);
  const sum = new Float32Array(TOY_DIMENSIONS);
  // A text without words still has a direction, as it has with a model.
  if (ids.length === 0) sum[0] = 1;
  ids.forEach((id, token) => {
    const vector = wordVector(id);
    vectors.set(vector, token * TOY_DIMENSIONS);
    for (let d = 0; d < TOY_DIMENSIONS; d += 1) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
  });
  return { pooled: unit(sum), tokens: { ids, vectors } };
}

/** FNV-1a, kept positive. */
function wordId(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 1;
}

/** Numbers from a word's id by xorshift, spread around zero. */
function wordVector(id: number): Float32Array {
  let state = id | 1;
  const vector = new Float32Array(TOY_DIMENSIONS);
  for (let d = 0; d < TOY_DIMENSIONS; d += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    vector[d] = state / 0x80000000;
  }
  return unit(vector);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
