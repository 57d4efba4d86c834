import type { Judgement, Reading } from '../index/reader.js';

/**
 * Of what ranks without a reader: a logistic function of the MaxSim of the answering sentence and of the sum that ranks. Fitted by
 * `eval/calibrate.mjs`, but for the bias: these scores can't tell a near miss from an answer, so it is set by hand such that only what has
 * next to nothing to do with the documents is refused. What was read is judged by the reader alone: the encoder has seen the questions
 * of the fit, so that its scores look better there than they are elsewhere.
 */
const UNREAD = { bias: -5, maxSimSentence: 6.01, fused: 0.25 };

/** The probability, 0 to 1, that a passage which was not read answers. */
export function unreadProbability(scores: { readonly maxSimSentence: number; readonly fused: number }): number {
  return logistic(UNREAD.bias + UNREAD.maxSimSentence * scores.maxSimSentence + UNREAD.fused * scores.fused);
}

/** The probability, 0 to 1, that a passage answers of which the reader said this. */
export function readProbability(
  { answers, sentence }: Pick<Reading, 'answers'> & { readonly sentence: number },
  { probability: weights }: Judgement,
): number {
  return logistic(weights.bias + weights.answers * answers + weights.sentence * sentence);
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
