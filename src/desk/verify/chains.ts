import type { Span } from '../../corpus/span.js';
import type { GivenItem } from './given-words.js';
import { UNKNOWN, type WordIndex } from './word-index.js';

/** Chains that are looked at, and how many places of the rarest part. */
const MOST_CHAINS = 6;
const MOST_ANCHORS = 5_000;

/**
 * Where the runs of words between a writer's marks stand word for word, one after another and near each other: from the
 * first word up to the last one, those with least left out first.
 * @param apart how many words may lie between two of them
 */
export function chains(index: WordIndex, items: readonly GivenItem[], apart: number): Span[] {
  // Brackets may be the source's own: then their words stand there too.
  const found = chainsOf(index, unmarked(items, false), apart);
  const hasBrackets = items.some((item) => item.kind === 'word' && item.bracketed === 'whole');
  return found.length > 0 || !hasBrackets ? found : chainsOf(index, unmarked(items, true), apart);
}

function chainsOf(index: WordIndex, runs: readonly (readonly string[])[], apart: number): Span[] {
  const parts = runs.map((words) => words.map((key) => index.numberOf(key)));
  if (parts.length === 0 || parts.flat().includes(UNKNOWN)) return [];
  const places = parts.map((words) => index.occurrences(words));
  const lengths = parts.map((words) => words.length);
  const rarest = places.reduce((best, list, at) => (list.length < (places[best]?.length ?? 0) ? at : best), 0);
  const found: Span[] = [];
  for (const anchor of (places[rarest] ?? []).slice(0, MOST_ANCHORS)) {
    let start: number | null = anchor;
    let end: number | null = anchor + (lengths[rarest] ?? 0);
    for (let at = rarest - 1; at >= 0 && start !== null; at -= 1) {
      start = lastBefore(places[at] ?? [], start - (lengths[at] ?? 0), apart);
    }
    for (let at = rarest + 1; at < parts.length && end !== null; at += 1) {
      const next: number | null = firstFrom(places[at] ?? [], end, apart);
      end = next === null ? null : next + (lengths[at] ?? 0);
    }
    if (start !== null && end !== null && index.textAt(start) === index.textAt(end - 1)) found.push({ start, end });
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start).slice(0, MOST_CHAINS);
}

/** The words between marks, run by run. */
function unmarked(items: readonly GivenItem[], byBrackets: boolean): string[][] {
  const runs: string[][] = [[]];
  for (const item of items) {
    if (item.kind === 'ellipsis' || (byBrackets && item.bracketed === 'whole')) runs.push([]);
    else runs.at(-1)?.push(item.key);
  }
  return runs.filter((run) => run.length > 0);
}

/** How many of ascending numbers are less than one. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastBefore(numbers: readonly number[], limit: number, apart: number): number | null {
  const found = numbers[countBelow(numbers, limit + 1) - 1];
  return found === undefined || limit - found > apart ? null : found;
}

function firstFrom(numbers: readonly number[], from: number, apart: number): number | null {
  const found = numbers[countBelow(numbers, from)];
  return found === undefined || found - from > apart ? null : found;
}
