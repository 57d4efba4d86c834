import { bootstrapDifference, type Interval } from './bootstrap.js';
import { signedShare } from './format.js';
import type { Measured } from './measure.js';
import { hitsWithin, isRanked } from './metrics.js';

/** How much more often (or, below 0, less often) a configuration hits first than the one it is compared with. */
export function hitDifference(base: Measured, other: Measured): Interval {
  const first = hitsWithin(1);
  const hitsOf = ({ outcomes }: Measured): number[] =>
    outcomes.filter(({ item }) => isRanked(item)).map((outcome) => (first(outcome) ? 1 : 0));
  return bootstrapDifference(hitsOf(base), hitsOf(other));
}

/** One row of a comparison, ready to be shown. */
export interface ComparisonRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** What the cells of a comparison are. */
export const COMPARISON_COLUMNS = [
  'hit@1',
  'hit@3',
  'MRR',
  'claims',
  'unanswerable refused',
  'answerable refused',
  'AUROC',
  'ECE',
  'ms',
  'hit@1 less the first’s',
] as const;

/** A row a configuration; the last cell is the paired difference to the first, with its interval. */
export function comparisonRows(measured: readonly Measured[]): ComparisonRow[] {
  const [base] = measured;
  return measured.map((one) => {
    const { answerable, rates, calibration } = one.summary;
    const difference = base === undefined || one === base ? null : hitDifference(base, one);
    const share = (interval: Interval | null): string => (interval === null ? '–' : interval.mean.toFixed(3));
    return {
      name: one.configuration.name,
      cells: [
        share(rates.hit1),
        share(rates.hit3),
        share(rates.mrr),
        share(rates.claimsHit1),
        share(rates.unanswerableRefused),
        share(rates.answerableRefused),
        calibration.auroc === null ? '–' : calibration.auroc.toFixed(3),
        calibration.equalWidth.error.toFixed(3),
        answerable.medianMs.toFixed(0),
        difference === null ? '–' : signedShare(difference),
      ],
    };
  });
}
