import type { GivenItem } from './given-words.js';
import type { SourceWord } from './source-word.js';

/** Words joined by a hyphen: how many given words are how many of the source. */
export const JOINS: readonly (readonly [number, number])[] = [
  [2, 1],
  [3, 1],
  [1, 2],
  [1, 3],
];

/** By item and by column of the table, which of JOINS end there. */
export type Joins = ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;

/** Where words are the same but for a hyphen. @param dashAfter whether only a dash stands between an item and the next */
export function possibleJoins(
  given: readonly GivenItem[],
  source: readonly SourceWord[],
  dashAfter: (item: number) => boolean,
): Joins {
  const found = new Map<number, Map<number, number[]>>();
  const note = (i: number, j: number, join: number): void => {
    const byColumn = found.get(i) ?? new Map<number, number[]>();
    found.set(i, byColumn.set(j, [...(byColumn.get(j) ?? []), join]));
  };
  const givenKeys = given.map((item) => (item.kind === 'word' ? item.key : null));
  const sourceAt = placesOf(source.map(({ key }) => key));
  const givenAt = placesOf(givenKeys);
  // Most words of a source begin no given word that has a hyphen: they are passed over at once.
  const hyphened = new Set(
    given.flatMap((item) => (item.kind === 'word' && item.hyphened ? beginningsOf(item.key) : [])),
  );
  for (const many of [2, 3]) {
    for (let at = 0; at + many <= given.length; at += 1) {
      const words = givenKeys.slice(at, at + many).filter((key) => key !== null);
      const places = words.length < many ? undefined : sourceAt.get(words.join(''));
      if (places === undefined || !joinable(words)) continue;
      const dashed = words.some((_, by) => by < many - 1 && dashAfter(at + by));
      for (const j of places) if (dashed || source[j]?.hyphened === true) note(at + many - 1, j + 1, many - 2);
    }
    for (let at = 0; at + many <= source.length; at += 1) {
      const dashed = source[at]?.dashAfter === true || (many > 2 && source[at + 1]?.dashAfter === true);
      if (!dashed && !hyphened.has(source[at]?.key ?? '')) continue;
      const words = source.slice(at, at + many).map(({ key }) => key);
      const items = givenAt.get(words.join(''));
      if (items === undefined || !joinable(words)) continue;
      for (const i of items) {
        const item = given[i];
        if (dashed || (item?.kind === 'word' && item.hyphened)) note(i, at + many, many);
      }
    }
  }
  return found;
}

function beginningsOf(key: string): string[] {
  return [...key].map((_, by) => key.slice(0, by));
}

function placesOf(keys: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    if (key === null) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

/** Figures are never joined: "46-47" is not "4647". */
function joinable(words: readonly string[]): boolean {
  return words.every((word, at) => at === 0 || !(/\d$/.test(words[at - 1] ?? '') && /^\d/.test(word)));
}
