/** Words that differ: items of the given text, positions of the source; each from and up to. */
export interface Run {
  readonly given: [number, number];
  readonly source: [number, number];
  /** The same word in other letters. */
  readonly ofCase: boolean;
}

type Keys = (at: number) => string;

/** Marks what only stands elsewhere: words that one run has too many and another too few, or that changed places. */
export function asMoved(runs: readonly Run[], givenKey: Keys, sourceKey: Keys): (Run & { readonly moved: boolean })[] {
  const typed = runs.map(({ given }) => keysOf(given, givenKey));
  const true_ = runs.map(({ source }) => keysOf(source, sourceKey));
  const used = new Set<number>();
  const pairs = new Map<number, number>();
  for (const [at, keys] of typed.entries()) {
    if (keys === '') continue;
    const other = true_.findIndex((words, by) => words === keys && by !== at && !used.has(by));
    if (other === -1) continue;
    // Words that another run lacks; where that one has others instead, they must be what is lacking here.
    if (typed[other] !== '' && typed[other] !== true_[at]) continue;
    if (typed[other] === '' && true_[at] !== '') continue;
    used.add(other);
    pairs.set(at, other);
  }
  return runs.flatMap((run, at) => {
    const other = pairs.get(at);
    const source = other === undefined ? undefined : runs[other]?.source;
    if (source !== undefined) return [{ ...run, source, moved: true }];
    // Told with the run that has its words.
    if (used.has(at)) return [];
    return [{ ...run, moved: !run.ofCase && inOtherOrder(typed[at] ?? '', true_[at] ?? '') }];
  });
}

function keysOf([first, end]: readonly [number, number], key: Keys): string {
  return Array.from({ length: end - first }, (_, by) => key(first + by)).join(' ');
}

function inOtherOrder(given: string, source: string): boolean {
  const sorted = (keys: string): string => keys.split(' ').sort().join(' ');
  return given !== '' && given !== source && sorted(given) === sorted(source);
}
