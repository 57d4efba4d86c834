/** Where a fact stands: the content words beside it, nearest first. */
export interface Place {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Whether two facts stand between the same words: the nearest on one side at least, and nothing speaks against it on the other. */
export function samePlace(a: Place, b: Place): boolean {
  const left = a.left[0] !== undefined && a.left[0] === b.left[0];
  const right = a.right[0] !== undefined && a.right[0] === b.right[0];
  const open = (ours: readonly string[], theirs: readonly string[]): boolean =>
    ours.length === 0 || theirs.length === 0 || ours.some((word) => theirs.includes(word));
  return (left && open(a.right, b.right)) || (right && open(a.left, b.left));
}

/** Whether two facts have words beside them in common, on whichever side. */
export function nearPlace(a: Place, b: Place): boolean {
  const there = [...b.left, ...b.right];
  return [...a.left, ...a.right].some((word) => there.includes(word));
}
