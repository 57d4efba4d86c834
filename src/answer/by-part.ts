/** What is shown for one part of a question; `part` is null where the question is one. */
export interface PartGroup<T> {
  /** What it asks, and its number, from 1. */
  readonly part: { readonly number: number; readonly question: string } | null;
  readonly items: readonly T[];
}

/**
 * Sorts what answers a question under its parts, in their order; within a part, in the order given. What is for no known
 * part comes last, under none.
 * @param partOf which part something is for, counted from 0
 */
export function byPart<T>(
  items: readonly T[],
  parts: readonly string[],
  partOf: (item: T) => number,
): readonly PartGroup<T>[] {
  const groups: PartGroup<T>[] = parts.map((question, at) => ({
    part: { number: at + 1, question },
    items: items.filter((item) => partOf(item) === at),
  }));
  const others = items.filter((item) => parts[partOf(item)] === undefined);
  return [...groups, { part: null, items: others }].filter((group) => group.items.length > 0);
}
