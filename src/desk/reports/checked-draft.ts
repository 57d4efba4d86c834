import { PinciteError } from '../../errors.js';
import type { Draft } from '../draft/draft.js';
import { type QuotedRun, quotedRuns } from '../draft/quoted-runs.js';
import type { QuotationCheck, QuotationChecker } from '../verify/check.js';

/** A quotation of a draft, and what checking it found; or why it could not be checked. */
export type CheckedRun =
  | { readonly run: QuotedRun; readonly check: QuotationCheck; readonly problem: null }
  | { readonly run: QuotedRun; readonly check: null; readonly problem: PinciteError };

/** All quotations of a draft. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly checked: readonly CheckedRun[];
  /** Of fewer than three words: a scare quote or a title as often as a quotation, so nothing is said of them. */
  readonly short: readonly QuotedRun[];
}

/** Checks every quotation of a draft. One that can't be checked doesn't keep the others from it. */
export function checkDraft(draft: Draft, checker: QuotationChecker): CheckedDraft {
  const runs = quotedRuns(draft);
  return {
    draft,
    checked: runs.filter(({ short }) => !short).map((run) => checkRun(run, checker)),
    short: runs.filter(({ short }) => short),
  };
}

/** Whether a quotation is not as its source has it, or has none. */
export function isWrong({ check }: Pick<CheckedRun, 'check'>): boolean {
  return check?.verdict === 'altered' || check?.verdict === 'absent';
}

function checkRun(run: QuotedRun, checker: QuotationChecker): CheckedRun {
  try {
    return { run, check: checker.check(run.given), problem: null };
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
    return { run, check: null, problem: error };
  }
}
