import type { Chapter, Document, Sentence } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import { type Span, sliceOf } from '../../corpus/span.js';
import { shortCitation } from '../citation.js';
import { paragraphNumber } from '../quote.js';
import type { Occurrence } from './concordance.js';
import { Places } from './places.js';

/** An occurrence with the words around it: a line of a concordance. No quotation: it may begin and end within a sentence. */
export interface InContext {
  readonly document: Document;
  /** What is shown: a slice of the document that begins and ends with whole words. */
  readonly span: Span;
  readonly text: string;
  /** What was looked for, counted from the start of `text`. */
  readonly match: Span;
  /** Whether the paragraph has more before and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  /** Printed labels of the pages on which the match stands. */
  readonly pages: readonly string[];
  readonly chapter: Chapter | null;
  readonly sectionTitle: string;
  /** The marker of the note that it stands in. */
  readonly note: string | null;
  readonly citation: string;
}

/** Puts occurrences in context. */
export class Contexts {
  readonly #places = new Map<Document, Places>();

  /** @param room characters on either side of the words, UTF-16 units */
  constructor(private readonly room: number) {}

  of({ document, span, paragraph }: Occurrence): InContext {
    const places = this.#placesOf(document);
    const shown = {
      start: wordStart(document.text, Math.max(paragraph.start, span.start - this.room), span.start, paragraph.start),
      end: wordEnd(document.text, Math.min(paragraph.end, span.end + this.room), span.end, paragraph.end),
    };
    const pages = pagesOf(document, span);
    const chapter = places.chapterAt(span.start);
    const note = places.noteAt(span.start)?.marker ?? null;
    const sentence = sentenceAt(document, span.start);
    const sectionTitle = document.sections.find(({ id }) => id === sentence?.sectionId)?.title ?? document.item.title;
    // Only a text without pages is cited by its paragraphs, which are counted anew each time.
    const paragraphs = pages.length === 0 && sentence !== undefined ? paragraphNumber(document, sentence) : 1;
    return {
      document,
      span: shown,
      text: sliceOf(document.text, shown),
      match: { start: span.start - shown.start, end: span.end - shown.start },
      cut: {
        before: document.text.slice(paragraph.start, shown.start).trim() !== '',
        after: document.text.slice(shown.end, paragraph.end).trim() !== '',
      },
      pages,
      chapter,
      sectionTitle,
      note,
      citation: shortCitation(document.item, { pages, chapter, sectionTitle, paragraph: paragraphs, note }),
    };
  }

  #placesOf(document: Document): Places {
    const known = this.#places.get(document) ?? new Places(document);
    this.#places.set(document, known);
    return known;
  }
}

/** The last look before a line is shown: whether it is the slice of its document that it says it is. */
export function isInDocument({ document, span, text, match }: InContext): boolean {
  return (
    sliceOf(document.text, span) === text && 0 <= match.start && match.start < match.end && match.end <= text.length
  );
}

/** The first word that begins at `from` or after it; where none does before the match, the match itself. */
function wordStart(text: string, from: number, match: number, least: number): number {
  let at = from;
  if (at > least && !isSpace(text, at - 1)) while (at < match && !isSpace(text, at)) at += 1;
  while (at < match && isSpace(text, at)) at += 1;
  return at;
}

function wordEnd(text: string, to: number, match: number, most: number): number {
  let at = to;
  if (at < most && !isSpace(text, at)) while (at > match && !isSpace(text, at - 1)) at -= 1;
  while (at > match && isSpace(text, at - 1)) at -= 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** The sentences stand in the order of the text. */
function sentenceAt({ sentences }: Document, offset: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
