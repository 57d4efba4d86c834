import { type GivenItem, type GivenWord, isSic } from './given-words.js';

/** A word of the source, in the stretch that is aligned. */
export interface SourceWord {
  readonly key: string;
  /** Whether hyphens are in it, or a hyphen or a dash between it and the next word. */
  readonly hyphened: boolean;
  readonly dashAfter: boolean;
}

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

/** Moves, as the trace keeps them. Two numbers follow a join: how many words on each side. */
const [START, DIAGONAL, ADD, DROP, MARK, LEAVE] = [0, 1, 2, 3, 4, 5] as const;
/** Moves from here on are joins: 6 and 7 are two and three given words for one; 8 and 9 one for two and three. */
const JOINS: readonly (readonly [number, number])[] = [
  [2, 1],
  [3, 1],
  [1, 2],
  [1, 3],
];
const FIRST_JOIN = 6;
const NONE: readonly number[] = [];

/**
 * The cheapest way to read the given words as words of the source: all of what is given, any stretch of the source.
 * Dynamic programming over words.
 */
export function align(
  given: readonly GivenItem[],
  source: readonly SourceWord[],
  dashAfter: (item: number) => boolean,
): { readonly cost: number; readonly steps: readonly Step[] } {
  const [rows, columns] = [given.length + 1, source.length + 1];
  const costs = Array.from({ length: Math.min(rows, 4) }, () => new Int32Array(columns));
  const trace = new Uint8Array(rows * columns);
  const keys = numbered(given, source);
  const joins = possibleJoins(given, source, dashAfter);
  const row = (i: number): Int32Array => costs[i % costs.length] ?? new Int32Array(columns);
  for (let i = 1; i < rows; i += 1) {
    const item = given[i - 1];
    if (item === undefined) break;
    const [before, here] = [row(i - 1), row(i)];
    const marked = item.kind === 'ellipsis' || item.bracketed === 'whole';
    const add = item.kind === 'ellipsis' ? ELLIPSIS : marked ? INSERTED : WORD;
    const leave = leaveCost(item);
    const key = keys.given[i - 1];
    const joinsHere = joins.get(i - 1);
    for (let j = 0; j < columns; j += 1) {
      let cost = (before[j] ?? 0) + add;
      let move: number = marked ? MARK : ADD;
      if (j > 0) {
        const same = key === keys.source[j - 1];
        const fits = same || (item.kind === 'word' && item.bracketed === 'part' && fitsBrackets(item, source[j - 1]));
        const diagonal = (before[j - 1] ?? 0) + (same ? SAME : fits ? JOINED : item.kind === 'ellipsis' ? 1e6 : WORD);
        if (diagonal <= cost) [cost, move] = [diagonal, DIAGONAL];
        const skip = (here[j - 1] ?? 0) + (leave ?? WORD);
        if (skip < cost) [cost, move] = [skip, leave === null ? DROP : LEAVE];
      }
      const joinsThere = joinsHere?.get(j);
      for (const join of joinsThere ?? NONE) {
        const [many, few] = JOINS[join] ?? [1, 1];
        const joined = (row(i - many)[j - few] ?? 0) + JOINED;
        if (joined < cost) [cost, move] = [joined, FIRST_JOIN + join];
      }
      here[j] = cost;
      trace[i * columns + j] = move;
    }
  }
  const last = row(given.length);
  let end = 0;
  for (let j = 1; j < columns; j += 1) if ((last[j] ?? 0) < (last[end] ?? 0)) end = j;
  // A last word that differs is told with the word that stands in its place.
  while (last[end + 1] === last[end] && trace[given.length * columns + end + 1] === DIAGONAL) end += 1;
  return { cost: last[end] ?? 0, steps: stepsBack(trace, columns, given.length, end, keys) };
}

/** What each source word left out costs behind an item; null where it counts as dropped. */
function leaveCost(item: GivenItem): number | null {
  if (item.kind === 'ellipsis') return LEFT_OUT;
  return item.bracketed === 'whole' && !isSic(item.key) ? REPLACED_BY_BRACKET : null;
}

/** "claim[ed]" for "claims": what stands outside the brackets is a beginning or an end of the word. */
export function fitsBrackets({ outside }: GivenWord, word: { readonly key: string } | undefined): boolean {
  return word !== undefined && outside.length > 1 && (word.key.startsWith(outside) || word.key.endsWith(outside));
}

