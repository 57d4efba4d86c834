import type { Unit } from '../index/units.js';

/**
 * Reads a question and a passage together and says whether the one answers the other. The place of a cross-encoder
 * after late interaction; without one, fused scores rank alone.
 */
export interface Reader {
  /** @returns the probability, 0 to 1, that each unit answers, in the order of `units` */
  read(question: string, units: readonly Unit[], options?: { readonly signal?: AbortSignal }): Promise<Float32Array>;
}
