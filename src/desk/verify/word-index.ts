import type { Span } from '../../corpus/span.js';
import { wordsOf } from './words.js';

/** Numbers that are appended to, without an object for each. */
class Growing {
  #values = new Uint32Array(1 << 12);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

/** The number of a word that no text has. */
export const UNKNOWN = 0xffffffff;
/** Postings that are looked at for one quotation: the rarest words come first. */
const MOST_POSTINGS = 100_000;
/** Beginnings are told apart by sixteen words: so far words may be added or dropped before they are of another. */
const SHIFT = 4;

/**
 * Every word of some texts by position (0, 1, 2 … over all texts), and the positions of every word. Twenty bytes a word.
 */
export class WordIndex {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #words: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** Positions by word, and where each word's begin. */
  readonly #postings: Uint32Array;
  readonly #firsts: Uint32Array;
  /** The position at which each text begins, and the end of the last. */
  readonly #texts: number[] = [];
  /** Scores of beginnings; kept from one search to the next, since memory that is new to the process takes long. */
  #scores = new Float32Array();
  readonly size: number;

  constructor(readonly texts: readonly string[]) {
    const [words, starts, ends] = [new Growing(), new Growing(), new Growing()];
    for (const text of texts) {
      this.#texts.push(words.length);
      for (const { key, start, end } of wordsOf(text)) {
        words.push(this.#number(key));
        starts.push(start);
        ends.push(end);
      }
    }
    this.#texts.push(words.length);
    this.#words = words.done();
    this.#starts = starts.done();
    this.#ends = ends.done();
    this.size = this.#words.length;
    this.#firsts = new Uint32Array(this.#keys.length + 1);
    for (const word of this.#words) this.#firsts[word + 1] = (this.#firsts[word + 1] ?? 0) + 1;
    for (let word = 0; word < this.#keys.length; word += 1) {
      this.#firsts[word + 1] = (this.#firsts[word + 1] ?? 0) + (this.#firsts[word] ?? 0);
    }
    this.#postings = new Uint32Array(this.size);
    const next = this.#firsts.slice();
    for (const [position, word] of this.#words.entries()) {
      const at = next[word] ?? 0;
      this.#postings[at] = position;
      next[word] = at + 1;
    }
  }

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    this.#keys.push(key);
    return this.#keys.length - 1;
  }

  /** The number of a word; UNKNOWN for one that stands nowhere. */
  numberOf(key: string): number {
    return this.#numbers.get(key) ?? UNKNOWN;
  }

  wordAt(position: number): number {
    return this.#words[position] ?? UNKNOWN;
  }

  keyAt(position: number): string {
    return this.#keys[this.wordAt(position)] ?? '';
  }

  /** From the first to the last of some words, in their text. */
  spanOf(first: number, last: number): Span {
    return { start: this.#starts[first] ?? 0, end: this.#ends[last] ?? 0 };
  }

  /** Which text a position is in. */
  textAt(position: number): number {
    let low = 0;
    let high = this.texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#texts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The positions of a text: first, and one past the last. */
  positionsOf(text: number): Span {
    return { start: this.#texts[text] ?? 0, end: this.#texts[text + 1] ?? 0 };
  }

  countOf(word: number): number {
    return word === UNKNOWN ? 0 : (this.#firsts[word + 1] ?? 0) - (this.#firsts[word] ?? 0);
  }

  /** How much a word tells of a place, in bits: the rarer, the more. At least a little. */
  bitsOf(word: number): number {
    return Math.max(0.5, Math.log2((this.size + 1) / (this.countOf(word) + 1)));
  }

  #positions(word: number): Uint32Array {
    return word === UNKNOWN ? new Uint32Array() : this.#postings.subarray(this.#firsts[word], this.#firsts[word + 1]);
  }

  /** Every position at which these words stand one after another, in one text. */
  occurrences(words: readonly number[]): number[] {
    let rarest = 0;
    for (const [at, word] of words.entries()) {
      if (this.countOf(word) < this.countOf(words[rarest] ?? UNKNOWN)) rarest = at;
    }
    const found: number[] = [];
    for (const position of this.#positions(words[rarest] ?? UNKNOWN)) {
      const first = position - rarest;
      if (!this.#stand(words, first)) continue;
      if (this.textAt(first) === this.textAt(first + words.length - 1)) found.push(first);
    }
    return found;
  }

  #stand(words: readonly number[], first: number): boolean {
    if (first < 0) return false;
    for (let at = 0; at < words.length; at += 1) if (this.#words[first + at] !== words[at]) return false;
    return true;
  }

  /**
   * Where some words would begin if they stood there in this order: stretches of a few positions, best first. Each word
   * speaks for the beginnings at its own distance before the places where it stands, by what it tells.
   * @param precision how far words may be apart from where they should be, as a power of two
   */
  likeliest(words: readonly number[], most: number, precision = SHIFT): Span[] {
    const scores = this.#noScores(((this.size + words.length) >>> precision) + 2);
    const order = [...words.keys()].sort(
      (a, b) => this.countOf(words[a] ?? UNKNOWN) - this.countOf(words[b] ?? UNKNOWN),
    );
    let left = MOST_POSTINGS;
    for (const [by, at] of order.entries()) {
      const word = words[at] ?? UNKNOWN;
      left -= this.countOf(word);
      if (left < 0 && by > 0) break;
      const bits = this.bitsOf(word);
      const shift = words.length - at;
      const positions = this.#positions(word);
      for (let next = 0; next < positions.length; next += 1) {
        const bucket = ((positions[next] ?? 0) + shift) >>> precision;
        scores[bucket] = (scores[bucket] ?? 0) + bits;
      }
    }
    return best(scores, most).map((bucket) => {
      const start = (bucket << precision) - words.length;
      return { start, end: start + (2 << precision) };
    });
  }

  #noScores(length: number): Float32Array {
    if (this.#scores.length < length) this.#scores = new Float32Array(length);
    return this.#scores.subarray(0, length).fill(0);
  }
}

/**
 * The best few pairs of neighbours (a beginning may lie over the edge of two), best first; the earlier of equals. Of
 * pairs that share one, only the better.
 */
function best(scores: Float32Array, most: number): number[] {
  const kept: Scored[] = [];
  // What is worse than all that is kept is passed over at once: there are hundreds of thousands. No closure may stand
  // in this loop: it would make an object of every round.
  let floor = 0;
  let before = scores[0] ?? 0;
  for (let at = 0; at + 1 < scores.length; at += 1) {
    const next = scores[at + 1] ?? 0;
    const score = before + next;
    before = next;
    if (score > floor) floor = keep(kept, { at, score }, most) ?? floor;
  }
  return kept.map(({ at }) => at);
}

interface Scored {
  readonly at: number;
  readonly score: number;
}

/** Keeps a pair among the best; gives the score that the next ones must exceed, or null where that stays. */
function keep(kept: Scored[], pair: Scored, most: number): number | null {
  const twin = kept.findIndex(({ at }) => at === pair.at - 1);
  if (twin !== -1 && (kept[twin]?.score ?? 0) >= pair.score) return null;
  if (twin !== -1) kept.splice(twin, 1);
  const worse = kept.findIndex(({ score }) => score < pair.score);
  kept.splice(worse === -1 ? kept.length : worse, 0, pair);
  if (kept.length > most) kept.pop();
  return kept.length === most ? (kept.at(-1)?.score ?? 0) : null;
}
