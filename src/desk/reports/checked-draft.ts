import { setImmediate } from 'node:timers/promises';
import { PinciteError } from '../../errors.js';
import type { Draft } from '../draft/draft.js';
import { type QuotedRun, quotedRuns } from '../draft/quoted-runs.js';
import type { QuotationCheck, QuotationChecker } from '../verify/check.js';
import type { SaidOfSource } from './given-quotation.js';

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
  /** Quotations that were not reached, because `until` fired. */
  readonly left: number;
}

/** How a draft is gone through where others wait for the same process. */
export interface CheckingOptions {
  readonly signal?: AbortSignal;
  /** When it fires, what was checked so far is given back; at least one is checked. */
  readonly until?: AbortSignal;
  /** Said of each quotation whose own reference does not say it. */
  readonly said?: SaidOfSource;
  /** The draft's quotations, where they have been found already. */
  readonly runs?: readonly QuotedRun[];
  /** Told how many quotations there are to check, before the first; throws where they are too many. */
  readonly mayBegin?: (quotations: number) => void;
  /** Told after each quotation; also of the last one. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Checks every quotation of a draft, and lets other work go on after each. One that can't be checked doesn't keep the
 * others from it.
 * @throws PinciteError cancelled
 */
export async function checkDraft(
  draft: Draft,
  checker: QuotationChecker,
  { signal, until, said = NOTHING_SAID, onProgress, mayBegin, runs = quotedRuns(draft) }: CheckingOptions = {},
): Promise<CheckedDraft> {
  const long = runs.filter(({ short }) => !short);
  mayBegin?.(long.length);
  const checked: CheckedRun[] = [];
  for (const run of long) {
    await setImmediate();
    throwIfAborted(signal);
    if (until?.aborted === true && checked.length > 0) break;
    checked.push(checkRun(run, said, checker));
    onProgress?.({ done: checked.length, total: long.length });
  }
  return { draft, checked, short: runs.filter(({ short }) => short), left: long.length - checked.length };
}

/** Whether a quotation is not as its source has it, or has none. */
export function isWrong({ check }: Pick<CheckedRun, 'check'>): boolean {
  return check?.verdict === 'altered' || check?.verdict === 'absent';
}

const NOTHING_SAID: SaidOfSource = { pages: null, source: null };

function checkRun(run: QuotedRun, said: SaidOfSource, checker: QuotationChecker): CheckedRun {
  const { text, pages, source } = run.given;
  try {
    const check = checker.check({ text, pages: pages ?? said.pages, source: source ?? said.source });
    return { run, check, problem: null };
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
    return { run, check: null, problem: error };
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new PinciteError('cancelled', 'The check of the quotations was cancelled.', 'Start it again.');
}
