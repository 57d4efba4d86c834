import { DEFAULTS } from '../../config.js';

/**
 * What decides between support, touching a subject and nothing. Probabilities are the engine's own, and mean what its calibration
 * makes them mean; so the thresholds are not numbers of their own but places between the two that answers are judged by, which are
 * set anew with each calibration.
 */
export interface SourceSettings {
  /** Below this probability an answer is "not found", as everywhere (PINCITE_MIN_PROBABILITY). */
  readonly minProbability: number;
  /** From this probability on an answer is clear, as everywhere (PINCITE_CLEAR_PROBABILITY). */
  readonly clearProbability: number;
  /**
   * From where on a quotation supports: 0 at `minProbability`, 1 at `clearProbability`. Lower finds the source of more freely worded
   * sentences; higher shows fewer passages as support that only come close.
   */
  readonly supportAt: number;
  /**
   * From where on a quotation is said to touch the subject, on the scale of `supportAt`: when it has some of the sentence's words,
   * and when it has none of them or hardly any. Lower shows more of the neighbourhood; higher says sooner that there is nothing.
   */
  readonly touchAt: number;
  readonly touchUnlikeAt: number;
  /** Share of common words from which a quotation has some of the sentence's words. */
  readonly someWords: number;
  /**
   * Share of common words from which a difference counts whatever the engine says: the sentence is the source's own but for the
   * point of difference, which is what makes the engine doubt. Lower finds more alterations, and takes neighbours for them.
   */
  readonly sameWords: number;
  /**
   * Share of common words that a quotation with a conflict must at least have to contradict, when it is as likely as one that
   * supports. Below, it touches: the other number may be another thing's.
   */
  readonly contradictWords: number;
  /** Quotations looked at for a sentence; 1 to 25. */
  readonly quotations: number;
  /** Sentences of a draft that are asked at once. More is no faster where the model works on one after the other. */
  readonly concurrency: number;
}

/** What is used where nothing else is said. */
export const SOURCE_SETTINGS: SourceSettings = {
  minProbability: Number(DEFAULTS.PINCITE_MIN_PROBABILITY),
  clearProbability: Number(DEFAULTS.PINCITE_CLEAR_PROBABILITY),
  supportAt: 0.5,
  touchAt: 0,
  touchUnlikeAt: 0.3,
  someWords: 0.2,
  sameWords: 0.75,
  contradictWords: 0.3,
  quotations: 5,
  concurrency: 2,
};

/** The probability from which a quotation supports. */
export function supportProbability(settings: SourceSettings): number {
  return probabilityAt(settings.supportAt, settings);
}

/** The probability from which a quotation with such a share of the sentence's words touches the subject. */
export function touchProbability(overlap: number, settings: SourceSettings): number {
  return probabilityAt(overlap >= settings.someWords ? settings.touchAt : settings.touchUnlikeAt, settings);
}

function probabilityAt(place: number, { minProbability, clearProbability }: SourceSettings): number {
  return minProbability + place * (clearProbability - minProbability);
}
