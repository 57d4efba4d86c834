import { compareDates } from './compare-dates.js';
import { compareNames } from './compare-names.js';
import { compareNegations } from './compare-negations.js';
import { compareNumbers } from './compare-numbers.js';
import { factsOf } from './facts.js';
import type { CompareOptions, Comparison, Point } from './point.js';
import { statementLanguage } from './statement-language.js';
import { overlapOf } from './words.js';

/**
 * Compares a writer's sentence with a source for what must not differ. It proves nothing right: a sentence with no number, date, name
 * or negation agrees with everything. What only one of two readings makes a difference is `unsupported`, never `conflict`.
 */
export function compare(given: string, source: string, options: CompareOptions = {}): Comparison {
  const { surroundings = '', names } = options;
  const ours = options.givenLanguage ?? statementLanguage(given);
  const theirs = options.sourceLanguage ?? statementLanguage(source);
  const [a, b] = [factsOf(given, ours, names), factsOf(source, theirs, names)];
  const around = factsOf(surroundings, theirs, names);
  const overlap = overlapOf(a.stems, b.stems);
  const points = [
    ...compareNumbers(a, b, around, overlap),
    ...compareDates(a, b, around, overlap),
    ...compareNegations({ tokens: a.tokens, language: ours }, { tokens: b.tokens, language: theirs }),
    ...compareNames(a, b, around, overlap, names),
  ];
  return { verdict: verdictOf(points), points, overlap };
}

/** The verdict of the worst of some points. */
export function verdictOf(points: readonly Point[]): Comparison['verdict'] {
  if (points.some(({ verdict }) => verdict === 'conflict')) return 'conflict';
  return points.length > 0 ? 'unsupported' : 'agrees';
}
