import { bootstrapMean, type Interval } from './bootstrap.js';
import { answerabilityAuroc, brierScore, confidencesOf } from './confidence.js';
import { hitsWithin, isRanked, type Metrics, metricsOf, type Outcome, reciprocalRank } from './metrics.js';
import { type Bin, calibrationError, equalMassBins, equalWidthBins } from './reliability.js';
import { type CoveragePoint, riskCoverage } from './risk-coverage.js';
import { type Role, roleOf } from './roles.js';

/** The rates that matter most, each with its interval; null where the set has no items for it. */
export interface Rates {
  readonly hit1: Interval | null;
  readonly hit3: Interval | null;
  readonly hit5: Interval | null;
  readonly mrr: Interval | null;
  readonly claimsHit1: Interval | null;
  readonly answerableRefused: Interval | null;
  readonly answerableUnclear: Interval | null;
  readonly unanswerableRefused: Interval | null;
  readonly unanswerableUnclear: Interval | null;
  readonly falsePremiseRefused: Interval | null;
  readonly falsePremiseUnclear: Interval | null;
  /** The first quotation is said to contradict what was asked. */
  readonly falsePremiseContradicted: Interval | null;
}

/** How far the probabilities can be believed. */
export interface CalibrationFigures {
  readonly items: number;
  readonly equalWidth: { readonly error: number; readonly bins: readonly Bin[] };
  readonly equalMass: { readonly error: number; readonly bins: readonly Bin[] };
  readonly brier: number;
  /** Answerable against unanswerable; null where the set lacks one of the two. */
  readonly auroc: number | null;
  readonly riskCoverage: readonly CoveragePoint[];
}

/** All figures of one configuration. */
export interface Summary {
  /** Over the answerable items. */
  readonly answerable: Metrics;
  /** Over everything that was asked: what is quoted must be right even where it answers nothing. */
  readonly asked: Metrics;
  readonly rates: Rates;
  readonly calibration: CalibrationFigures;
}

/** Every figure of a set of outcomes. */
export function summaryOf(outcomes: readonly Outcome[]): Summary {
  return {
    answerable: metricsOf(outcomes.filter(({ item }) => isRanked(item))),
    asked: metricsOf(outcomes),
    rates: ratesOf(outcomes),
    calibration: calibrationOf(outcomes),
  };
}

function ratesOf(outcomes: readonly Outcome[]): Rates {
  const mean = (among: readonly Outcome[], value: (outcome: Outcome) => number): Interval | null =>
    among.length === 0 ? null : bootstrapMean(among.map(value));
  const share = (among: readonly Outcome[], test: (outcome: Outcome) => boolean): Interval | null =>
    mean(among, (outcome) => (test(outcome) ? 1 : 0));
  const of = (role: Role): Outcome[] => outcomes.filter(({ item }) => roleOf(item) === role);
  const refused = ({ answered }: Outcome): boolean => !answered;
  const unclear = ({ clear }: Outcome): boolean => !clear;
  const answerable = of('answerable');
  const unanswerable = of('unanswerable');
  const falsePremises = of('false-premise');
  return {
    hit1: share(answerable, hitsWithin(1)),
    hit3: share(answerable, hitsWithin(3)),
    hit5: share(answerable, hitsWithin(5)),
    mrr: mean(answerable, reciprocalRank),
    claimsHit1: share(
      answerable.filter(({ item }) => item.kind === 'claim'),
      hitsWithin(1),
    ),
    answerableRefused: share(answerable, refused),
    answerableUnclear: share(answerable, unclear),
    unanswerableRefused: share(unanswerable, refused),
    unanswerableUnclear: share(unanswerable, unclear),
    falsePremiseRefused: share(falsePremises, refused),
    falsePremiseUnclear: share(falsePremises, unclear),
    falsePremiseContradicted: share(
      falsePremises,
      ({ answered, quotations }) => answered && quotations[0]?.stance === 'contradicts',
    ),
  };
}

function calibrationOf(outcomes: readonly Outcome[]): CalibrationFigures {
  const confidences = confidencesOf(outcomes);
  const [equalWidth, equalMass] = [equalWidthBins(confidences), equalMassBins(confidences)];
  return {
    items: confidences.length,
    equalWidth: { error: calibrationError(equalWidth), bins: equalWidth },
    equalMass: { error: calibrationError(equalMass), bins: equalMass },
    brier: brierScore(confidences),
    auroc: answerabilityAuroc(outcomes),
    riskCoverage: riskCoverage(confidences),
  };
}
