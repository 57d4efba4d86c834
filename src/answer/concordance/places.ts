import type { Chapter, Document, Footnote } from '../../corpus/document.js';
import { breakAt } from '../../corpus/pages.js';
import type { Span } from '../../corpus/span.js';

/** Where in a document its offsets are: which note, which chapter, which page in the order of the pages. */
export class Places {
  readonly #notes: readonly Footnote[];
  /** The page breaks of the body by what is printed on the page. */
  readonly #breaks = new Map<string | null, number[]>();

  constructor(private readonly document: Document) {
    this.#notes = [...document.footnotes].sort((a, b) => a.span.start - b.span.start);
    for (const [at, { offset, label }] of document.pageBreaks.entries()) {
      if (offset < document.notesStart) this.#breaks.set(label, [...(this.#breaks.get(label) ?? []), at]);
    }
  }

  /** The note whose own text an offset lies in. */
  noteAt(offset: number): Footnote | null {
    if (offset < this.document.notesStart) return null;
    let [low, high] = [0, this.#notes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#notes[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const note = this.#notes[low - 1];
    return note !== undefined && offset < note.span.end ? note : null;
  }

  /** The chapter of an offset, in a note the chapter that the note belongs to. */
  chapterAt(offset: number): Chapter | null {
    const { chapters, notesStart } = this.document;
    if (offset < notesStart) return chapters.find(({ span }) => span.start <= offset && offset < span.end) ?? null;
    const note = this.noteAt(offset);
    return chapters.find(({ id }) => id === note?.chapterId) ?? null;
  }

  /** In the order of the pages; on a page the body before the notes; then as the text has it. */
  sorted<T extends { readonly span: Span }>(things: readonly T[]): readonly T[] {
    return things
      .map((thing) => ({ thing, page: this.#pageAt(thing.span.start) }))
      .sort((a, b) => a.page - b.page || a.thing.span.start - b.thing.span.start)
      .map(({ thing }) => thing);
  }

  /** The how-manieth page break of the body: of a note that of the page at whose foot it stands. */
  #pageAt(offset: number): number {
    const { pageBreaks, notesStart } = this.document;
    const own = breakAt(pageBreaks, offset);
    if (offset < notesStart) return own;
    const calledAt = this.noteAt(offset)?.calledAt ?? null;
    const called = calledAt === null ? null : breakAt(pageBreaks, calledAt);
    const [first, ...others] = this.#breaks.get(pageBreaks[own]?.label ?? null) ?? [];
    if (first === undefined) return called ?? Number.POSITIVE_INFINITY;
    if (called === null) return first;
    // Numbering may begin anew: of pages with the same label, the one nearest to the call.
    return others.reduce((best, at) => (Math.abs(at - called) < Math.abs(best - called) ? at : best), first);
  }
}
