import type { Answer, MetadataFact, RankedQuotation } from '../answer/answer.js';
import type { Quotation, ReferredNote } from '../answer/quotation.js';
import { fullName } from '../corpus/bibliography.js';

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

/** A quotation among answers, with how likely it answers, and what it says to which part of the question. */
export function rankedRecord({ quotation, probability, stance, part }: RankedQuotation) {
  return { ...fullQuotationRecord(quotation), probability, stance, part };
}

/** All that is known of a quotation: the fixed form, and where exactly it stands. */
export function fullQuotationRecord(quotation: Quotation) {
  const { chapter, footnotes, highlightPages, leadIn, note, paragraph, sectionPath, span } = quotation;
  const callingSentence = note?.callingSentence ?? null;
  return {
    ...quotationRecord(quotation),
    authors: chapter?.authors.map(fullName) ?? [],
    sectionPath,
    paragraph,
    span: { start: span.start, end: span.end },
    highlightPages,
    leadIn: leadIn === null ? null : { text: leadIn.text, pages: leadIn.pages },
    note: note?.marker ?? null,
    callingSentence: callingSentence === null ? null : { text: callingSentence.text, pages: callingSentence.pages },
    refersTo: (note?.refersTo ?? []).map(referredRecord),
    footnotes: footnotes.map(({ marker, text, pages, refersTo }) => ({
      marker,
      text,
      pages,
      refersTo: refersTo.map(referredRecord),
    })),
  };
}

function referredRecord({ marker, text, pages }: ReferredNote) {
  return { marker, text, pages };
}

/** What a document's own description says, as JSON. */
function factRecord({ documentId, chapterId, property, values, citation }: MetadataFact) {
  return { source: documentId, chapter: chapterId, property, values, citation };
}

/** The same with how likely it answers, and the scores that put it where it is. */
export function scoredRecord(ranked: RankedQuotation) {
  return { ...rankedRecord(ranked), scores: ranked.scores };
}

/** What kind of answer it is: `clear` is false as well where there is none. `answeredBy` is a place in `quotations`, from 0. */
function kindRecord(answer: Answer) {
  const answered = answer.kind === 'answered';
  return {
    status: answer.kind,
    clear: answered && answer.clear,
    language: answer.language,
    parts: answered
      ? answer.parts.map((question, at) => ({
          question,
          answeredBy: answer.partFirsts[at] ?? null,
          band: answer.partBands[at] ?? 'not-found',
        }))
      : [],
  };
}

/** One line of a batch's answers. */
export function answerRecord(id: string | number, answer: Answer) {
  return {
    id,
    ...kindRecord(answer),
    quotations: answer.kind === 'answered' ? answer.quotations.map(rankedRecord) : [],
    facts: answer.kind === 'answered' ? answer.facts.map(factRecord) : [],
    timingMs: answer.timingMs,
  };
}

/** The answer to a single question: a batch's form, and what else is known. */
export function fullAnswerRecord(question: string, answer: Answer) {
  const answered = answer.kind === 'answered';
  return {
    id: null,
    question,
    ...kindRecord(answer),
    quotations: answered ? answer.quotations.map(scoredRecord) : [],
    facts: answered ? answer.facts.map(factRecord) : [],
    related: answered ? answer.related.map(scoredRecord) : [],
    nearest: answered ? [] : answer.nearest.map(scoredRecord),
    timingMs: answer.timingMs,
  };
}
