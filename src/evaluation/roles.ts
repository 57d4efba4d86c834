import type { EvaluationItem } from './items.js';

/**
 * What an item tests. `answerable`: whether the answer is found, claims that need a source included. `unanswerable`: whether
 * the documents' silence is told. `false-premise`: what becomes of a question that takes something wrong for granted.
 * `other`: misquotations and the like, which are asked but counted nowhere.
 */
export type Role = 'answerable' | 'unanswerable' | 'false-premise' | 'other';

/** The part that an item plays in the figures. */
export function roleOf({ kind, answers, unanswerable }: EvaluationItem): Role {
  if (kind === 'false-premise') return 'false-premise';
  if (kind === 'misquote') return 'other';
  return answers.length > 0 && unanswerable !== true ? 'answerable' : 'unanswerable';
}
