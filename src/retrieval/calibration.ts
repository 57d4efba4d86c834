import type { Reading } from '../index/reader.js';

/**
 * Two logistic models: of what was read, and of what ranks without a reader. Few parameters, so that few questions suffice to fit
 * them and none can be learned by heart.
 */
export interface Calibration {
  /** Of the reader's logits: that the passage answers, and that its best sentence does. */
  readonly read: { readonly bias: number; readonly answers: number; readonly sentence: number };
  /** Of the MaxSim of the answering sentence, and of the sum that ranks. */
  readonly unread: { readonly bias: number; readonly maxSimSentence: number; readonly fused: number };
}

/**
 * Fitted by `eval/calibrate.mjs` on questions that the reader never saw. The encoder has seen them, so its scores look better there
 * than they are elsewhere; hence they have no part in judging what was read. They can't tell a near miss from an answer, so the bias of
 * `unread` is set by hand: without a reader only what has next to nothing to do with the documents is refused.
 */
export const SHIPPED_CALIBRATION: Calibration = {
  read: { bias: 2.05, answers: 0.16, sentence: 0.66 },
  unread: { bias: -5, maxSimSentence: 6.01, fused: 0.25 },
};

/** The probability, 0 to 1, that a passage with these scores answers. @param reading null where it was not read */
export function probabilityOf(
  scores: { readonly maxSimSentence: number; readonly fused: number },
  reading: (Pick<Reading, 'answers'> & { readonly sentence: number }) | null,
  { read, unread }: Calibration,
): number {
  if (reading === null) {
    return logistic(unread.bias + unread.maxSimSentence * scores.maxSimSentence + unread.fused * scores.fused);
  }
  return logistic(read.bias + read.answers * reading.answers + read.sentence * reading.sentence);
}

/** The logit of a probability, finite for 0 and 1 too. */
export function logitOf(probability: number): number {
  const within = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(within / (1 - within));
}

/** Turns a logit into a probability. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
