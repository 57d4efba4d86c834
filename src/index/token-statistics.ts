import type { TokenVectors } from './embedder.js';

/** In how many sentences each token stands: what a token of a question is worth (inverse document frequency). */
export class TokenStatistics {
  readonly #frequencies: Map<number, number>;
  #sentences: number;

  constructor(frequencies: Map<number, number> = new Map(), sentences = 0) {
    this.#frequencies = frequencies;
    this.#sentences = sentences;
  }

  add(tokens: TokenVectors): void {
    this.#sentences += 1;
    for (const id of new Set(tokens.ids)) this.#frequencies.set(id, (this.#frequencies.get(id) ?? 0) + 1);
  }

  /**
   * Weights of a question's tokens, adding up to 1 (all 0 when none counts). A token in nearly every sentence says
   * next to nothing, punctuation nothing at all; repeated tokens count each time.
   */
  weights(ids: Int32Array, ignored: ReadonlySet<number>): Float32Array {
    const weights = Float32Array.from(ids, (id) =>
      ignored.has(id)
        ? 0
        : Math.max(0.1, Math.log(Math.max(1, this.#sentences) / (1 + (this.#frequencies.get(id) ?? 0)))),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum === 0 ? weights : weights.map((weight) => weight / sum);
  }

  /** Pairs of token and frequency, after the number of sentences. */
  toArray(): Int32Array {
    const pairs = [...this.#frequencies].sort(([a], [b]) => a - b);
    return Int32Array.from([this.#sentences, ...pairs.flat()]);
  }

  static fromArray(numbers: Int32Array): TokenStatistics {
    const frequencies = new Map<number, number>();
    for (let at = 1; at + 1 < numbers.length; at += 2) frequencies.set(numbers[at] ?? 0, numbers[at + 1] ?? 0);
    return new TokenStatistics(frequencies, numbers[0] ?? 0);
  }
}
