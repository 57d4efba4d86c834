/** The position of the last of `starts` (ascending) that is not beyond `offset`; 0 when all are. */
export function lastAtOrBefore(count: number, startOf: (position: number) => number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
