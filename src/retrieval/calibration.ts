import type { Reading } from '../index/reader.js';

/** A logistic model: few parameters, so that few questions suffice to fit it and none can be learned by heart. */
export interface Calibration {
  readonly bias: number;
  /** Of the MaxSim of the answering sentence. */
  readonly maxSimSentence: number;
  /** Of the sum that ranks before anything is read. */
  readonly fused: number;
  /** Of the reader's logits: that the passage answers, and that its best sentence does. */
  readonly answers: number;
  readonly sentence: number;
}

/** The two calibrations: of what was read, and of what ranks without a reader. Fitted by `eval/calibrate.mjs`. */
export interface Calibrations {
  readonly read: Calibration;
  readonly unread: Calibration;
}

export const SHIPPED_CALIBRATIONS: Calibrations = {
  read: { bias: -4, maxSimSentence: 3, fused: 0.1, answers: 0.7, sentence: 0.2 },
  unread: { bias: -6.51, maxSimSentence: 7.19, fused: 0.13, answers: 0, sentence: 0 },
};

/** The probability, 0 to 1, that a sentence with these scores answers. */
export function probabilityOf(
  scores: { readonly maxSimSentence: number; readonly fused: number },
  reading: (Pick<Reading, 'answers'> & { readonly sentence: number }) | null,
  calibrations: Calibrations,
): number {
  const { bias, maxSimSentence, fused, answers, sentence } = reading === null ? calibrations.unread : calibrations.read;
  const retrieved = bias + maxSimSentence * scores.maxSimSentence + fused * scores.fused;
  const read = reading === null ? 0 : answers * reading.answers + sentence * reading.sentence;
  return logistic(retrieved + read);
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
