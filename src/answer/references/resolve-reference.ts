import type { Document, Footnote } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import { type Span, sliceOf } from '../../corpus/span.js';
import { type BackReference, backReferenceIn, cited } from './back-reference.js';
import { datesIn, hasDates, nameStands, namesSomething, namingWords } from './named-work.js';
import { pointsAtSource, referencesOf } from './reference-parts.js';

/** The full reference that a short one ("Ibid.", "Renard, op. cit.") stands for. */
export interface ResolvedReference {
  readonly footnote: Footnote;
  /** The marker of the note it stands in. */
  readonly marker: string;
  /** Of a note with several references, only the one that is meant. */
  readonly span: Span;
  readonly text: string;
  readonly pages: readonly string[];
}

/** One reference of one note. */
interface Place {
  readonly note: Footnote;
  readonly span: Span;
}

/**
 * Follows the short references of a note ("Ibid.", "Idem, p. 5", "Renard, op. cit.", "supra note 12") to the full ones
 * in other notes: in the order of the note, each once.
 * @returns none for a reference where it isn't certain which is meant: a wrong one is worse than none
 */
export function resolveReferences(document: Document, footnote: Footnote): readonly ResolvedReference[] {
  const resolver = resolverOf(document, footnote.chapterId);
  const resolved = new Map<number, ResolvedReference>();
  for (const own of resolver.references(footnote)) {
    const found = resolver.follow({ note: footnote, span: own });
    if (found === null || found.note === footnote || resolved.has(found.span.start)) continue;
    const { note, span } = found;
    resolved.set(span.start, {
      footnote: note,
      marker: note.marker,
      span,
      text: sliceOf(document.text, span),
      pages: pagesOf(document, span),
    });
  }
  return [...resolved.values()];
}

const resolvers = new WeakMap<Document, Map<string | null, Resolver>>();

/** Pure, and asked for with every note that is shown: made once a chapter. */
function resolverOf(document: Document, chapterId: string | null): Resolver {
  const known = resolvers.get(document) ?? new Map<string | null, Resolver>();
  resolvers.set(document, known);
  const resolver = known.get(chapterId) ?? new Resolver(document, chapterId);
  known.set(chapterId, resolver);
  return resolver;
}

class Resolver {
  readonly #document: Document;
  /** The notes that are numbered together. */
  readonly #notes: readonly Footnote[];
  readonly #positions: ReadonlyMap<Footnote, number>;
  readonly #references = new Map<Footnote, readonly Span[]>();
  /** By where the reference begins. */
  readonly #backReferences = new Map<number, BackReference | null>();

  constructor(document: Document, chapterId: string | null) {
    this.#document = document;
    this.#notes = document.footnotes.filter((note) => note.chapterId === chapterId);
    this.#positions = new Map(this.#notes.map((note, at) => [note, at]));
  }

  references(note: Footnote): readonly Span[] {
    const known = this.#references.get(note) ?? referencesOf(this.#document, note);
    this.#references.set(note, known);
    return known;
  }

  /**
   * The full reference at the end of the chain; null when `place` is none that refers back.
   * @param path where the references begin that led here: notes may refer to each other in a circle
   */
  follow(place: Place, path: readonly number[] = []): Place | null {
    const back = this.#backReference(place);
    if (back === null || path.includes(place.span.start)) return null;
    const end = this.#target(place, back, [...path, place.span.start]);
    return end !== null && pointsAtSource(this.#document, end.span) ? end : null;
  }

  /** The full reference that stands at a place, or that the one there stands for. */
  #end(place: Place, path: readonly number[]): Place | null {
    return this.#backReference(place) === null ? place : this.follow(place, path);
  }

  /** What is named in many words is prose that happens to hold such a word. */
  #backReference({ span }: Place): BackReference | null {
    const known = this.#backReferences.get(span.start);
    if (known !== undefined) return known;
    const read = backReferenceIn(this.#text(span));
    const found = read === null || namingWords(read.label) === null ? null : read;
    this.#backReferences.set(span.start, found);
    return found;
  }

  #target(place: Place, back: BackReference, path: readonly number[]): Place | null {
    if (back.kind === 'preceding') return this.#checked(this.#preceding(place), back.label, path);
    if (back.kind === 'cited') return this.#cited(place, back.label, back.rest);
    const target = this.#numbered(place, back, path);
    if (target !== null || back.orCited === null) return target;
    const work = cited(back.orCited);
    return work?.kind === 'cited' ? this.#cited(place, work.label, work.rest) : null;
  }

  #preceding({ note, span }: Place): Place | null {
    const own = this.references(note);
    const before = own[own.findIndex(({ start }) => start === span.start) - 1];
    if (before !== undefined) return { note, span: before };
    const previous = this.#notes[this.#positionOf(note) - 1];
    if (previous === undefined || !follows(previous.marker, note.marker)) return null;
    return this.#lastOf(previous);
  }

  #lastOf(note: Footnote): Place | null {
    const span = this.references(note).at(-1);
    return span === undefined ? null : { note, span };
  }

  /** What a place leads to, unless somebody is named who isn't cited there. */
  #checked(place: Place | null, label: string, path: readonly number[]): Place | null {
    const end = place === null ? null : this.#end(place, path);
    if (end === null || !namesSomething(label)) return end;
    return nameStands(namingWords(label) ?? [], this.#text(end.span)) === 'head' ? end : null;
  }

  #numbered(
    { note }: Place,
    { marker, where, label }: BackReference & { readonly kind: 'numbered' },
    path: readonly number[],
  ): Place | null {
    const own = this.#positionOf(note);
    const found = this.#notes.filter((candidate) => candidate.marker === marker);
    const [target] = found;
    if (target === undefined || found.length > 1 || target === note) return null;
    const at = this.#positionOf(target);
    if ((where === 'earlier' && at > own) || (where === 'later' && at < own)) return null;
    if (!namesSomething(label)) return this.#checked(this.#lastOf(target), label, path);
    for (const span of this.references(target)) {
      const end = this.#checked({ note: target, span }, label, path);
      if (end !== null) return end;
    }
    return null;
  }

  /** The nearest full reference before this one to the work that is named; null once it is no more certain which. */
  #cited({ note, span }: Place, label: string, rest: string): Place | null {
    const words = namingWords(label) ?? [];
    if (words.length === 0 || !namesSomething(label)) return null;
    const dates = datesIn(rest);
    const earlier = this.#notes.slice(0, this.#positionOf(note) + 1).flatMap((candidate) =>
      this.references(candidate)
        .filter(({ start }) => candidate !== note || start < span.start)
        .map((part) => ({ note: candidate, span: part })),
    );
    for (const candidate of earlier.reverse()) {
      if (this.#backReference(candidate) !== null || !pointsAtSource(this.#document, candidate.span)) continue;
      const text = this.#text(candidate.span);
      const stands = nameStands(words, text);
      if (stands === 'nowhere' || !hasDates(dates, text)) continue;
      return stands === 'head' ? candidate : null;
    }
    return null;
  }

  #positionOf(note: Footnote): number {
    return this.#positions.get(note) ?? -1;
  }

  #text(span: Span): string {
    return sliceOf(this.#document.text, span);
  }
}

/** Whether a note comes right after another by their numbers; those that aren't numbers are taken in their order. */
function follows(previous: string, own: string): boolean {
  if (!/^\d+$/.test(previous) || !/^\d+$/.test(own)) return true;
  return Number(own) === Number(previous) + 1;
}
