import type { ProblemLog } from './problems.js';
import type { NoteCall } from './rich-text.js';
import type { Place } from './structure.js';
import { withoutCalls } from './superscript.js';
import type { BodyUnit, NoteUnit } from './units.js';

/** A call in the body, by unit and offset into the unit's text. */
export interface CallSite {
  readonly unit: number;
  readonly at: number;
  /** The page it stands on, and the chapter, as a position in the outline. */
  readonly page: string | null;
  readonly chapter: number | null;
}

/** The body with its exponents put back, and where each note is called: null when nothing calls it. */
export interface MatchedNotes {
  readonly body: readonly BodyUnit[];
  readonly calls: readonly (CallSite | null)[];
}

/**
 * Finds the call of each note. Numbers restart in each chapter, so a call is matched with the note of its number on
 * its own page first, then with one further on in its chapter, then with one at the end of the document.
 */
export function matchNotes(
  units: readonly BodyUnit[],
  notes: readonly NoteUnit[],
  places: readonly Place[],
  file: string,
  log: ProblemLog,
): MatchedNotes {
  const first = new Matching(units, notes, places);
  const exponents = new Set(first.unmatched.filter((site) => site.call.doubtful).map((site) => site.call));
  const body =
    exponents.size === 0
      ? units
      : units.map((unit) =>
          unit.rich.calls.some((call) => exponents.has(call)) ? withExponents(unit, exponents) : unit,
        );
  const matching = exponents.size === 0 ? first : new Matching(body, notes, places);
  matching.report(file, log);
  return { body, calls: matching.calledBy };
}

function withExponents(unit: BodyUnit, exponents: ReadonlySet<NoteCall>): BodyUnit {
  const before = (at: number): number =>
    unit.rich.calls.reduce((sum, call) => sum + (exponents.has(call) && call.at <= at ? call.marker.length : 0), 0);
  return {
    ...unit,
    rich: withoutCalls(unit.rich, (call) => exponents.has(call)),
    breaks: unit.breaks.map((pageBreak) => ({
      ...pageBreak,
      at: pageBreak.at === 0 ? 0 : pageBreak.at + before(pageBreak.at),
    })),
  };
}

interface Site extends CallSite {
  readonly call: NoteCall;
}

/** Notes of one number and place, in order; those passed over once are not looked at again. */
class Queue {
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
}

class Matching {
  readonly calledBy: (CallSite | null)[];
  readonly unmatched: Site[] = [];
  readonly #queues = new Map<string, Queue>();

  constructor(
    units: readonly BodyUnit[],
    readonly notes: readonly NoteUnit[],
    readonly places: readonly Place[],
  ) {
    this.calledBy = notes.map(() => null);
    const sites = callSites(units, places);
    // What plainly is a call comes first; an exponent takes no note from it.
    for (const doubtful of [false, true]) {
      this.#fillQueues();
      const some = sites.filter((site) => site.call.doubtful === doubtful);
      const elsewhere = some.filter((site) => !this.#take(site, this.#onPage(site)));
      const afar = elsewhere.filter((site) => !this.#take(site, this.#further(site, 'chapter', site.chapter)));
      for (const site of afar) if (!this.#take(site, this.#further(site, 'document'))) this.unmatched.push(site);
    }
  }

  /** Names the calls without a note and the notes without a call. */
  report(file: string, log: ProblemLog): void {
    const inReach = this.#inReach();
    for (const { call, page, chapter } of this.unmatched) {
      // A second call of one note.
      if (inReach(call.marker, page, chapter)) continue;
      log.add({
        file,
        line: call.line,
        message: `Note ${call.marker} is called here, but there is no such note${page === null ? '' : ` on page ${page}`}.`,
        remedy: 'Add the note at the foot of its page, or take the call out.',
      });
    }
    const called = new Set(this.notes.flatMap((note) => note.refersTo));
    for (const [at, note] of this.notes.entries()) {
      const { marker, line } = note;
      if (note.rich.text === '') {
        const message = `Note ${marker} is empty.`;
        log.add({ file, line, message, remedy: 'Put its text behind its number, or remove the note and its call.' });
      }
      if (this.calledBy[at] !== null || (note.floating && called.has(marker))) continue;
      const call = note.floating ? `[^${marker}]` : `<sup>${marker}</sup>`;
      log.add({
        file,
        line,
        message: `Nothing${note.page === null || note.floating ? '' : ` on page ${note.page}`} calls note ${marker}.`,
        remedy: `Put ${call} where the note is called, or remove the note.`,
      });
    }
  }

  #queue(...key: readonly (string | number | null)[]): Queue {
    const name = JSON.stringify(key);
    const queue = this.#queues.get(name) ?? new Queue();
    this.#queues.set(name, queue);
    return queue;
  }

  /** Puts the notes that nothing calls yet where their calls will look for them. */
  #fillQueues(): void {
    for (const [at, { floating, page, marker }] of this.notes.entries()) {
      if (this.calledBy[at] !== null) continue;
      if (floating) this.#queue('defined', marker).push(at);
      else if (page !== null) this.#queue('page', page, marker).push(at);
      this.#queue('chapter', this.#chapterOf(at), marker).push(at);
      this.#queue('document', marker).push(at);
    }
  }

  #chapterOf(note: number): number | null {
    return this.places[(this.notes[note]?.after ?? 0) - 1]?.chapter ?? null;
  }

  #take(site: Site, note: number | undefined): boolean {
    if (note === undefined) return false;
    const { unit, at, page, chapter } = site;
    this.calledBy[note] = { unit, at, page, chapter };
    return true;
  }

  #onPage({ call: { marker, style }, page }: Site): number | undefined {
    const free = (note: number): boolean => this.calledBy[note] === null;
    const defined = style === 'reference' ? this.#queue('defined', marker).first(free) : undefined;
    return defined ?? this.#queue('page', page, marker).first(free);
  }

  /** The next note of the number that stands after the call: notes at the end come in the order of their calls. */
  #further({ call: { marker }, unit }: Site, ...among: readonly (string | number | null)[]): number | undefined {
    const fits = (note: number): boolean => this.calledBy[note] === null && (this.notes[note]?.after ?? 0) > unit;
    return this.#queue(...among, marker).first(fits);
  }

  /**
   * Whether a note of this number that has its call already can be meant by a second one: where the note can be seen,
   * or where its first call can't see it either.
   */
  #inReach(): (marker: string, page: string | null, chapter: number | null) => boolean {
    const places = new Set<string>();
    const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
    for (const [at, { marker, page, floating }] of this.notes.entries()) {
      const call = this.calledBy[at];
      if (call === null || call === undefined) continue;
      if (floating) places.add(key(marker));
      if (page !== null) places.add(key(marker, page));
      places.add(key(marker, 'in', call.chapter));
      if (page !== call.page) places.add(key(marker, 'afar in', call.chapter));
    }
    return (marker, page, chapter) =>
      places.has(key(marker)) ||
      (page !== null && places.has(key(marker, page))) ||
      places.has(key(marker, page === null ? 'in' : 'afar in', chapter));
  }
}

function callSites(units: readonly BodyUnit[], places: readonly Place[]): Site[] {
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
