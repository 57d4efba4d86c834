import type { Document } from '../corpus/document.js';
import type { PassageIndex } from '../index/open.js';

/** A title must say at least this share of what is asked, weighed as MaxSim weighs it. */
const MIN_SHARE = 0.5;
/** What the sections' sentences gain, times the share: less than what a sentence that answers is ahead by. */
const BONUS = 3.5;

/**
 * The sections that are about what is asked: their titles name it ("What is the Marshall Plan?": "The Marshall Plan").
 * @param ids tokens of the question
 * @param weights of these tokens, adding up to 1
 * @returns by section id, what its sentences gain
 */
export function topicsOf(index: PassageIndex, ids: Int32Array, weights: Float32Array): Map<string, number> {
  const topics = new Map<string, number>();
  for (const document of documentsOf(index)) {
    for (const section of document.sections) {
      const title = index.titleTokens.get(section.title);
      if (title === undefined) continue;
      let share = 0;
      for (const [at, id] of ids.entries()) if (title.has(id)) share += weights[at] ?? 0;
      if (share >= MIN_SHARE) topics.set(`${document.id}#${section.id}`, share * BONUS);
    }
  }
  return topics;
}

/** Never changes while an index is open, and every question asks for it. */
const indexed = new WeakMap<PassageIndex, readonly Document[]>();

function documentsOf(index: PassageIndex): readonly Document[] {
  const known = indexed.get(index);
  if (known !== undefined) return known;
  const documents = [...new Set(index.units.map((unit) => unit.document))];
  indexed.set(index, documents);
  return documents;
}
