import type { PassageIndex } from '../index/open.js';
import type { ScopedUnits } from './scope.js';

/** How a unit came to be considered. */
export type FoundBy = 'dense' | 'lexical' | 'scope';

/**
 * Vectors and words asked for. Wide enough that the exhaustive top ten is among the candidates in 99 of 100 cases
 * (`npm run bench -- --only recall` measures it).
 */
const NEAREST_TEXTS = 320;
const LEXICAL_HITS = 64;
/** A scope of up to this many units is ranked whole. */
const WHOLE_SCOPE = 400;

/** The union of the nearest vectors and (unless `byWords` is false) the best lexical hits. Keys are units. */
export function findCandidates(
  index: PassageIndex,
  vector: Float32Array,
  words: string,
  scope: ScopedUnits | null,
  byWords = true,
): Map<number, Set<FoundBy>> {
  const found = new Map<number, Set<FoundBy>>();
  const add = (unit: number, by: FoundBy): void => {
    if (scope !== null && !scope.has(unit)) return;
    const known = found.get(unit);
    if (known === undefined) found.set(unit, new Set([by]));
    else known.add(by);
  };
  if (scope !== null && scope.units.length <= WHOLE_SCOPE) for (const { unit } of scope.units) add(unit, 'scope');
  const allow = scope === null ? undefined : (text: number) => index.unitsWith(text).some((unit) => scope.has(unit));
  for (const { label } of index.vectors.search(vector, NEAREST_TEXTS, allow)) {
    for (const unit of index.unitsWith(label)) add(unit, 'dense');
  }
  if (!byWords) return found;
  // Within a chapter the best hits of its document may lie elsewhere: more are asked for, then the scope decides.
  const only = scope?.documentId;
  for (const { unit } of index.lexical.search(words, scope === null ? LEXICAL_HITS : LEXICAL_HITS * 8, only)) {
    add(unit, 'lexical');
  }
  return found;
}
