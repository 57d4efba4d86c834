import type { Draft } from '../../desk/draft/draft.js';
import type { DraftLimits } from '../../desk/draft/limits.js';
import type { QuotedRun } from '../../desk/draft/quoted-runs.js';

/** What to read: a file, or what somebody typed. */
export type DraftJob =
  | { readonly bytes: Uint8Array; readonly name: string; readonly limits: DraftLimits }
  | { readonly text: string };

/** A draft, and the quotations in it. */
export interface QuotedDraft {
  readonly draft: Draft;
  readonly runs: readonly QuotedRun[];
}
