import type { Outcome } from './metrics.js';
import { type Role, roleOf } from './roles.js';

/** What a setting of the lowest probability that is answered would give. */
export interface Threshold {
  readonly minProbability: number;
  /** The share of answerable items that would get "not found". */
  readonly answerableRefused: number;
  readonly unanswerableRefused: number;
  /** Among what would be answered, the share whose first quotation is a true one. */
  readonly right: number;
}

const SETTINGS = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;

/** The trade-off between wrong and right refusals, by the probability of each first quotation. */
export function thresholds(outcomes: readonly Outcome[]): Threshold[] {
  const of = (role: Role): Outcome[] => outcomes.filter(({ item }) => roleOf(item) === role);
  const [answerable, unanswerable] = [of('answerable'), of('unanswerable')];
  return SETTINGS.map((minProbability) => {
    const refused = ({ probability }: Outcome): boolean => (probability ?? 0) < minProbability;
    const answered = [...answerable, ...unanswerable].filter((outcome) => !refused(outcome));
    return {
      minProbability,
      answerableRefused: share(answerable, refused),
      unanswerableRefused: share(unanswerable, refused),
      right: share(answered, ({ item, rank }) => rank === 1 && roleOf(item) === 'answerable'),
    };
  });
}

function share(outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): number {
  return outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;
}
