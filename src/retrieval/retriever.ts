import { PinciteError } from '../errors.js';
import type { Embedder } from '../index/embedder.js';
import type { PassageIndex } from '../index/open.js';
import type { Unit } from '../index/units.js';
import { type FoundBy, findCandidates } from './candidates.js';
import { LateInteraction, weightedTokens } from './late-interaction.js';
import { asksForSource, isBackReference, isBareReference } from './reference-notes.js';
import { chapterOf, type Scope, unitsWithin } from './scope.js';
import { backgroundOf, fuse, measure, type RawScores } from './scores.js';
import type { Stage } from './stages.js';
import { topicsOf } from './topics.js';
import { type Authored, isBy } from './wording/authors.js';

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
/** What the chapters of an author gain whose view is asked for: enough to be read before others. */
const AUTHOR_BONUS = 5;
/**
 * What is shared with a unit's surroundings counts by its words too, above a floor in BM25's own units: a few words say little,
 * the many of a long question or of a claim say where it is written about.
 */
const AROUND_FLOOR = 8;
const AROUND_WEIGHT = 0.4;
/** Candidates measured in one go, before the event loop gets its turn. */
const CHUNK = 48;

/** Ranks units against questions. Holds no state of a question; any number can be under way. */
export class Retriever {
  readonly #late: LateInteraction;
  readonly #background: readonly number[];

  constructor(
    private readonly index: PassageIndex,
    private readonly embedder: Embedder,
    private readonly without: ReadonlySet<Stage> = new Set(),
  ) {
    this.#late = new LateInteraction(embedder.identity.dimensions);
    const count = Math.min(BACKGROUND, index.units.length);
    this.#background = Array.from({ length: count }, (_, at) => Math.floor((at * index.units.length) / count));
  }

  /**
   * Candidates, best first, ties by unit.
   * @param options.authored the chapters of whom the question asks for the view
   * @param options.exhaustive measures every unit of the scope: slow, to check the candidates against
   * @throws PinciteError cancelled, overloaded, closing, inference
   */
  async rank(
    question: string,
    scope: Scope,
    options: {
      readonly signal?: AbortSignal;
      readonly exhaustive?: boolean;
      readonly authored?: readonly Authored[];
    } = {},
  ): Promise<Candidate[]> {
    const { signal, authored = [] } = options;
    const { without } = this;
    const encoding = await this.embedder.encodeQuestion(question, signal === undefined ? {} : { signal });
    const weights = this.index.statistics.weights(encoding.tokens.ids, this.embedder.identity.punctuation);
    const asked = {
      pooled: encoding.pooled,
      tokens: weightedTokens(encoding.tokens, weights, this.embedder.identity.dimensions),
    };
    const scoped = unitsWithin(this.index, scope);
    const found: ReadonlyMap<number, ReadonlySet<FoundBy>> = options.exhaustive === true
      ? new Map((scoped?.units ?? this.index.units).map(({ unit }) => [unit, new Set<FoundBy>(['scope'])]))
      : findCandidates(this.index, encoding.pooled, question, scoped, !without.has('lexical'));
    const background = backgroundOf(await this.#measure(asked, this.#background, signal));
    const numbers = [...found.keys()];
    const measured = await this.#measure(asked, numbers, signal);
    const demotes = !without.has('notes') && !asksForSource(question);
    const topics = without.has('titles')
      ? new Map<string, number>()
      : topicsOf(this.index, encoding.tokens.ids, weights);
    const around = without.has('surroundings') ? () => 0 : this.index.lexical.aroundScores(question);
    const fusion = { dense: !without.has('dense'), maxSim: !without.has('maxsim') };
    const byAuthor = ({ document, sentence }: Unit): boolean =>
      authored.length > 0 && isBy(authored, document, chapterOf(document, sentence));
    return measured
      .flatMap((scores, at): Candidate[] => {
        const unit = this.index.units[numbers[at] ?? -1];
        if (unit === undefined) return [];
        // "Idem." answers nothing, however near it comes to a question of a word or two.
        if (demotes && isBackReference(unit.document, unit.sentence)) return [];
        // A shared name lifts references above sentences that say something; only who asks for a source wants them.
        const penalty = demotes && isBareReference(unit.document, unit.sentence) ? REFERENCE_PENALTY : 0;
        const topic = topics.get(`${unit.document.id}#${unit.sentence.sectionId}`) ?? 0;
        const author = penalty === 0 && byAuthor(unit) ? AUTHOR_BONUS : 0;
        const words = AROUND_WEIGHT * Math.max(0, around(unit.unit) - AROUND_FLOOR);
        const fused = fuse(scores, background, fusion) + topic + author + words - penalty;
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
