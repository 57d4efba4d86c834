import type { Span } from '../../corpus/span.js';
import { align, type Step } from './align.js';
import { chains } from './chains.js';
import type { GivenItem } from './given-words.js';
import type { SourceWord } from './source-word.js';
import { UNKNOWN, type WordIndex } from './word-index.js';
import { HYPHEN } from './words.js';

/** Given words laid on a stretch of a text. */
export interface Match {
  readonly items: readonly GivenItem[];
  /** Source positions are those of the index. */
  readonly steps: readonly Step[];
  readonly cost: number;
  /** Positions of the first and the last word of the source that is laid on; the last is before the first where none is. */
  readonly first: number;
  readonly last: number;
  /** Which text of the index. */
  readonly text: number;
}

const DASH = /^\s*[-‐‑–—]+\s*$/u;
/** How many words an ellipsis may leave out: about a printed page. Words further apart are not one passage. */
export const MOST_LEFT_OUT = 500;
/** Cells of the table of an alignment; what is over it is looked at in a narrower stretch. */
const MOST_CELLS = 12_000_000;
const CANDIDATES = 6;
const SLACK = 24;
/** Words are looked for together within so many (a power of two): sixty-four. */
const APART = 6;
const MOST_AROUND = 2_000;
/** What a word more that differs costs: places that cost more than the best one and this are no better in any way. */
export const HARDLY_WORSE = 2_000;
/** Of a quotation that stands nowhere: how many passages that come near are told. */
export const NEAREST = 3;
/** What a place costs for each word that differs from most of those given: a quarter of them differ. */
const MOSTLY = 500;
/** From so many words on, fewer places are looked at. */
const MANY = 400;

/** What is given, and where it is looked for. */
export class Matcher {
  constructor(
    readonly index: WordIndex,
    readonly given: string,
  ) {}

  /** Where all the words stand as given, one after another, those in brackets too. Empty where something is left out. */
  verbatim(items: readonly GivenItem[]): number[] {
    const words: number[] = [];
    for (const item of items) {
      if (item.kind === 'ellipsis') return [];
      words.push(this.index.numberOf(item.key));
    }
    return words.includes(UNKNOWN) ? [] : this.index.occurrences(words);
  }

  /** A match of words that stand verbatim at a position. */
  verbatimMatch(items: readonly GivenItem[], first: number): Match {
    const steps = items.map((_, at) => step('same', at, at + 1, first + at, first + at + 1));
    return { items, steps, cost: 0, first, last: first + items.length - 1, text: this.index.textAt(first) };
  }

  /**
   * The likeliest places, the best first; each place once. Where the best one has most of the words, only those that are
   * hardly worse.
   */
  matches(items: readonly GivenItem[], most = CANDIDATES): Match[] {
    const words = items.map((item) => (item.kind === 'word' ? this.index.numberOf(item.key) : UNKNOWN));
    const ellipses = items.filter(({ kind }) => kind === 'ellipsis').length;
    // Room for words that were dropped, and for what the ellipses leave out.
    const around = SLACK + (items.length >>> 2) + Math.min(ellipses * MOST_LEFT_OUT, MOST_AROUND);
    const found: Match[] = [];
    let enough = Number.POSITIVE_INFINITY;
    const add = (text: number, from: number, to: number): void => {
      const match = this.#laid(items, text, from, to, enough);
      if (match === null) return;
      if (match.cost < items.length * MOSTLY) enough = Math.min(enough, match.cost + HARDLY_WORSE);
      const known = found.some((one) => one.first === match.first && one.last === match.last);
      if (match.last >= match.first && !known) found.push(match);
      if (found.length < NEAREST) return;
      // Of what comes near, only the nearest are told; what may yet be told costs no more.
      const [best = 0, ...others] = found.map(({ cost }) => cost).sort((a, b) => a - b);
      enough = Math.min(enough, Math.max(best + HARDLY_WORSE, others[NEAREST - 2] ?? best));
    };
    const isMarked = items.some((item) => item.kind === 'ellipsis' || item.bracketed === 'whole');
    for (const { start, end } of isMarked ? chains(this.index, items, MOST_LEFT_OUT) : []) {
      // Bracketed words at an end may stand in the source too.
      add(this.index.textAt(start), start - items.length, end + items.length);
    }
    if (found.length > 0) return found.sort(byCost);
    for (const begin of this.#beginnings(items, words, items.length > MANY ? Math.min(most, 2) : most)) {
      const [from, to] = [begin.start - around, begin.end + items.length + around];
      // A stretch may lie over the edge of two texts: that of its beginning, or of its end.
      const inside = (at: number): number => Math.max(0, Math.min(at, this.index.size - 1));
      const texts = new Set([begin.start, begin.end + items.length].map((at) => this.index.textAt(inside(at))));
      for (const text of texts) add(text, from, to);
    }
    return found.sort(byCost);
  }

