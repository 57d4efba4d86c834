import type { RawScores } from './scores.js';

/** A logistic model: few parameters, so that few questions suffice to fit it and none can be learned by heart. */
export interface Calibration {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof RawScores, number>>;
}

/** The probability, 0 to 1, that a sentence with these scores answers. */
export function probabilityOf(scores: RawScores, calibration: Calibration): number {
  let logit = calibration.bias;
  for (const name of ['denseSentence', 'denseWindow', 'denseContext', 'maxSimWindow', 'maxSimSentence'] as const) {
    logit += calibration.weights[name] * scores[name];
  }
  return 1 / (1 + Math.exp(-logit));
}

/** Fitted on questions with and without an answer that have nothing to do with any corpus. */
export const SHIPPED_CALIBRATION: Calibration = {
  bias: -8,
  weights: { denseSentence: 4, denseWindow: 2, denseContext: 0, maxSimWindow: 4, maxSimSentence: 4 },
};
