import type { Answer } from '../answer/answer.js';
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

/** Asks every item and scores what comes back. Items that are no questions (misquotations) are left out. */
export async function evaluate(
  engine: Engine,
  items: readonly EvaluationItem[],
  oracles: ReadonlyMap<string, SourceOracle>,
  options: { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<Outcome[]> {
  const asked = items.filter((item) => item.question !== '');
  const outcomes: Outcome[] = [];
  for (const item of asked) {
    outcomes.push(score(item, await engine.ask({ text: item.question, limit: LIMIT }), oracles));
    options.onProgress?.(outcomes.length, asked.length);
  }
  return outcomes;
}

function score(item: EvaluationItem, answer: Answer, oracles: ReadonlyMap<string, SourceOracle>): Outcome {
  const ranked = answer.kind === 'answered' ? answer.quotations : answer.nearest;
  const quotations = ranked.map(({ quotation }) => quotation);
  const rank = quotations.findIndex((quotation) =>
    item.answers.some((gold) => isSource(quotation.documentId, gold.source) && isHit(quotation.text, gold.quote)),
  );
  const places = quotations.map((quotation) => ({
    pages: quotation.pages.join(),
    found: oracles.get(quotation.documentId)?.find(quotation.text) ?? [],
  }));
  const first = quotations[0];
  return {
    item,
    answered: answer.kind === 'answered',
    rank: rank === -1 ? null : rank + 1,
    verbatim: places.every(({ found }) => found.length > 0),
    pagesRight: places.every(({ pages, found }) => found.some((place) => place.pages.join() === pages)),
    words: first === undefined ? null : first.text.split(/\s+/).length,
    probability: ranked[0]?.probability ?? null,
    timingMs: answer.timingMs,
    quotations: quotations.map(({ text, citation }) => ({ text, citation })),
  };
}
