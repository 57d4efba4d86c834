import { PinciteError } from '../../errors.js';
import type { Draft } from '../draft/draft.js';
import { type QuotedRun, quotedRuns } from '../draft/quoted-runs.js';
import { draftOf } from '../draft/read-draft.js';
import type { QuotationCheck, QuotationChecker } from '../verify/check.js';
import { type CheckedDraft, type CheckingOptions, checkDraft } from './checked-draft.js';
import { givenQuotation, outsideOf, readSaid, type SaidOfSource } from './given-quotation.js';

/** A text that is a quotation, or a paragraph with quotations in it. */
export type CheckedText =
  | { readonly kind: 'quotation'; readonly check: QuotationCheck }
  | ({ readonly kind: 'paragraph' } & CheckedDraft);

/** How a text is checked where others wait for the same process. */
export interface TextCheckingOptions extends Omit<CheckingOptions, 'runs'> {
  /** The text, where it has been read already. */
  readonly parsed?: { readonly draft: Draft; readonly runs: readonly QuotedRun[] };
}

/**
 * Checks one quotation as it was typed: with or without marks, with or without a reference after it.
 * @throws PinciteError input
 */
export function checkQuotation(text: string, said: SaidOfSource, checker: QuotationChecker): QuotationCheck {
  refuseWithoutWords(text);
  const read = readSaid(said);
  const draft = draftOf(text);
  return checker.check(givenQuotation(draft, quotedRuns(draft), text, read));
}

/**
 * Checks a quotation, or each quotation of a paragraph. Marks inside a quotation don't make it a paragraph: it is one when
 * the words outside the marks are the writer's own, so that they are not in the source. What is said of the source is then
 * said of each quotation whose own reference does not say it.
 * @throws PinciteError input, cancelled
 */
export async function checkText(
  text: string,
  said: SaidOfSource,
  checker: QuotationChecker,
  { parsed, ...options }: TextCheckingOptions = {},
): Promise<CheckedText> {
  refuseWithoutWords(text);
  const read = readSaid(said);
  const draft = parsed?.draft ?? draftOf(text);
  const runs = parsed?.runs ?? quotedRuns(draft);
  const long = runs.filter(({ short }) => !short);
  if (long.length === 0 || runs.some((run) => isAlone(draft.text, run))) {
    return { kind: 'quotation', check: checker.check(givenQuotation(draft, runs, text, read)) };
  }
  const check = whole(draft.text, read, checker);
  if (check !== null && !isWritersOwn(draft.text, long, check)) return { kind: 'quotation', check };
  return { kind: 'paragraph', ...(await checkDraft(draft, checker, { ...options, said: read, runs })) };
}

function refuseWithoutWords(text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) return;
  throw new PinciteError('input', 'There are no words to check.', 'Give the quotation as it stands in your text.', {
    problem: 'no-words',
  });
}

function isAlone(text: string, run: QuotedRun): boolean {
  return outsideOf(text, [run]).length === 0;
}

/** Null where there are too many words for a quotation. */
function whole(text: string, said: SaidOfSource, checker: QuotationChecker): QuotationCheck | null {
  try {
    return checker.check({ text, ...said });
  } catch (error) {
    if (error instanceof PinciteError && error.code === 'input') return null;
    throw error;
  }
}

/** Whether most words outside the marks are not in the source. */
function isWritersOwn(text: string, runs: readonly QuotedRun[], { verdict, differences }: QuotationCheck): boolean {
  if (verdict === 'exact' || verdict === 'abridged') return false;
  if (verdict === 'absent') return true;
  const outside = outsideOf(text, runs);
  const own = outside.filter((word) =>
    differences.some(({ givenSpan: { start, end } }) => start <= word.start && word.end <= end),
  );
  return own.length * 2 >= outside.length;
}
