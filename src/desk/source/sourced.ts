import type { RankedQuotation } from '../../answer/answer.js';
import type { Language } from '../../language/languages.js';
import type { Point } from '../compare/point.js';

/**
 * `supports`: it clearly says what the sentence says; `leans`: it probably does, and is to be read closely; `touches`: the same subject, but it does not say so; `contradicts`: it says another
 * number, date or name, or the contrary.
 */
export type SourceLabel = 'supports' | 'leans' | 'touches' | 'contradicts';

/** A quotation beside a sentence of a draft. */
export interface LabelledQuotation {
  readonly ranked: RankedQuotation;
  readonly label: SourceLabel;
  /**
   * Where it differs: in the sentence as it was given, and in the quotation's text. May be empty where it contradicts: then the
   * reader says so, of the sentence that is marked.
   */
  readonly points: readonly Point[];
  /** How much it counts, 0 to 1: the probability that it answers or contradicts. */
  readonly evidence: number;
}

/** What the documents say to one sentence of a draft. */
export interface SourcedSentence {
  readonly sentence: string;
  readonly language: Language;
  /** By the quotation with most evidence; `unsupported`: nothing here supports it, nor touches its subject. */
  readonly verdict: 'supported' | 'leaning' | 'touched' | 'contradicted' | 'unsupported';
  /** Those that decide first, each kind by evidence. */
  readonly quotations: readonly LabelledQuotation[];
  readonly timingMs: number;
}
