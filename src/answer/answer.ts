import type { Quotation, ScoreExplanation } from './quotation.js';

/** What is asked, and where. */
export interface Question {
  readonly text: string;
  /** Only this document. */
  readonly documentId?: string;
  /** Only this chapter (its id, unique in its document). */
  readonly chapterId?: string;
  /** The question before this one, when this one follows it up. */
  readonly earlier?: string;
  /** At most this many quotations; 1 to 25. */
  readonly limit?: number;
}

/** A quotation among the answers to a question. */
export interface RankedQuotation {
  readonly quotation: Quotation;
  /** Probability, 0 to 1, that it answers. */
  readonly probability: number;
  readonly scores: ScoreExplanation;
}

/** What a question gets: quotations, best first, or the plain word that there are none, with what came nearest. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly quotations: readonly RankedQuotation[];
      readonly related: readonly RankedQuotation[];
      readonly timingMs: number;
    }
  | { readonly kind: 'not-found'; readonly nearest: readonly RankedQuotation[]; readonly timingMs: number };
