import { fitsBrackets } from './fits-brackets.js';
import { type GivenItem, isSic } from './given-words.js';
import { JOINS, type Joins, possibleJoins } from './hyphen-joins.js';
import type { SourceWord } from './source-word.js';

/**
 * One step through both texts. `same`: the same words (several for one where a hyphen joins them); `replaced`, `added`,
 * `dropped`: words that differ; `marked`: what an ellipsis or a bracket stands for.
 */
export interface Step {
  readonly kind: 'same' | 'replaced' | 'added' | 'dropped' | 'marked';
  /** Items of the given text, from and up to. */
  readonly given: readonly [number, number];
  /** Words of the source, from and up to. */
  readonly source: readonly [number, number];
}

/** What a word that differs costs. What stands between is cheaper by far: marks say that something differs there. */
const WORD = 2000;
/** Of ways that cost the same, the one with more words that are the same. */
const SAME = -1;
const JOINED = 10;
/** A word in brackets that the source has not: more than to look for it further on. */
const INSERTED = 300;
const ELLIPSIS = 1;
const LEFT_OUT = 1;
const REPLACED_BY_BRACKET = 100;

/** Moves, as the trace keeps them: of ways that cost the same, the first. From FIRST_JOIN on they are JOINS, in their order. */
const [DIAGONAL, ADD, SKIP, FIRST_JOIN] = [0, 1, 2, 3] as const;
const NONE: readonly number[] = [];
/** Rows that a join may reach back over, and columns. */
const REACH = 3;
/** In the table, costs are so many times as large: the last bits say by which move. The cheapest move is then a minimum. */
const SCALE = 16;
const MOVE = SCALE - 1;
/** The cost of a cell that no way worth following leads to. Costs that are added to it don't overflow. */
const DEAD = 0x3ffffff0;
/** What is looked for first: so many words that differ, and one more in so many (a power of two). */
const [FEW, FEW_IN] = [4, 4] as const;

/**
 * The cheapest way to read the given words as words of the source: all of what is given, any stretch of the source.
 * Dynamic programming over words. Mostly few words differ: then most cells of the table cost too much to be on the way,
 * and are passed over. Where more differ, the whole table is looked at.
 * @param most what it may cost; null where it costs more
 */
