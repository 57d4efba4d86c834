import type { Answer, RankedQuotation } from '../../answer/answer.js';
import type { Quotation } from '../../answer/quotation.js';
import { isVerbatim } from '../../answer/verbatim.js';
import type { Corpus } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';

/** The last look before a quotation is shown: every word of it, of its notes and of its lead-in, against its document. */
export function standsInSource(quotation: Quotation, corpus: Corpus): boolean {
  const document = corpus.documents.find(({ id }) => id === quotation.documentId);
  return document !== undefined && isVerbatim(quotation, document);
}

/**
 * The answer with only those quotations that stand in their source; the others are logged as the errors they are. An
 * answer of which nothing is left, neither a quotation nor what a description says, is "not found".
 */
export function checkedAnswer(
  answer: Answer,
  corpus: Corpus,
  logError: ((error: unknown) => void) | undefined,
): Answer {
  const standing = (ranked: readonly RankedQuotation[]) =>
    ranked.filter(({ quotation }) => {
      const stands = standsInSource(quotation, corpus);
      if (!stands) logError?.(notInSource(quotation));
      return stands;
    });
  if (answer.kind === 'not-found') return { ...answer, nearest: standing(answer.nearest) };
  const quotations = standing(answer.quotations);
  const related = standing(answer.related);
  const described = answer.facts.length > 0;
  if (quotations.length === 0 && !described)
    return { kind: 'not-found', language: answer.language, nearest: related, timingMs: answer.timingMs };
  // What made the answer clear was its best quotation, or what a description says.
  const clear = answer.clear && (described || quotations[0] === answer.quotations[0]);
  const partFirsts = answer.partFirsts.map((first) => {
    const at = quotations.findIndex((quotation) => first !== null && quotation === answer.quotations[first]);
    return at === -1 ? null : at;
  });
  const partBands = answer.partBands.map((band, at) =>
    band !== 'described' && partFirsts[at] === null ? ('not-found' as const) : band,
  );
  return { ...answer, clear, partBands, partFirsts, quotations, related };
}

/** The failure that a quotation is which doesn't stand in its source. */
export function notInSource(quotation: Quotation): PinciteError {
  return new PinciteError(
    'index-damaged',
    'A quotation did not match its document and was not shown.',
    'Build the index again: pincite index build --force',
    { context: { quotation: quotation.id, document: quotation.documentId, span: quotation.span } },
  );
}
