import type { Quotation } from '../../answer/quotation.js';
import type { Feedback, Gap } from './journal-store.js';

/** Where the texts of quotations come from; null for one that no document holds any more. */
type Read = (quotationId: string) => Quotation | null;

/**
 * Feedback as items of an evaluation set (`eval/README.md`), one question and index each: those quotations answer it that were said
 * to be right and not, by anybody, to be wrong. What was said to be wrong goes along beside them.
 */
export function feedbackItems(feedback: readonly Feedback[], read: Read): object[] {
  const questions = new Map<string, Feedback[]>();
  for (const one of feedback) {
    // Its asker's data were deleted.
    if (one.question === '') continue;
    const key = JSON.stringify([one.question, one.earlier, one.documentId, one.chapterId, one.indexId]);
    questions.set(key, [...(questions.get(key) ?? []), one]);
  }
  return [...questions.values()].flatMap((said, at) => {
    const [first] = said;
    if (first === undefined) return [];
    const ids = [...new Set(said.map(({ quotationId }) => quotationId))];
    const verdictsOf = (id: string) =>
      said.filter(({ quotationId }) => quotationId === id).map(({ verdict }) => verdict);
    const isRight = (id: string): boolean => verdictsOf(id).every((verdict) => verdict === 'right');
    const answers = ids.filter(isRight).flatMap((id) => asAnswer(id, read));
    const rejected = ids
      .filter((id) => !isRight(id))
      .flatMap((id) => asAnswer(id, read).map((one) => ({ ...one, verdicts: [...new Set(verdictsOf(id))] })));
    return [
      {
        id: `feedback-${at + 1}`,
        kind: 'feedback',
        lang: first.language,
        question: first.question,
        ...contextOf(first),
        chapter: first.chapterId,
        answers,
        ...(rejected.length > 0 && { rejected }),
        index: first.indexId,
      },
    ];
  });
}

/**
 * Unanswered questions as items: what the documents don't say, until somebody finds that they do.
 * @param before how many items stand before these
 */
export function gapItems(gaps: readonly Gap[], languageOf: (question: string) => string, before = 0): object[] {
  return gaps.map(({ question, earlier, documentId, chapterId, times, askedAt }, at) => ({
    id: `gap-${before + at + 1}`,
    kind: 'gap',
    lang: languageOf(question),
    question,
    ...contextOf({ earlier, documentId }),
    chapter: chapterId,
    unanswerable: true,
    answers: [],
    times,
    asked: new Date(askedAt).toISOString(),
  }));
}

/** What a question was asked with: the one it followed up, and the document it was asked of. */
function contextOf({ earlier, documentId }: { readonly earlier: string; readonly documentId: string | null }): object {
  return { ...(earlier !== '' && { earlier }), ...(documentId !== null && { document: documentId }) };
}

interface ItemAnswer {
  readonly source: string;
  readonly page?: string | readonly string[];
  readonly quote: string;
  readonly quotationId: string;
}

function asAnswer(id: string, read: Read): ItemAnswer[] {
  const quotation = read(id);
  if (quotation === null) return [];
  const { documentId, pages, text } = quotation;
  const [page, ...others] = pages;
  return [
    {
      source: documentId,
      ...(page !== undefined && { page: others.length === 0 ? page : pages }),
      quote: text,
      quotationId: id,
    },
  ];
}
