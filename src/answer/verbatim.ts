import type { Document } from '../corpus/document.js';
import { contains, type Span, sliceOf } from '../corpus/span.js';
import type { UnverifiedQuotation } from './quotation.js';

/**
 * Whether every text of a quotation (its own, its lead-in's, its notes', that of the sentence that calls it, and of the
 * notes referred to) is the slice of the document that it says it is. Asked when a quotation is made, and by each front
 * end once more before it is shown.
 */
export function isVerbatim(quotation: UnverifiedQuotation, document: Document): boolean {
  const { text, span, highlight, leadIn, footnotes, note } = quotation;
  const { callingSentence = null, refersTo = [] } = note ?? {};
  const stands = (slice: { readonly text: string; readonly span: Span } | null): boolean =>
    slice === null || sliceOf(document.text, slice.span) === slice.text;
  return (
    quotation.documentId === document.id &&
    text !== '' &&
    stands({ text, span }) &&
    contains({ start: 0, end: text.length }, highlight) &&
    stands(leadIn) &&
    footnotes.every((footnote) => stands(footnote) && footnote.refersTo.every(stands)) &&
    (callingSentence === null || stands({ text: callingSentence.text, span: callingSentence })) &&
    refersTo.every(stands)
  );
}