function numbered(given: readonly GivenItem[], source: readonly SourceWord[]) {
  const numbers = new Map<string, number>();
  const ofGiven = given.map((item) => {
    if (item.kind === 'ellipsis') return -1;
    const number = numbers.get(item.key) ?? numbers.size;
    numbers.set(item.key, number);
    return number;
  });
  return { given: ofGiven, source: source.map(({ key }) => numbers.get(key) ?? -2) };
}

/** Where words are the same but for a hyphen: by item and by column, which of JOINS end there. */
function possibleJoins(
  given: readonly GivenItem[],
  source: readonly SourceWord[],
  dashAfter: (item: number) => boolean,
): Map<number, Map<number, number[]>> {
  const found = new Map<number, Map<number, number[]>>();
  const note = (i: number, j: number, join: number): void => {
    const byColumn = found.get(i) ?? new Map<number, number[]>();
    found.set(i, byColumn.set(j, [...(byColumn.get(j) ?? []), join]));
  };
  const sourceAt = new Map<string, number[]>();
  for (const [at, { key }] of source.entries()) sourceAt.set(key, [...(sourceAt.get(key) ?? []), at]);
  const givenAt = new Map<string, number[]>();
  const keyOf = (at: number): string | null => {
    const item = given[at];
    return item?.kind === 'word' ? item.key : null;
  };
  for (const at of given.keys()) {
    const key = keyOf(at);
    if (key !== null) givenAt.set(key, [...(givenAt.get(key) ?? []), at]);
  }
  // Most words of a source begin no given word: they are passed over at once.
  const beginnings = new Set([...givenAt.keys()].flatMap((key) => [...key].map((_, by) => key.slice(0, by))));
  for (const many of [2, 3]) {
    for (let at = 0; at + many <= given.length; at += 1) {
      const parts = Array.from({ length: many }, (_, by) => keyOf(at + by));
      const words = parts.filter((part) => part !== null);
      if (words.length < many || !joinable(words)) continue;
      const dashed = words.some((_, by) => by < many - 1 && dashAfter(at + by));
      for (const j of sourceAt.get(words.join('')) ?? []) {
        if (dashed || source[j]?.hyphened === true) note(at + many - 1, j + 1, many - 2);
      }
    }
    for (let at = 0; at + many <= source.length; at += 1) {
      if (!beginnings.has(source[at]?.key ?? '')) continue;
      const words = source.slice(at, at + many);
      const joined = words.map(({ key }) => key).join('');
      const items = givenAt.get(joined);
      if (items === undefined || !joinable(words.map(({ key }) => key))) continue;
      const dashed = words.some(({ dashAfter: dash }, by) => by < many - 1 && dash);
      for (const i of items) {
        const item = given[i];
        const hyphened = item?.kind === 'word' && item.hyphened;
        if (dashed || hyphened) note(i, at + many, many);
      }
    }
  }
  return found;
}

/** Figures are never joined: "46-47" is not "4647". */
function joinable(words: readonly string[]): boolean {
  return words.every((word, at) => at === 0 || !(/\d$/.test(words[at - 1] ?? '') && /^\d/.test(word)));
}

function stepsBack(
  trace: Uint8Array,
  columns: number,
  rows: number,
  end: number,
  keys: { readonly given: readonly number[]; readonly source: readonly number[] },
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [rows, end];
  while (i > 0) {
    const move = trace[i * columns + j] ?? START;
    const [di, dj] = move >= FIRST_JOIN ? (JOINS[move - FIRST_JOIN] ?? [1, 1]) : sizeOf(move);
    const same = move >= FIRST_JOIN || keys.given[i - 1] === keys.source[j - 1];
    steps.push({ kind: kindOf(move, same), given: [i - di, i], source: [j - dj, j] });
    [i, j] = [i - di, j - dj];
  }
  return steps.reverse();
}

function sizeOf(move: number): readonly [number, number] {
  if (move === DIAGONAL) return [1, 1];
  return move === DROP || move === LEAVE ? [0, 1] : [1, 0];
}

function kindOf(move: number, same: boolean): Step['kind'] {
  if (move === MARK || move === LEAVE) return 'marked';
  if (move === ADD) return 'added';
  if (move === DROP) return 'dropped';
  return same ? 'same' : 'replaced';
}
