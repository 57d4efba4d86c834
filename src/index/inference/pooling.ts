import type { Encoding } from '../embedder.js';

/** One text's part of a batch of hidden states. */
export interface Row {
  /** The text's ids, special tokens and prefix included, without padding. */
  readonly ids: Int32Array;
  /** The batch's hidden states: texts × padded length × dimensions. */
  readonly states: Float32Array;
  /** Where the text's first token starts in `states`. */
  readonly offset: number;
  readonly dimensions: number;
  /** Tokens before and after the content. */
  readonly leading: number;
  readonly trailing: number;
}

/**
 * Pools a text's hidden states into one vector of unit length, and normalises each content token's.
 * The results share no memory with `states`.
 */
export function encodingOf(row: Row, pooling: 'mean' | 'cls'): Encoding {
  const { ids, states, offset, dimensions, leading, trailing } = row;
  const pooled = new Float32Array(dimensions);
  const pooledTokens = pooling === 'cls' ? 1 : ids.length;
  for (let token = 0; token < pooledTokens; token += 1) {
    const start = offset + token * dimensions;
    for (let d = 0; d < dimensions; d += 1) pooled[d] = (pooled[d] ?? 0) + (states[start + d] ?? 0);
  }
  // A sum and a mean point the same way, and only the direction stays.
  normalise(pooled, 0, dimensions);
  const end = Math.max(leading, ids.length - trailing);
  const vectors = states.slice(offset + leading * dimensions, offset + end * dimensions);
  for (let start = 0; start < vectors.length; start += dimensions) normalise(vectors, start, dimensions);
  return { pooled, tokens: { ids: ids.slice(leading, end), vectors } };
}

/** Scales `values[start … start + length)` to unit length, in place; zeros stay zeros. */
function normalise(values: Float32Array, start: number, length: number): void {
  let squares = 0;
  for (let i = start; i < start + length; i += 1) squares += (values[i] ?? 0) ** 2;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = start; i < start + length; i += 1) values[i] = (values[i] ?? 0) * scale;
}
