import type { PassageIndex } from '../index/open.js';
import { cosine, type LateInteraction, type WeightedTokens } from './late-interaction.js';

/** What one question gives for one unit, before anything is weighed. */
export interface RawScores {
  readonly denseSentence: number;
  readonly denseWindow: number;
  readonly denseContext: number;
  readonly maxSimWindow: number;
  readonly maxSimSentence: number;
}

/** In a fixed order, for sums over all of them. */
export const SCORES = ['denseSentence', 'denseWindow', 'denseContext', 'maxSimWindow', 'maxSimSentence'] as const;

/** Measures units against a question: all cosines, and both MaxSims in one run of the kernel. */
export function measure(
  index: PassageIndex,
  late: LateInteraction,
  question: { readonly pooled: Float32Array; readonly tokens: WeightedTokens },
  units: readonly number[],
): RawScores[] {
  const texts = units.map((unit) => ({
    sentence: index.textOf(unit, 'sentence'),
    window: index.textOf(unit, 'window'),
    context: index.textOf(unit, 'context'),
  }));
  const wanted = [...new Set(texts.flatMap(({ sentence, window, context }) => [sentence, window, context]))];
  const stored = index.stored.readAll(wanted, (bytes) => late.room(bytes));
  const similarity = late.scores(
    question.tokens,
    stored.map(({ tokens }) => tokens),
  );
  const cosineOf = new Map(
    wanted.map((text, at) => [text, cosine(question.pooled, stored[at]?.pooled ?? new Float32Array())]),
  );
  const maxSimOf = new Map(wanted.map((text, at) => [text, similarity[at] ?? 0]));
  return texts.map(({ sentence, window, context }) => ({
    denseSentence: cosineOf.get(sentence) ?? 0,
    denseWindow: cosineOf.get(window) ?? 0,
    denseContext: cosineOf.get(context) ?? 0,
    maxSimWindow: maxSimOf.get(window) ?? 0,
    maxSimSentence: maxSimOf.get(sentence) ?? 0,
  }));
}

/** How each score is distributed over the corpus for one question. */
export interface Background {
  readonly mean: RawScores;
  readonly deviation: RawScores;
}

/** Mean and standard deviation of each score over a sample of units. */
export function backgroundOf(sample: readonly RawScores[]): Background {
  const over = (reduce: (name: (typeof SCORES)[number]) => number): RawScores => ({
    denseSentence: reduce('denseSentence'),
    denseWindow: reduce('denseWindow'),
    denseContext: reduce('denseContext'),
    maxSimWindow: reduce('maxSimWindow'),
    maxSimSentence: reduce('maxSimSentence'),
  });
  const count = Math.max(1, sample.length);
  const mean = over((name) => sample.reduce((sum, scores) => sum + scores[name], 0) / count);
  const deviation = over((name) =>
    Math.max(1e-6, Math.sqrt(sample.reduce((sum, scores) => sum + (scores[name] - mean[name]) ** 2, 0) / count)),
  );
  return { mean, deviation };
}

const WINDOW_WEIGHT = 1;
const SENTENCE_WEIGHT = 0.5;

/** Which of the two kinds of score count; both, unless one is left out to measure what it is worth. */
export interface Fusion {
  readonly dense: boolean;
  readonly maxSim: boolean;
}

/** Mean of the three cosines + MaxSim of the window + half the MaxSim of the sentence, in standard deviations. */
export function fuse(
  scores: RawScores,
  background: Background,
  { dense: counts, maxSim }: Fusion = { dense: true, maxSim: true },
): number {
  const z = (name: (typeof SCORES)[number]): number =>
    (scores[name] - background.mean[name]) / background.deviation[name];
  const dense = counts ? (z('denseSentence') + z('denseWindow') + z('denseContext')) / 3 : 0;
  const late = maxSim ? WINDOW_WEIGHT * z('maxSimWindow') + SENTENCE_WEIGHT * z('maxSimSentence') : 0;
  return dense + late;
}
