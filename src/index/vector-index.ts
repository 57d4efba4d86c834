/** Finds the labels whose vectors have the largest cosine with a query. */
export interface VectorIndex {
  readonly size: number;
  /** @param vector of unit length; the label must not be in the index yet */
  add(label: number, vector: Float32Array): void;
  /**
   * Nearest first, ties by label; fewer than `k` when there are fewer.
   * @param allow leaves out labels for which it is false
   */
  search(query: Float32Array, k: number, allow?: (label: number) => boolean): { label: number; cosine: number }[];
  save(path: string): Promise<void>;
}
