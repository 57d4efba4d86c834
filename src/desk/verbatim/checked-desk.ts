import type { Corpus } from '../../corpus/document.js';
import { type Span, sliceOf } from '../../corpus/span.js';
import { PinciteError } from '../../errors.js';
import type { LabelledQuotation, SourcedSentence } from '../source/sourced.js';
import type { Place, QuotationCheck } from '../verify/check.js';
import { notInSource, standsInSource } from './checked-quotations.js';

type LogError = ((error: unknown) => void) | undefined;

/** What a sentence gets, with only those quotations that stand in their source; the others are logged. */
export function checkedSentence(sourced: SourcedSentence, corpus: Corpus, logError: LogError): SourcedSentence {
  const quotations = sourced.quotations.filter(({ ranked: { quotation } }) => {
    const stands = standsInSource(quotation, corpus);
    if (!stands) logError?.(notInSource(quotation));
    return stands;
  });
  return quotations.length === sourced.quotations.length
    ? sourced
    : { ...sourced, quotations, verdict: verdictOf(quotations[0]) };
}

/** Those that decide stand first. */
function verdictOf(first: LabelledQuotation | undefined): SourcedSentence['verdict'] {
  switch (first?.label) {
    case 'supports':
      return 'supported';
    case 'leans':
      return 'leaning';
    case 'contradicts':
      return 'contradicted';
    case 'touches':
      return 'touched';
    case undefined:
      return 'unsupported';
  }
}

/**
 * What checking a quotation found, every word that is said to be a source's held against its document once more.
 * @throws PinciteError index-damaged, when one of them isn't there
 */
export function checkedCheck(check: QuotationCheck, corpus: Corpus): QuotationCheck {
  const { places, differences, omissions } = check;
  for (const place of places) {
    for (const quotation of place.quotations) if (!standsInSource(quotation, corpus)) throw notInSource(quotation);
    const slices = [{ text: place.text, span: place.span }];
    if (!slices.every((slice) => isSlice(slice, place, corpus))) throw notThere(place);
    if (!place.headings.every((slice) => isSlice(slice, { ...place, of: 'text' }, corpus))) throw notThere(place);
  }
  const said = [
    ...differences.map(({ source, sourceSpan }) => ({ text: source, span: sourceSpan })),
    ...omissions.map(({ text, span }) => ({ text, span })),
  ].filter(({ text }) => text !== '');
  for (const slice of said) {
    if (!places.some((place) => isSlice(slice, place, corpus))) throw notThere(places[0] ?? null);
  }
  return check;
}

/** A part of the text, or of a title, that a place is of. */
function isSlice(
  slice: { readonly text: string; readonly span: Span },
  place: Pick<Place, 'documentId' | 'of'>,
  corpus: Corpus,
): boolean {
  const document = corpus.documents.find(({ id }) => id === place.documentId);
  if (document === undefined) return false;
  const texts =
    place.of === 'text' ? [document.text] : [document.item.title, ...document.chapters.map(({ title }) => title)];
  return texts.some((text) => sliceOf(text, slice.span) === slice.text);
}

function notThere(place: Place | null): PinciteError {
  return new PinciteError(
    'index-damaged',
    'A wording did not match its document and was not shown.',
    'Check the quotation again; if it happens again, look at the log.',
    { context: { document: place?.documentId, span: place?.span } },
  );
}
