import type { NoteCall } from './rich-text.js';
import type { Place } from './structure.js';
import type { BodyUnit } from './units.js';

/** A call in the body, by unit and offset into the unit's text. */
export interface CallSite {
  readonly unit: number;
  readonly at: number;
  /** The page it stands on, and the chapter, as a position in the outline. */
  readonly page: string | null;
  readonly chapter: number | null;
}

/** A call site with the call itself. */
export interface Site extends CallSite {
  readonly call: NoteCall;
}

/** Notes of one number and place, in order; those passed over once are not looked at again. */
export class NoteQueue {
  readonly #notes: number[] = [];
  #next = 0;

  push(note: number): void {
    this.#notes.push(note);
  }

  /** The first one that isn't taken and stands far enough on; it is for good that one doesn't. */
  first(fits: (note: number) => boolean): number | undefined {
    for (; this.#next < this.#notes.length; this.#next += 1) {
      const note = this.#notes[this.#next];
      if (note !== undefined && fits(note)) return note;
    }
    return undefined;
  }

  count(fits: (note: number) => boolean): number {
    return this.#notes.filter(fits).length;
  }
}

/** The first call of each chapter: the others call the same note again. */
export function onePerChapter(sites: readonly Site[]): Site[] {
  const chapters = new Set<number>();
  return sites.filter(({ chapter }) => {
    if (chapter === null) return true;
    const isFirst = !chapters.has(chapter);
    chapters.add(chapter);
    return isFirst;
  });
}

/** How many headings stand before each unit, and before the end. */
export function headingsBefore(units: readonly BodyUnit[]): number[] {
  const counts = [0];
  for (const unit of units) counts.push((counts.at(-1) ?? 0) + (unit.kind === 'heading' ? 1 : 0));
  return counts;
}

/** Every call of the body, in order, with its page and chapter. */
export function callSites(units: readonly BodyUnit[], places: readonly Place[]): Site[] {
  const sites: Site[] = [];
  let page: string | null = null;
  for (const [index, unit] of units.entries()) {
    let next = 0;
    for (const call of unit.rich.calls) {
      for (; next < unit.breaks.length; next += 1) {
        const pageBreak = unit.breaks[next];
        if (pageBreak === undefined || (pageBreak.at >= call.at && pageBreak.at > 0)) break;
        page = pageBreak.label;
      }
      sites.push({ unit: index, at: call.at, page, call, chapter: places[index]?.chapter ?? null });
    }
    page = unit.breaks.length === 0 ? page : (unit.breaks.at(-1)?.label ?? null);
  }
  return sites;
}
