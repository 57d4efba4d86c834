import type { Span } from '../../corpus/span.js';
import type { GivenQuotation } from '../verify/check.js';
import type { Draft, DraftPlace } from './draft.js';
import { placeIn } from './place.js';
import { blockRuns } from './quotations/block-runs.js';
import { hasWords } from './quotations/count-words.js';
import { type FoundRun, markedRuns } from './quotations/find-runs.js';
import { bracketedReference, type FoundReference, paragraphOf, referenceAfter } from './quotations/reference-after.js';
import { referenceBefore } from './quotations/reference-before.js';

/** A run of fewer words is a scare quote or a title as often as a quotation. */
const SHORT = 3;

/** A quotation as a writer typed it in a draft. */
export interface QuotedRun {
  /** `draft.text` at `span`: without its outermost marks, with those inside, paragraphs parted as in the draft. */
  readonly text: string;
  readonly span: Span;
  /** With its marks; of a block quotation, with the reference that stands inside it. No two of these overlap. */
  readonly outer: Span;
  readonly form: 'marks' | 'block';
  /** False where no mark closes it: it is taken to end with its paragraph, or where the next quotation begins. */
  readonly closed: boolean;
  /** Fewer than three words. */
  readonly short: boolean;
  readonly place: DraftPlace;
  /** The reference that follows, as it stands in the text. */
  readonly reference: { readonly text: string; readonly span: Span } | null;
  /** What there is to check: the run's text, and what the reference says. */
  readonly given: GivenQuotation;
}

/**
 * Every quotation of a draft, in order: between marks of any kind, the outermost ones, and set off in a block. Single
 * marks that nothing closes are taken for apostrophes; other ones are reported as not closed.
 */
export function quotedRuns(draft: Draft): readonly QuotedRun[] {
  const marked = markedRuns(draft);
  const runs: QuotedRun[] = [];
  // A title in quotation marks inside a reference is no quotation.
  let cited = 0;
  let floor = 0;
  for (const [at, run] of marked.entries()) {
    if (run.outer.start < cited) continue;
    const { end } = paragraphOf(draft, run.span.end);
    const next = marked[at + 1]?.outer.start ?? end;
    const reference = run.closed
      ? (referenceAfter(draft, run.span.end, run.outer.end, Math.min(next, end)) ??
        titled(draft, run, end) ??
        referenceBefore(draft, run.outer.start, floor))
      : null;
    if (reference !== null && reference.outer.end <= end) cited = reference.outer.end;
    floor = Math.max(cited, run.outer.end);
    runs.push(quotedRun(draft, run, reference));
  }
  for (const run of blockRuns(draft)) {
    const { end } = paragraphOf(draft, run.outer.end);
    runs.push(quotedRun(draft, run, run.reference ?? afterBlock(draft, run, end)));
  }
  return runs.sort((a, b) => a.outer.start - b.outer.start);
}

/** A reference in brackets that has quotation marks of its own: ("The title", p. 46). */
function titled(draft: Draft, run: FoundRun, end: number): FoundReference | null {
  const blanks = /^[.,;:]?\s{0,3}/.exec(draft.text.slice(run.outer.end, run.outer.end + 4))?.[0].length ?? 0;
  return bracketedReference(draft.text, run.outer.end + blanks, end);
}

/** In the note that a block quotation calls at its end, or in brackets at the start of the next paragraph. */
function afterBlock(draft: Draft, run: FoundRun, end: number): FoundReference | null {
  const called = referenceAfter(draft, run.span.end, end, end);
  if (called !== null) return called;
  const start = end + 2;
  const next = paragraphOf(draft, start);
  return next.start === start ? bracketedReference(draft.text, start, next.end) : null;
}

function quotedRun(draft: Draft, run: FoundRun, reference: FoundReference | null): QuotedRun {
  const { span, outer, form, closed } = run;
  const text = draft.text.slice(span.start, span.end);
  return {
    text,
    span,
    outer,
    form,
    closed,
    short: !hasWords(text, SHORT),
    place: placeIn(draft, outer.start),
    reference:
      reference === null
        ? null
        : { text: draft.text.slice(reference.span.start, reference.span.end), span: reference.span },
    given: { text, pages: reference?.pages ?? null, source: reference?.source ?? null },
  };
}
