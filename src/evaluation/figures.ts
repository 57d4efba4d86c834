import { shareWithInterval } from './format.js';
import type { Summary } from './summary.js';

/** A figure in words: what it is, and how much. */
export interface FigureLine {
  readonly name: string;
  readonly value: string;
}

/** The figures over a whole set, in the order in which they are read. */
export function figureLines({ answerable, asked, rates, calibration }: Summary): FigureLine[] {
  const line = (name: string, value: string): FigureLine => ({ name, value });
  return [
    line('hit@1', shareWithInterval(rates.hit1)),
    line('hit@3', shareWithInterval(rates.hit3)),
    line('hit@5', shareWithInterval(rates.hit5)),
    line('mean reciprocal rank', shareWithInterval(rates.mrr)),
    line('claims, first hit', shareWithInterval(rates.claimsHit1)),
    line('answerable, not found', shareWithInterval(rates.answerableRefused)),
    line('answerable, not found or not clear', shareWithInterval(rates.answerableUnclear)),
    line('unanswerable, not found', shareWithInterval(rates.unanswerableRefused)),
    line('unanswerable, not found or not clear', shareWithInterval(rates.unanswerableUnclear)),
    line('false premise, not found', shareWithInterval(rates.falsePremiseRefused)),
    line('false premise, not found or not clear', shareWithInterval(rates.falsePremiseUnclear)),
    line('false premise, said to be contradicted', shareWithInterval(rates.falsePremiseContradicted)),
    line('verbatim, of all answers', asked.verbatim.toFixed(3)),
    line('pages right, of all answers', asked.pagesRight.toFixed(3)),
    line('words of the first quotation, median', answerable.medianWords.toFixed(0)),
    line('time, median', `${asked.medianMs.toFixed(0)} ms`),
    line('time, 95th percentile', `${asked.p95Ms.toFixed(0)} ms`),
    line('calibration error, 10 bins of equal width', calibration.equalWidth.error.toFixed(3)),
    line('calibration error, 10 bins of equal mass', calibration.equalMass.error.toFixed(3)),
    line('Brier score', calibration.brier.toFixed(3)),
    line('answerable or not, AUROC', calibration.auroc === null ? '–' : calibration.auroc.toFixed(3)),
  ];
}
