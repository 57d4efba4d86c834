import type { Answer, RankedQuotation } from '../answer/answer.js';
import type { Quotation } from '../answer/quotation.js';

/** A quotation as JSON. The form is fixed: programs read it. Every text is exactly as it stands in the document. */
export function quotationRecord(quotation: Quotation) {
  return {
    id: quotation.id,
    text: quotation.text,
    source: quotation.documentId,
    pages: quotation.pages,
    chapter: quotation.chapter?.title ?? null,
    section: quotation.section.title,
    citation: quotation.citation,
    highlight: { start: quotation.highlight.start, end: quotation.highlight.end },
    footnotes: quotation.footnotes.map(({ marker, text, pages }) => ({ marker, text, pages })),
  };
}

/** A quotation among answers, with how likely it answers. */
export function rankedRecord({ quotation, probability }: RankedQuotation) {
  return { ...quotationRecord(quotation), probability };
}

/** The same with the scores that put it where it is. */
export function scoredRecord(ranked: RankedQuotation) {
  return { ...rankedRecord(ranked), scores: ranked.scores };
}

/** One line of a batch's answers. */
export function answerRecord(id: string | number, answer: Answer) {
  return {
    id,
    status: answer.kind,
    quotations: answer.kind === 'answered' ? answer.quotations.map(rankedRecord) : [],
    timingMs: answer.timingMs,
  };
}

/** The answer to a single question: a batch's form, and what else is known. */
export function fullAnswerRecord(question: string, answer: Answer) {
  const answered = answer.kind === 'answered';
  return {
    id: null,
    question,
    status: answer.kind,
    quotations: answered ? answer.quotations.map(scoredRecord) : [],
    related: answered ? answer.related.map(scoredRecord) : [],
    nearest: answered ? [] : answer.nearest.map(scoredRecord),
    timingMs: answer.timingMs,
  };
}