export function align(
  given: readonly GivenItem[],
  source: readonly SourceWord[],
  dashAfter: (item: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): { readonly cost: number; readonly steps: readonly Step[] } | null {
  const table: Table = {
    given,
    source,
    keys: numbered(given, source),
    joins: possibleJoins(given, source, dashAfter),
    trace: new Uint8Array((given.length + 1) * (source.length + 1)),
  };
  const all = Math.min(most, DEAD / SCALE - given.length - 1);
  const few = WORD * (FEW + (given.length >>> FEW_IN));
  const filled = fill(table, Math.min(few, all)) ?? (few < all ? fill(table, all) : null);
  return filled === null ? null : { cost: filled.cost, steps: stepsBack(table, filled.end) };
}

interface Table {
  readonly given: readonly GivenItem[];
  readonly source: readonly SourceWord[];
  readonly keys: Keys;
  readonly joins: Joins;
  readonly trace: Uint8Array;
}

/**
 * Fills the table with all ways that cost no more than `most`; null where there is none. A way may still become cheaper
 * by what each of the words to come gains at best. What differs is anything but foreseeable: a minimum without a branch
 * takes a fraction of the time.
 */
function fill({ given, source, keys, joins, trace }: Table, most: number): { cost: number; end: number } | null {
  const columns = source.length + 1;
  const sourceKeys = keys.source;
  const costs = Array.from({ length: REACH + 1 }, () => new Int32Array(columns));
  const row = (i: number): Int32Array => costs[i % costs.length] ?? new Int32Array(columns);
  // Of each row in reach, the columns that a way leads to.
  const firsts = new Int32Array(costs.length).fill(columns);
  const lasts = new Int32Array(costs.length).fill(-1);
  firsts[0] = 0;
  lasts[0] = columns - 1;
  for (const [at, item] of given.entries()) {
    const i = at + 1;
    const [before, here] = [row(at), row(i)];
    const [from, to] = [Math.min(...firsts), Math.max(...lasts) + REACH];
    if (from === columns) return null;
    const limit = (most - SAME * (given.length - i)) * SCALE;
    const add = addCost(item) * SCALE + ADD;
    const skip = (leaveCost(item) ?? WORD) * SCALE + SKIP;
    const other = (item.kind === 'ellipsis' ? 1e6 : WORD) * SCALE;
    const inPart = item.kind === 'word' && item.bracketed === 'part' ? item : null;
    const fits = inPart === null ? null : (j: number): boolean => fitsBrackets(inPart, source[j - 1]);
    const key = keys.given[at] ?? -1;
    const joinsHere = joins.get(at);
    const base = i * columns;
    here.fill(DEAD);
    let [first, last, left, corner] = [columns, -1, DEAD, DEAD];
    for (let j = from; j < columns; j += 1) {
      if (j > to && left === DEAD) break;
      const above = before[j] ?? DEAD;
      const diagonal =
        corner + (key === sourceKeys[j] ? SAME * SCALE : fits?.(j) === true ? JOINED * SCALE : other) + DIAGONAL;
      let cell = lesser(lesser(diagonal, above + add), left + skip);
      if (joinsHere !== undefined) {
        for (const join of joinsHere.get(j) ?? NONE) {
          const [many, few] = JOINS[join] ?? [1, 1];
          cell = lesser(cell, (row(i - many)[j - few] ?? DEAD) + JOINED * SCALE + FIRST_JOIN + join);
        }
      }
      corner = above;
      left = cell & ~MOVE;
      if (left > limit) {
        left = DEAD;
        continue;
      }
      here[j] = left;
      trace[base + j] = cell & MOVE;
      if (first === columns) first = j;
      last = j;
    }
    firsts[i % costs.length] = first;
    lasts[i % costs.length] = last;
  }
  const costsAtEnd = row(given.length);
  let end = 0;
  for (let j = 1; j < columns; j += 1) if ((costsAtEnd[j] ?? 0) < (costsAtEnd[end] ?? 0)) end = j;
  const cost = costsAtEnd[end] ?? DEAD;
  if (cost === DEAD) return null;
  // A last word that differs is told with the word that stands in its place.
  while (costsAtEnd[end + 1] === cost && trace[given.length * columns + end + 1] === DIAGONAL) end += 1;
  return { cost: cost / SCALE, end };
}

/** The lesser of two numbers less than 2^30 apart, without a branch. */
function lesser(a: number, b: number): number {
  const by = a - b;
  return b + (by & (by >> 31));
}

function addCost(item: GivenItem): number {
  if (item.kind === 'ellipsis') return ELLIPSIS;
  return item.bracketed === 'whole' ? INSERTED : WORD;
}

/** What each source word left out costs behind an item; null where it counts as dropped. */
function leaveCost(item: GivenItem): number | null {
  if (item.kind === 'ellipsis') return LEFT_OUT;
  return item.bracketed === 'whole' && !isSic(item.key) ? REPLACED_BY_BRACKET : null;
}

/** The words of both texts as numbers: equal for equal words. Those of the source by column: the first one has no word. */
interface Keys {
  readonly given: Int32Array;
  readonly source: Int32Array;
}

function numbered(given: readonly GivenItem[], source: readonly SourceWord[]): Keys {
  const numbers = new Map<string, number>();
  const ofGiven = given.map((item) => {
    if (item.kind === 'ellipsis') return -1;
    const number = numbers.get(item.key) ?? numbers.size;
    numbers.set(item.key, number);
    return number;
  });
  return {
    given: Int32Array.from(ofGiven),
    source: Int32Array.from([-2, ...source.map(({ key }) => numbers.get(key) ?? -2)]),
  };
}

function stepsBack({ given, source, keys, trace }: Table, end: number): Step[] {
  const steps: Step[] = [];
  let [i, j] = [given.length, end];
  while (i > 0) {
    const move = trace[i * (source.length + 1) + j] ?? ADD;
    const [di, dj] = sizeOf(move);
    const same = move >= FIRST_JOIN || keys.given[i - 1] === keys.source[j];
    steps.push({ kind: kindOf(move, given[i - 1], same), given: [i - di, i], source: [j - dj, j] });
    [i, j] = [i - di, j - dj];
  }
  return steps.reverse();
}

function sizeOf(move: number): readonly [number, number] {
  if (move >= FIRST_JOIN) return JOINS[move - FIRST_JOIN] ?? [1, 1];
  return [move === SKIP ? 0 : 1, move === ADD ? 0 : 1];
}

function kindOf(move: number, item: GivenItem | undefined, same: boolean): Step['kind'] {
  if (item !== undefined && move === ADD) return addCost(item) === WORD ? 'added' : 'marked';
  if (item !== undefined && move === SKIP) return leaveCost(item) === null ? 'dropped' : 'marked';
  return same ? 'same' : 'replaced';
}
