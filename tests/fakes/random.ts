/** Numbers between -1 and 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** A vector of unit length, its direction spread evenly. */
export function unitVector(dimensions: number, next: () => number): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, () => next() + next() + next());
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Rows of unit length, one after the other. */
export function unitRows(rows: number, dimensions: number, next: () => number): Float32Array {
  const all = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row += 1) all.set(unitVector(dimensions, next), row * dimensions);
  return all;
}
