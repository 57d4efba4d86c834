import type { PassageIndex } from '../index/open.js';
import type { StoredVectors } from '../index/vector-files.js';
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
  const stored = new Map<number, StoredVectors>();
  const read = (text: number): StoredVectors => {
    const known = stored.get(text);
    if (known !== undefined) return known;
    const vectors = index.stored.read(text);
    stored.set(text, vectors);
    return vectors;
  };
  const texts = units.map((unit) => ({
    sentence: index.textOf(unit, 'sentence'),
    window: index.textOf(unit, 'window'),
    context: index.textOf(unit, 'context'),
  }));
  const late1 = [...new Set(texts.flatMap(({ sentence, window }) => [sentence, window]))];
  const similarity = late.scores(
    question.tokens,
    late1.map((text) => read(text).tokens),
  );
  const maxSimOf = new Map(late1.map((text, at) => [text, similarity[at] ?? 0]));
  return texts.map(({ sentence, window, context }) => ({
    denseSentence: cosine(question.pooled, read(sentence).pooled),
    denseWindow: cosine(question.pooled, read(window).pooled),
    denseContext: cosine(question.pooled, read(context).pooled),
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

/** Mean of the three cosines + MaxSim of the window + half the MaxSim of the sentence, in standard deviations. */
export function fuse(scores: RawScores, background: Background): number {
  const z = (name: (typeof SCORES)[number]): number =>
    (scores[name] - background.mean[name]) / background.deviation[name];
  const dense = (z('denseSentence') + z('denseWindow') + z('denseContext')) / 3;
  return dense + WINDOW_WEIGHT * z('maxSimWindow') + SENTENCE_WEIGHT * z('maxSimSentence');
}
