import { describe, expect, it } from 'vitest';
import { figureLines } from '../../src/evaluation/figures.js';
import { reportFigures } from '../../src/evaluation/report.js';
import { roleOf } from '../../src/evaluation/roles.js';
import { summaryOf } from '../../src/evaluation/summary.js';
import { outcome, unanswered } from './outcome.js';

describe('roles', () => {
  it('follow from kind and answers', () => {
    expect(roleOf(outcome(1).item)).toBe('answerable');
    expect(roleOf(outcome(1, {}, 'claim').item)).toBe('answerable');
    expect(roleOf(unanswered().item)).toBe('unanswerable');
    expect(roleOf({ ...outcome(1).item, answers: [] })).toBe('unanswerable');
    expect(roleOf(outcome(1, {}, 'false-premise').item)).toBe('false-premise');
    expect(roleOf(unanswered({}, 'misquote').item)).toBe('other');
  });
});

describe('a summary', () => {
  const silent = { answered: false, clear: false };
  const [contradiction] = outcome(1).quotations.map((quotation) => ({ ...quotation, stance: 'contradicts' as const }));
  const summary = summaryOf([
    outcome(1),
    outcome(3),
    outcome(1, { ...silent, timingMs: 100 }),
    outcome(1, {}, 'claim'),
    outcome(2, { clear: false }, 'claim'),
    unanswered(silent),
    unanswered({ clear: false, verbatim: false }),
    unanswered(),
    unanswered(),
    unanswered(contradiction === undefined ? {} : { quotations: [contradiction] }, 'false-premise'),
    unanswered(silent, 'false-premise'),
  ]);

  it('has each rate over the items that it is about', () => {
    const means = Object.fromEntries(Object.entries(summary.rates).map(([name, interval]) => [name, interval?.mean]));
    expect(means).toEqual({
      hit1: 2 / 5,
      hit3: 4 / 5,
      hit5: 4 / 5,
      mrr: (1 + 1 / 3 + 0 + 1 + 1 / 2) / 5,
      claimsHit1: 1 / 2,
      answerableRefused: 1 / 5,
      answerableUnclear: 2 / 5,
      unanswerableRefused: 1 / 4,
      unanswerableUnclear: 2 / 4,
      falsePremiseRefused: 1 / 2,
      falsePremiseUnclear: 1 / 2,
      falsePremiseContradicted: 1 / 2,
    });
  });

  it('looks at every answer for what must always hold', () => {
    expect(summary.answerable).toMatchObject({ items: 5, verbatim: 1, p95Ms: 100 });
    expect(summary.asked).toMatchObject({ items: 11, verbatim: 10 / 11 });
    expect(summary.calibration.items).toBe(9);
  });

  it('has nothing where there are no items', () => {
    const { rates, calibration } = summaryOf([outcome(1)]);
    expect(rates).toMatchObject({ unanswerableRefused: null, falsePremiseRefused: null, claimsHit1: null });
    expect(calibration.auroc).toBeNull();
    expect(figureLines(summaryOf([]))[0]).toEqual({ name: 'hit@1', value: '–' });
  });

  it('is told line by line', () => {
    const lines = reportFigures(summary).split('\n');
    expect(lines[0]).toMatch(/^hit@1 +0\.400 \[0\.000, 0\.800\]$/);
    expect(lines).toHaveLength(figureLines(summary).length);
  });
});