  /** Where the words may begin; also with neighbours read as one word, as hyphens make them. */
  #beginnings(items: readonly GivenItem[], words: readonly number[], most: number): Span[] {
    const joined = items.map((item, at) => {
      const next = items[at + 1];
      return item.kind === 'word' && next?.kind === 'word' ? this.index.numberOf(item.key + next.key) : UNKNOWN;
    });
    const found = this.index.likeliest(words, most);
    if (joined.some((word) => word !== UNKNOWN)) found.push(...this.index.likeliest(joined, 2));
    // What an ellipsis leaves out sets its sides apart: where all of them stand at all, and where the best of them do.
    const parts = partsOf(items);
    if (parts.length < 2) return found;
    found.push(...this.index.likeliest(words, 3, APART));
    const telling = parts
      .map((part) => ({ ...part, bits: sum(words.slice(part.start, part.end).map((word) => this.index.bitsOf(word))) }))
      .sort((a, b) => b.bits - a.bits);
    for (const { start, end } of telling.slice(0, 2)) {
      const begins = this.index.likeliest(words.slice(start, end), 2);
      found.push(...begins.map((begin) => ({ start: begin.start - start, end: begin.end - start })));
    }
    return found;
  }

  /** The best way to lay the items on a stretch of positions, within one text. */
  laidOn(items: readonly GivenItem[], text: number, from: number, to: number): Match {
    const match = this.#laid(items, text, from, to, Number.POSITIVE_INFINITY);
    if (match === null) throw new RangeError('whatever it costs is no way to lay the words');
    return match;
  }

  /** The same; null where it costs more than `most`. */
  #laid(items: readonly GivenItem[], text: number, from: number, to: number, most: number): Match | null {
    const { start, end } = this.index.positionsOf(text);
    const longest = Math.max(items.length * 2, Math.floor(MOST_CELLS / (items.length + 1)));
    const first = Math.max(start, from, Math.ceil((from + to - longest) / 2));
    const last = Math.min(end, to, first + longest);
    const aligned = align(items, this.#sourceWords(first, last), (at) => this.#dashAfter(items, at), most);
    if (aligned === null) return null;
    const { cost, steps } = aligned;
    const moved = steps.map(({ kind, given, source }) =>
      step(kind, given[0], given[1], source[0] + first, source[1] + first),
    );
    const laid = moved.filter(({ kind, source }) => source[1] > source[0] && kind !== 'marked');
    return {
      items,
      steps: moved,
      cost,
      first: laid[0]?.source[0] ?? first,
      last: (laid.at(-1)?.source[1] ?? first) - 1,
      text,
    };
  }

  #sourceWords(first: number, last: number): SourceWord[] {
    const words: SourceWord[] = [];
    if (first >= last) return words;
    const text = this.index.texts[this.index.textAt(first)] ?? '';
    for (let at = first; at < last; at += 1) {
      const { start, end } = this.index.spanOf(at, at);
      const next = at + 1 < last ? this.index.spanOf(at + 1, at + 1).start : end;
      const key = this.index.keyAt(at);
      const raw = text.slice(start, end);
      words.push({
        key,
        hyphened: raw !== key && HYPHEN.test(raw),
        dashAfter: next - end > 1 && next - end < 8 && DASH.test(text.slice(end, next)),
      });
    }
    return words;
  }

  #dashAfter(items: readonly GivenItem[], at: number): boolean {
    const [item, next] = [items[at], items[at + 1]];
    return item !== undefined && next !== undefined && DASH.test(this.given.slice(item.end, next.start));
  }
}

/** The runs of words between ellipses, as items from and up to. */
function partsOf(items: readonly GivenItem[]): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let at = 0; at <= items.length; at += 1) {
    if (items[at]?.kind === 'word') continue;
    if (at > start) parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}

const byCost = (a: Match, b: Match): number => a.cost - b.cost || a.first - b.first;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function step(kind: Step['kind'], given: number, givenEnd: number, source: number, sourceEnd: number): Step {
  return { kind, given: [given, givenEnd], source: [source, sourceEnd] };
}
