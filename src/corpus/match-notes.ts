import { type CallSite, callSites, headingsBefore, NoteQueue, onePerChapter, type Site } from './note-calls.js';
import type { ProblemLog } from './problems.js';
import type { NoteCall } from './rich-text.js';
import type { Place } from './structure.js';
import { withoutCalls } from './superscript.js';
import type { BodyUnit, NoteUnit } from './units.js';

/** The body with its exponents put back, and where each note is called: null when nothing calls it. */
export interface MatchedNotes {
  readonly body: readonly BodyUnit[];
  readonly calls: readonly (CallSite | null)[];
}

/**
 * Finds the call of each note. Numbers restart in each chapter, so a call is matched with the note of its number on
 * its own page first, then with one further on in its chapter, then with one at the end of the document. Where two
 * chapters meet, notes of one number follow each other in the order of their calls.
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

/** Where a call looks for its note: in which queue, for which notes of it, and under which name it waits for a later one. */
interface Search {
  readonly queueOf: (site: Site) => NoteQueue | undefined;
  readonly fits: (site: Site) => (note: number) => boolean;
  readonly waitsAs: (site: Site) => string;
  readonly waitedFor: (site: Site) => string;
}

class Matching {
  readonly calledBy: (CallSite | null)[];
  readonly unmatched: Site[] = [];
  readonly #queues = new Map<string, NoteQueue>();
  /** Where each page stands among the pages. */
  readonly #pages = new Map<string, number>();
  /** How many headings stand before each unit. */
  readonly #headings: readonly number[];
  /** Calls whose note can as well be the one that the next page's call of the number took. */
  readonly #undecided: readonly { readonly site: Site; readonly pages: string }[];

