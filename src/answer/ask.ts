import { performance } from 'node:perf_hooks';
import type { Corpus } from '../corpus/document.js';
import { languageOf } from '../language/detect.js';
import type { Glossary } from '../language/glossary.js';
import { type Wording, Wordings } from '../retrieval/wording/wording.js';
import type { Answer, Question, RankedQuotation } from './answer.js';
import { askedOf } from './asked.js';
import { factsFor } from './facts/facts-for.js';
import { mergeParts } from './parts.js';
import { type Finder, type RankSettings, rankQuotations } from './rank.js';

/** What an answer is made with. */
export interface AskSettings extends RankSettings {
  /** Below this probability the answer is "not found". */
  readonly minProbability: number;
  /** From this probability on the first quotation is said to answer; below, to be merely the closest. */
  readonly clearProbability: number;
}

/** What finds, reads and words: everything that answers but the documents. */
export interface Answerer extends Finder {
  readonly wordings: Wordings;
  /** Puts questions into English, for models that don't read the asker's language; opened when the first such question comes. */
  glossary(): Promise<Glossary>;
  /** The languages that the model reads; null when it reads any. */
  readonly languages: ReadonlySet<string> | null;
}

/** Quotations offered beyond those asked for. */
const RELATED = 5;
const NEAREST = 3;
/** Once there is an answer, others are shown with it from this probability on: the right one may be second. */
const MIN_FURTHER = 0.03;

/**
 * Answers a question with quotations.
 * @throws PinciteError input, unknown-document, unknown-chapter, cancelled, overloaded, closing, inference
 */
export async function ask(
  corpus: Corpus,
  answerer: Answerer,
  question: Question,
  settings: AskSettings,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const began = performance.now();
  const { own, earlier, scope, limit } = askedOf(corpus, question);
  const language = languageOf(own);
  const { wordings, languages } = answerer;
  const foreign = languages !== null && !languages.has(language);
  const wording: Wording = settings.without.has('wording')
    ? Wordings.plain(own)
    : wordings.read(own, language, foreign ? await answerer.glossary() : null);
  const facts = factsFor(own, corpus, scope);
  const after = (text: string): string => (earlier === '' ? text : `${earlier} ${text}`);
  const rank = (text: string, expected = wording.expected): Promise<RankedQuotation[]> =>
    rankQuotations(answerer, after(text), { ...wording, expected }, scope, limit + RELATED, settings, options);

  let ranked: RankedQuotation[];
  if (wording.parts.length === 0) ranked = await rank(wording.text);
  else {
    const byPart: RankedQuotation[][] = [];
    for (const part of wording.parts) byPart.push(await rank(part.text, part.expected));
    ranked = mergeParts(byPart);
  }
  const shown = shownOf(ranked, limit, settings.minProbability);
  const ordered = notRising(ranked);
  const timingMs = performance.now() - began;
  if (shown === 0 && facts.length === 0)
    return { kind: 'not-found', language, nearest: ordered.slice(0, NEAREST), timingMs };
  return {
    kind: 'answered',
    language,
    clear: facts.length > 0 || (ranked[0]?.probability ?? 0) >= settings.clearProbability,
    parts: wording.parts.map(({ asked }) => asked),
    facts,
    quotations: ordered.slice(0, shown),
    related: ordered.slice(shown, shown + RELATED),
    timingMs,
  };
}

/** How many quotations are shown: none when the first is not likely enough, then up to the last that may well answer. */
function shownOf(ranked: readonly RankedQuotation[], limit: number, minProbability: number): number {
  if ((ranked[0]?.probability ?? 0) < minProbability) return 0;
  const further = ranked.slice(0, limit).findLastIndex(({ probability }) => probability >= MIN_FURTHER);
  return Math.min(ranked.length, Math.max(further, 0) + 1);
}

/** None is said to be likelier than one that is ranked before it. */
function notRising(ranked: readonly RankedQuotation[]): RankedQuotation[] {
  let ceiling = 1;
  return ranked.map((one) => {
    ceiling = Math.min(ceiling, one.probability);
    return { ...one, probability: ceiling };
  });
}
