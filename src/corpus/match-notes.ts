import type { ProblemLog } from './problems.js';
import type { Place } from './structure.js';
import type { BodyUnit, NoteUnit } from './units.js';

/** A call in the body, by unit and offset into the unit's text. */
export interface CallSite {
  readonly unit: number;
  readonly at: number;
}

/**
 * Finds the call of each note. Numbers restart in each chapter, so a call is matched with the note of its number on
 * its own page first, then with one in its chapter.
 * @returns for each note its call, or null when nothing calls it
 */
export function matchNotes(
  units: readonly BodyUnit[],
  notes: readonly NoteUnit[],
  places: readonly Place[],
  file: string,
  log: ProblemLog,
): (CallSite | null)[] {
  const calledBy: (CallSite | null)[] = notes.map(() => null);
  const byMarker = new Map<string, number[]>();
  for (const [at, note] of notes.entries()) byMarker.set(note.marker, [...(byMarker.get(note.marker) ?? []), at]);
  const chapterOf = (at: number): number | null => places[(notes[at]?.after ?? 0) - 1]?.chapter ?? null;
  let page: string | null = null;
  for (const [index, unit] of units.entries()) {
    const own = places[index]?.chapter ?? null;
    for (const call of unit.rich.calls) {
      const candidates = byMarker.get(call.marker) ?? [];
      const free = candidates.filter((at) => calledBy[at] === null);
      const here =
        unit.breaks.filter((pageBreak) => pageBreak.at < call.at || pageBreak.at === 0).at(-1)?.label ?? page;
      const match =
        free.find((at) => here !== null && notes[at]?.page === here) ??
        free.find((at) => chapterOf(at) === own && (notes[at]?.after ?? 0) > index) ??
        free.find((at) => notes[at]?.page === null);
      if (match !== undefined) {
        calledBy[match] = { unit: index, at: call.at };
      } else if (!candidates.some((at) => chapterOf(at) === own)) {
        // A second call of one note is usual; a call of none is a fault of the file.
        log.add({
          file,
          line: call.line,
          message: `Note ${call.marker} is called here, but there is no such note.`,
          remedy: 'Add the note at the foot of its page, or take the call out.',
        });
      }
    }
    page = unit.breaks.at(-1)?.label ?? page;
  }
  for (const [at, note] of notes.entries()) {
    if (calledBy[at] !== null || note.page === null) continue;
    log.add({
      file,
      line: note.line,
      message: `Nothing on page ${note.page} calls note ${note.marker}.`,
      remedy: `Put <sup>${note.marker}</sup> where the note is called, or remove the note.`,
    });
  }
  return calledBy;
}
