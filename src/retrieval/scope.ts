import type { Document, Sentence } from '../corpus/document.js';
import { contains } from '../corpus/span.js';
import type { PassageIndex } from '../index/open.js';
import type { Unit } from '../index/units.js';

/** Where to look: everywhere, in one document, or in one chapter of it. */
export interface Scope {
  readonly documentId?: string;
  readonly chapterId?: string;
}

/** The units within a scope, by unit: a set to ask and a list to walk; null when nothing is left out. */
export interface ScopedUnits {
  readonly units: readonly Unit[];
  /** The one document they are all in, where the scope names one. */
  readonly documentId: string | undefined;
  has(unit: number): boolean;
}

/** The id of the chapter that a sentence belongs to; a note belongs to the one that calls it, whatever section it was printed under. */
export function chapterOf(document: Document, sentence: Sentence): string | null {
  const note =
    sentence.kind === 'note'
      ? document.footnotes.find((candidate) => contains(candidate.span, sentence.span))
      : undefined;
  const section = document.sections.find((candidate) => candidate.id === sentence.sectionId);
  return (note === undefined ? section?.chapterId : note.chapterId) ?? null;
}

/** @returns null for the scope that is everything */
export function unitsWithin(index: PassageIndex, scope: Scope): ScopedUnits | null {
  if (scope.documentId === undefined && scope.chapterId === undefined) return null;
  const units = index.units.filter(({ document, sentence }) => {
    if (scope.documentId !== undefined && document.id !== scope.documentId) return false;
    return scope.chapterId === undefined || chapterOf(document, sentence) === scope.chapterId;
  });
  const numbers = new Set(units.map((unit) => unit.unit));
  return { units, documentId: scope.documentId, has: (unit) => numbers.has(unit) };
}
