import type { TokenVectors } from '../index/embedder.js';
import type { QuantisedTokens } from '../index/vector-files.js';
import { MaxSimKernel } from './maxsim-kernel.js';

/** A question, ready for late interaction. */
export interface WeightedTokens {
  /** One row a token that counts, of unit length. */
  readonly vectors: Float32Array;
  /** Adding up to 1. */
  readonly weights: Float32Array;
}

/** Leaves out the tokens that weigh nothing. */
export function weightedTokens(tokens: TokenVectors, weights: Float32Array, dimensions: number): WeightedTokens {
  const kept = [...weights.keys()].filter((token) => (weights[token] ?? 0) > 0);
  const vectors = new Float32Array(kept.length * dimensions);
  for (const [row, token] of kept.entries()) {
    vectors.set(tokens.vectors.subarray(token * dimensions, (token + 1) * dimensions), row * dimensions);
  }
  return { vectors, weights: Float32Array.from(kept, (token) => weights[token] ?? 0) };
}

/**
 * ColBERT's MaxSim (Khattab and Zaharia 2020, doi:10.1145/3397271.3401075), weighted: for each token of the question
 * its best cosine among the tokens of a text, averaged by the tokens' weights.
 */
export class LateInteraction {
  readonly #dimensions: number;
  readonly #kernel: MaxSimKernel | null;

  /** @param dimensions of the token vectors */
  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#kernel = MaxSimKernel.handles(dimensions) ? MaxSimKernel.load() : null;
  }

  /**
   * Room to read texts into that are then scored: they are not copied once more. Valid until it is asked for again, so not
   * beyond anything that waits.
   */
  room(bytes: number): Uint8Array<ArrayBuffer> {
    return this.#kernel === null ? new Uint8Array(bytes) : this.#kernel.room(bytes);
  }

  /** @returns a number a text, between -1 and 1; 0 where question or text has no tokens */
  scores(question: WeightedTokens, texts: readonly QuantisedTokens[]): Float32Array {
    const scores = new Float32Array(texts.length);
    if (question.weights.length === 0) return scores;
    const bests =
      this.#kernel === null
        ? texts.map((text) => bestCosines(question.vectors, text, this.#dimensions))
        : this.#kernel.bestCosines(question.vectors, texts, this.#dimensions);
    for (const [at, best] of bests.entries()) {
      if ((texts[at]?.scales.length ?? 0) === 0) continue;
      let sum = 0;
      for (const [token, weight] of question.weights.entries()) sum += weight * (best[token] ?? 0);
      scores[at] = sum;
    }
    return scores;
  }
}

/** What the kernel computes, in plain words: for models whose vectors the kernel can't take, and to test it against. */
export function bestCosines(question: Float32Array, text: QuantisedTokens, dimensions: number): Float32Array {
  const best = new Float32Array(question.length / dimensions).fill(-1);
  for (const [token, known] of best.entries()) {
    let highest = known;
    for (const [row, scale] of text.scales.entries()) {
      let dot = 0;
      for (let at = 0; at < dimensions; at += 1) {
        dot += (question[token * dimensions + at] ?? 0) * (text.values[row * dimensions + at] ?? 0);
      }
      highest = Math.max(highest, dot * scale);
    }
    best[token] = highest;
  }
  return best;
}

/** Cosine of two vectors of unit length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
