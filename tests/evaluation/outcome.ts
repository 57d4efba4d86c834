import { evaluationItem } from '../../src/evaluation/items.js';
import type { Outcome } from '../../src/evaluation/metrics.js';

/** What became of an item whose first hit stood at `rank`. */
export const outcome = (rank: number | null, more: Partial<Outcome> = {}, kind = 'fact'): Outcome => ({
  item: evaluationItem.parse({
    id: `${kind}-${rank}`,
    kind,
    question: 'Who?',
    answers: [{ source: 'a', quote: 'He.' }],
  }),
  set: 'dev',
  answered: true,
  clear: true,
  rank,
  verbatim: true,
  pagesRight: true,
  words: 10,
  probability: 0.5,
  timingMs: 20,
  quotations: [{ text: 'She\nsaid.', citation: 'A 2001, p. 3', probability: 0.5, stance: 'answers', hit: rank === 1 }],
  facts: [],
  ...more,
});

/** What became of a question that has no answer. */
export function unanswered(more: Partial<Outcome> = {}, kind = 'unanswerable'): Outcome {
  const item = evaluationItem.parse({ id: kind, kind, question: 'Why?', unanswerable: true });
  return outcome(null, { item, ...more });
}
