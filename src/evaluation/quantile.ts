/** The smallest value that at least the share `at` (0 to 1) of the values don't exceed (nearest rank); 0 of none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = Float64Array.from(values).sort();
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(at * sorted.length)));
  return sorted[rank - 1] ?? 0;
}
