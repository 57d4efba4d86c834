/** A logistic model: few parameters, so that few questions suffice to fit it and none can be learned by heart. */
export interface Calibration {
  readonly bias: number;
  /** Of the MaxSim of the answering sentence. */
  readonly maxSimSentence: number;
  /** Of the sum that ranks. */
  readonly fused: number;
}

/**
 * Fitted by `eval/calibrate.mjs` on the first three quotations for 500 questions on encyclopedia articles: plainly worded
 * ones, reworded ones and, a fifth of them, ones without an answer. The cosines add nothing to these two.
 */
export const SHIPPED_CALIBRATION: Calibration = { bias: -6.51, maxSimSentence: 7.19, fused: 0.13 };

/** The probability, 0 to 1, that a sentence with these scores answers. */
export function probabilityOf(
  scores: { readonly maxSimSentence: number },
  fused: number,
  calibration: Calibration,
): number {
  const { bias, maxSimSentence, fused: ofFused } = calibration;
  return 1 / (1 + Math.exp(-(bias + maxSimSentence * scores.maxSimSentence + ofFused * fused)));
}
