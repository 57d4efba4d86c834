import type { Draft } from '../draft.js';
import { type FoundRun, trimmed } from './find-runs.js';
import { type FoundReference, referenceAtEnd } from './reference-after.js';

/** A block quotation, and the reference that it ends with. */
export interface BlockRun extends FoundRun {
  readonly reference: FoundReference | null;
}

/** Block quotations, in order. What gives its reference ends there: what is set off after it is another one. */
export function blockRuns(draft: Draft): BlockRun[] {
  const runs: BlockRun[] = [];
  let start: number | null = null;
  for (const [at, { span, quotation }] of draft.paragraphs.entries()) {
    if (quotation === null) continue;
    start ??= span.start;
    const reference = referenceAtEnd(draft.text, span);
    if (reference === null && draft.paragraphs[at + 1]?.quotation === quotation) continue;
    const quoted = trimmed(draft.text, { start, end: Math.max(start, reference?.outer.start ?? span.end) });
    if (/[\p{L}\p{N}]/u.test(draft.text.slice(quoted.start, quoted.end))) {
      runs.push({ span: quoted, outer: { start, end: span.end }, form: 'block', closed: true, reference });
    }
    start = null;
  }
  return runs;
}
