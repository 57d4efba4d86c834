import type { Document, Footnote } from '../corpus/document.js';
import { contains } from '../corpus/span.js';
import type { Quotation } from './quotation.js';
import { quote } from './quote.js';

/** A note as a quotation: its whole text, with what calls it and what it refers to. Null of one without text. */
export function quotedNote(document: Document, footnote: Footnote): Quotation | null {
  const sentences = document.sentences.filter(({ kind, span }) => kind === 'note' && contains(footnote.span, span));
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return null;
  return quote(document, { first: first.ordinal, last: last.ordinal }, first.ordinal);
}

/**
 * The notes of a number, in the order of the text: several where numbering begins anew in each chapter.
 * @param number as it is printed, or typed: "12", "n. 12", "[12]"
 * @param chapterId null for those of all chapters
 */
export function notesNumbered(document: Document, number: string, chapterId: string | null): readonly Footnote[] {
  const wanted = bare(number);
  if (wanted === '') return [];
  return document.footnotes
    .filter((note) => bare(note.marker) === wanted && (chapterId === null || note.chapterId === chapterId))
    .sort((a, b) => a.span.start - b.span.start);
}

/** A marker without what is put before or around it; one of signs only ("*") stays as it is. */
function bare(marker: string): string {
  const trimmed = marker.normalize('NFKC').trim().toLowerCase();
  const letters = trimmed.replace(/^(?:notes?|nn?|fn|nr|no)\.?\s+|[^\p{L}\p{N}]/gu, '');
  return letters === '' ? trimmed : letters;
}
