import { PinciteError } from '../errors.js';
import type { Embedder } from '../index/embedder.js';
import type { PassageIndex } from '../index/open.js';
import type { Unit } from '../index/units.js';
import { type FoundBy, findCandidates } from './candidates.js';
import { LateInteraction, weightedTokens } from './late-interaction.js';
import { asksForSource, isBareReference } from './reference-notes.js';
import { type Scope, unitsWithin } from './scope.js';
import { backgroundOf, fuse, measure, type RawScores } from './scores.js';
import { topicsOf } from './topics.js';

/** A unit with everything that speaks for it. */
export interface Candidate {
  readonly unit: Unit;
  readonly scores: RawScores;
  readonly fused: number;
  readonly foundBy: readonly FoundBy[];
}

/** Units over which a question's scores are normalised, spread evenly over the corpus. */
const BACKGROUND = 160;
/** What a bare reference loses, in standard deviations of the fused score's parts: enough to come after any real answer. */
const REFERENCE_PENALTY = 5;
/** Candidates measured in one go, before the event loop gets its turn. */
const CHUNK = 48;

/** Ranks units against questions. Holds no state of a question; any number can be under way. */
export class Retriever {
  readonly #late: LateInteraction;
  readonly #background: readonly number[];

  constructor(
    private readonly index: PassageIndex,
    private readonly embedder: Embedder,
  ) {
    this.#late = new LateInteraction(embedder.identity.dimensions);
    const count = Math.min(BACKGROUND, index.units.length);
    this.#background = Array.from({ length: count }, (_, at) => Math.floor((at * index.units.length) / count));
  }

  /**
   * Candidates, best first, ties by unit.
   * @param options.exhaustive measures every unit of the scope: slow, to check the candidates against
   * @throws PinciteError cancelled, overloaded, closing, inference
   */
  async rank(
    question: string,
    scope: Scope,
    options: { readonly signal?: AbortSignal; readonly exhaustive?: boolean } = {},
  ): Promise<Candidate[]> {
    const { signal } = options;
    const encoding = await this.embedder.encodeQuestion(question, signal === undefined ? {} : { signal });
    const weights = this.index.statistics.weights(encoding.tokens.ids, this.embedder.identity.punctuation);
    const asked = {
      pooled: encoding.pooled,
      tokens: weightedTokens(encoding.tokens, weights, this.embedder.identity.dimensions),
    };
    const scoped = unitsWithin(this.index, scope);
    const found: ReadonlyMap<number, ReadonlySet<FoundBy>> = options.exhaustive === true
      ? new Map((scoped?.units ?? this.index.units).map(({ unit }) => [unit, new Set<FoundBy>(['scope'])]))
      : findCandidates(this.index, encoding.pooled, question, scoped);
    const background = backgroundOf(await this.#measure(asked, this.#background, signal));
    const numbers = [...found.keys()];
    const measured = await this.#measure(asked, numbers, signal);
    const demotes = !asksForSource(question);
    const topics = topicsOf(this.index, encoding.tokens.ids, weights);
    return measured
      .flatMap((scores, at): Candidate[] => {
        const unit = this.index.units[numbers[at] ?? -1];
        if (unit === undefined) return [];
        // A shared name lifts references above sentences that say something; only who asks for a source wants them.
        const penalty = demotes && isBareReference(unit.document, unit.sentence) ? REFERENCE_PENALTY : 0;
        const topic = topics.get(`${unit.document.id}#${unit.sentence.sectionId}`) ?? 0;
        const fused = fuse(scores, background) + topic - penalty;
        return [
          {
            unit,
            scores,
            fused,
            foundBy: [...(found.get(unit.unit) ?? [])].sort(),
          },
        ];
      })
      .sort((a, b) => b.fused - a.fused || a.unit.unit - b.unit.unit);
  }

  /** In pieces, so that other questions and the gateway get their turn in between. */
  async #measure(
    asked: Parameters<typeof measure>[2],
    units: readonly number[],
    signal: AbortSignal | undefined,
  ): Promise<RawScores[]> {
    const scores: RawScores[] = [];
    for (let at = 0; at < units.length; at += CHUNK) {
      if (at > 0) await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted === true) throw new PinciteError('cancelled', 'The question was cancelled.', 'Ask again.');
      scores.push(...measure(this.index, this.#late, asked, units.slice(at, at + CHUNK)));
    }
    return scores;
  }
}
