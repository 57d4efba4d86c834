import { compareDates } from './compare-dates.js';
import { compareExtent } from './compare-extent.js';
import { compareNames } from './compare-names.js';
import { compareNegations } from './compare-negations.js';
import { compareNumbers } from './compare-numbers.js';
import { compareOrder } from './compare-order.js';
import { agreeByContrary, compareSigns, type SignedText } from './compare-signs.js';
import { ALL } from './denials.js';
import { factsOf } from './facts.js';
import { cuesOf } from './negations.js';
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
    ...denials({ tokens: a.tokens, language: ours }, { tokens: b.tokens, language: theirs }),
    ...compareOrder(a.tokens, b.tokens),
    ...compareExtent({ tokens: a.tokens, language: ours }, { tokens: b.tokens, language: theirs }),
    ...compareNames(a, b, around, overlap, names),
  ];
  return { verdict: verdictOf(points), points, overlap };
}

/** What one text denies of the other; said once of each word, by the rule that is surer of it. */
function denials(given: SignedText, source: SignedText): readonly Point[] {
  if (agreeByContrary(given, source) || saysNotAll(given) !== saysNotAll(source)) return [];
  const found = compareNegations(given, source);
  if (found.some(({ verdict }) => verdict === 'conflict')) return found;
  const signs = compareSigns(given, source);
  return signs.length > 0 ? signs : found;
}

/** "Not all" is compared with "all", "most" and "some". */
function saysNotAll({ tokens, language }: SignedText): boolean {
  return cuesOf(tokens, language).some((at) => ALL.test(tokens[at + 1]?.key ?? ''));
}

/** The verdict of the worst of some points. */
export function verdictOf(points: readonly Point[]): Comparison['verdict'] {
  if (points.some(({ verdict }) => verdict === 'conflict')) return 'conflict';
  return points.length > 0 ? 'unsupported' : 'agrees';
}
