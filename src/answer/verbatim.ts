import type { Document } from '../corpus/document.js';
import { contains, sliceOf } from '../corpus/span.js';
import type { UnverifiedQuotation } from './quotation.js';

/**
 * Whether every text of a quotation (its own, its lead-in's, its notes') is the slice of the document that it says it
 * is. Asked when a quotation is made, and by each front end once more before it is shown.
 */
export function isVerbatim(quotation: UnverifiedQuotation, document: Document): boolean {
  const { text, span, highlight, leadIn, footnotes } = quotation;
  return (
    quotation.documentId === document.id &&
    text !== '' &&
    sliceOf(document.text, span) === text &&
    contains({ start: 0, end: text.length }, highlight) &&
    (leadIn === null || sliceOf(document.text, leadIn.span) === leadIn.text) &&
    footnotes.every((note) => sliceOf(document.text, note.span) === note.text)
  );
}
