import type { Span } from '../../corpus/span.js';
import { PinciteError } from '../../errors.js';
import type { Draft } from '../draft/draft.js';
import type { QuotedRun } from '../draft/quoted-runs.js';
import type { GivenQuotation } from '../verify/check.js';
import { pageClaim } from '../verify/page-claim.js';

/** What is said of a quotation besides its words; it goes before what stands in the text itself. */
export type SaidOfSource = Pick<GivenQuotation, 'pages' | 'source'>;

/** "14 of 20", as readers of files show where one is: the second number is how many pages there are. */
const OF_ALL = /(?<=\d)\s+(?:of|out of|sur|van(?: de)?|von)\s+\d+$/iu;

/**
 * What was said of a quotation, its pages as they are looked for. Pages that can't be read would go unchecked, as if they
 * were right.
 * @throws PinciteError input
 */
export function readSaid({ pages, source }: SaidOfSource): SaidOfSource {
  const given = pages?.trim().replace(OF_ALL, '') ?? '';
  if (given === '') return { pages: null, source };
  if (pageClaim(given) !== null) return { pages: given, source };
  throw new PinciteError(
    'input',
    `“${given}” is no page that is understood here, so it can't be checked.`,
    'Give pages as they are printed: 46, 46–47 or xii.',
    { problem: 'unread-pages' },
  );
}

/** A quotation as it was typed: its marks and the reference after it are no words of it. */
export function givenQuotation(
  draft: Draft,
  runs: readonly QuotedRun[],
  text: string,
  said: SaidOfSource,
): GivenQuotation {
  const run = runs.find((one) => outsideOf(draft.text, [one]).length === 0);
  const given = run === undefined ? { text, pages: null, source: null } : run.given;
  return { text: given.text, pages: said.pages ?? given.pages, source: said.source ?? given.source };
}

/** The words of a text that stand neither in one of the runs nor in its reference. */
export function outsideOf(text: string, runs: readonly QuotedRun[]): readonly Span[] {
  const inside = runs.flatMap(({ outer, reference }) => (reference === null ? [outer] : [outer, reference.span]));
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    .filter((word) => !inside.some(({ start, end }) => start <= word.start && word.end <= end));
}
