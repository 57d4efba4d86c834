import type { Answer, MetadataFact } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import { isHit } from './hits.js';
import type { EvaluationItem } from './items.js';
import type { Outcome } from './metrics.js';
import type { SourceOracle } from './source-oracle.js';

/** A document's short name in evaluation items ("fps") against its id in the corpus. */
function isSource(documentId: string, source: string): boolean {
  return documentId === source || documentId.startsWith(`${source}-`);
}

const LIMIT = 5;

/** How a set is asked. */
export interface EvaluateOptions {
  /** The set's name, kept with each outcome. */
  readonly set?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Asks every item and scores what comes back. Items that are no questions (misquotations) are left out. */
export async function evaluate(
  engine: Engine,
  items: readonly EvaluationItem[],
  oracles: ReadonlyMap<string, SourceOracle>,
  options: EvaluateOptions = {},
): Promise<Outcome[]> {
  const asked = items.filter((item) => item.question !== '');
  const outcomes: Outcome[] = [];
  for (const item of asked) {
    const answer = await engine.ask({ text: item.question, limit: LIMIT });
    outcomes.push({ ...score(item, answer, oracles), set: options.set ?? '' });
    options.onProgress?.(outcomes.length, asked.length);
  }
  return outcomes;
}

function score(item: EvaluationItem, answer: Answer, oracles: ReadonlyMap<string, SourceOracle>): Omit<Outcome, 'set'> {
  const ranked = answer.kind === 'answered' ? answer.quotations : answer.nearest;
  const given = ranked.map(({ quotation, probability, stance }) => ({
    text: quotation.text,
    citation: quotation.citation,
    probability,
    stance,
    hit: item.answers.some((gold) => isSource(quotation.documentId, gold.source) && isHit(quotation.text, gold.quote)),
  }));
  const rank = given.findIndex(({ hit }) => hit);
  const places = ranked.map(({ quotation }) => ({
    pages: quotation.pages.join(),
    found: oracles.get(quotation.documentId)?.find(quotation.text) ?? [],
  }));
  const [first] = given;
  return {
    item,
    answered: answer.kind === 'answered',
    clear: answer.kind === 'answered' && answer.clear,
    rank: rank === -1 ? null : rank + 1,
    verbatim: places.every(({ found }) => found.length > 0),
    pagesRight: places.every(({ pages, found }) => found.some((place) => place.pages.join() === pages)),
    words: first === undefined ? null : first.text.split(/\s+/).length,
    probability: first?.probability ?? null,
    timingMs: answer.timingMs,
    quotations: given,
    facts: answer.kind === 'answered' ? answer.facts.map(factLine) : [],
  };
}

function factLine({ property, values, citation }: MetadataFact): string {
  return `${property}: ${values.join('; ')} (${citation})`;
}