  constructor(
    units: readonly BodyUnit[],
    readonly notes: readonly NoteUnit[],
    readonly places: readonly Place[],
  ) {
    this.calledBy = notes.map(() => null);
    this.#headings = headingsBefore(units);
    const sites = callSites(units, places);
    for (const { label } of units.flatMap((unit) => unit.breaks)) {
      if (label !== null && !this.#pages.has(label)) this.#pages.set(label, this.#pages.size);
    }
    // What plainly is a call comes first; an exponent takes no note from it.
    for (const doubtful of [false, true]) {
      this.#fillQueues();
      const some = sites.filter((site) => site.call.doubtful === doubtful && !this.#take(site, this.#defined(site)));
      const elsewhere = this.#inOrder(some, this.#onPage());
      const afar = this.#inOrder(elsewhere, this.#inChapter());
      const nowhere = afar.filter((site) => !this.#take(site, this.#further(site)));
      for (const site of nowhere) if (!this.#take(site, this.#beforeHeading(site))) this.unmatched.push(site);
    }
    this.#undecided = this.#findUndecided(sites);
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
    for (const { site, pages } of this.#undecided) {
      log.add({
        file,
        line: site.call.line,
        message: `Which note ${site.call.marker} is called here can’t be told: there is one on pages ${pages}, and a call on the next page too.`,
        remedy: 'Put each note on the page that calls it.',
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

  #queue(...key: readonly (string | number | null)[]): NoteQueue {
    const name = JSON.stringify(key);
    const queue = this.#queues.get(name) ?? new NoteQueue();
    this.#queues.set(name, queue);
    return queue;
  }

  /** Puts the notes that nothing calls yet where their calls will look for them. */
  #fillQueues(): void {
    for (const [at, { floating, page, marker }] of this.notes.entries()) {
      if (this.calledBy[at] !== null) continue;
      if (floating) this.#queue('defined', marker).push(at);
      else if (page !== null) {
        this.#queue('page', page, marker).push(at);
        this.#queue('whole page', page, marker).push(at);
      }
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

  readonly #free = (note: number): boolean => this.calledBy[note] === null;

  #defined({ call: { marker, style } }: Site): number | undefined {
    return style === 'reference' ? this.#queue('defined', marker).first(this.#free) : undefined;
  }

  /** A note at the foot of its page; no heading stands between it and a call that comes after it. */
  #onPage(): Search {
    const pageOf = (site: Site): number => this.#pages.get(site.page ?? '') ?? Number.NaN;
    return {
      queueOf: ({ call, page }) => (page === null ? undefined : this.#queue('page', page, call.marker)),
      fits: (site) => (note) => this.#free(note) && !this.#headingBetween(note, site),
      waitsAs: (site) => JSON.stringify([pageOf(site), site.call.marker]),
      waitedFor: (site) => JSON.stringify([pageOf(site) - 1, site.call.marker]),
    };
  }

  #inChapter(): Search {
    return {
      queueOf: ({ call, chapter }) => this.#queue('chapter', chapter, call.marker),
      fits: (site) => this.#after(site),
      waitsAs: ({ call }) => call.marker,
      waitedFor: ({ call }) => call.marker,
    };
  }

  /**
   * Gives the notes of one number and place to their calls, in order. If there are more of them than calls there, the
   * first ones are those of earlier calls that found none in their own place. Returns the calls that found none.
   */
  #inOrder(sites: readonly Site[], { queueOf, fits, waitsAs, waitedFor }: Search): Site[] {
    const groups = new Map<NoteQueue, Site[]>();
    for (const site of sites) {
      const queue = queueOf(site);
      const group = queue && groups.get(queue);
      if (group !== undefined) group.push(site);
      else if (queue !== undefined) groups.set(queue, [site]);
    }
    const found = new Set<Site>();
    const waiting = new Map<string, Site[]>();
    for (const [queue, calls] of groups) {
      const [firstCall] = calls;
      if (firstCall === undefined) continue;
      const earlier = waiting.get(waitedFor(firstCall)) ?? [];
      const spare = earlier.length === 0 ? 0 : Math.max(0, queue.count(this.#free) - calls.length);
      const before = earlier.filter((site) => site.unit <= firstCall.unit && !found.has(site));
      for (const site of [...onePerChapter(before).slice(0, spare), ...calls]) {
        if (this.#take(site, queue.first(fits(site)))) found.add(site);
      }
      for (const site of calls) {
        if (found.has(site)) continue;
        const name = waitsAs(site);
        const others = waiting.get(name);
        if (others === undefined) waiting.set(name, [site]);
        else others.push(site);
      }
    }
    return sites.filter((site) => !found.has(site));
  }

  #after({ unit }: Site): (note: number) => boolean {
    return (note) => this.#free(note) && (this.notes[note]?.after ?? 0) > unit;
  }

  /** The next note of the number that stands after the call: notes at the end come in the order of their calls. */
  #further(site: Site): number | undefined {
    return this.#queue('document', site.call.marker).first(this.#after(site));
  }

  /** A note that stands on the page of its call after all, in a text that is out of order. */
  #beforeHeading({ call, page }: Site): number | undefined {
    return page === null ? undefined : this.#queue('whole page', page, call.marker).first(this.#free);
  }

  #headingBetween(note: number, { unit }: Site): boolean {
    const after = this.notes[note]?.after ?? 0;
    return after <= unit && (this.#headings[unit + 1] ?? 0) > (this.#headings[after] ?? 0);
  }

  /**
   * A call finds its note only after the page that follows, and there a call of the same number took one: each may
   * stand a page late.
   */
  #findUndecided(sites: readonly Site[]): { site: Site; pages: string }[] {
    const noteOf = new Map<string, number>();
    const key = (unit: number, at: number, marker: string): string => JSON.stringify([unit, at, marker]);
    const onOwnPage = new Map<string, number>();
    for (const [note, call] of this.calledBy.entries()) {
      const own = this.notes[note];
      if (call === null || own === undefined || own.floating || own.page === null || call.page === null) continue;
      if (own.page !== call.page) noteOf.set(key(call.unit, call.at, own.marker), note);
      else onOwnPage.set(JSON.stringify([this.#pages.get(own.page), own.marker]), note);
    }
    return sites.flatMap((site) => {
      const note = noteOf.get(key(site.unit, site.at, site.call.marker));
      const page = this.#pages.get(site.page ?? '');
      if (note === undefined || page === undefined) return [];
      const late = this.notes[note]?.page ?? '';
      const other = onOwnPage.get(JSON.stringify([page + 1, site.call.marker]));
      if (other === undefined || other > note || (this.#pages.get(late) ?? Number.POSITIVE_INFINITY) > page + 2)
        return [];
      return [{ site, pages: `${this.notes[other]?.page} and ${late}` }];
    });
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
