import { describe, expect, it } from 'vitest';
import { byKind, byLanguage, isRanked, median, metricsOf } from '../../src/evaluation/metrics.js';
import { reportMisses, reportTable } from '../../src/evaluation/report.js';
import { outcome } from './outcome.js';

describe('metrics', () => {
  it('of nothing are 0', () => {
    expect(Object.values(metricsOf([])).every((figure) => figure === 0)).toBe(true);
  });

  it('count hits within one, three and five', () => {
    expect(metricsOf([1, 2, 3, 4, 5, 6, null, 1].map((rank) => outcome(rank)))).toMatchObject({
      items: 8,
      hit1: 2 / 8,
      hit3: 4 / 8,
      hit5: 6 / 8,
      mrr: (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6 + 0 + 1) / 8,
    });
  });

  it('give a refusal no hit, whatever came nearest', () => {
    expect(metricsOf([outcome(1, { answered: false }), outcome(1)])).toMatchObject({
      hit1: 0.5,
      hit5: 0.5,
      mrr: 0.5,
      refused: 0.5,
    });
  });

  it('count what is verbatim and has its pages, and take the middle of words and times', () => {
    const outcomes = [
      outcome(1, { verbatim: false, words: 5, timingMs: 9 }),
      outcome(1, { pagesRight: false, words: 9, timingMs: 1 }),
      outcome(1, { words: null, timingMs: 4 }),
    ];
    expect(metricsOf(outcomes)).toMatchObject({ verbatim: 2 / 3, pagesRight: 2 / 3, medianWords: 7, medianMs: 4 });
  });

  it('tell the middle of the times from the slow end', () => {
    const timings = Array.from({ length: 20 }, (_, at) => outcome(1, { timingMs: at + 1 }));
    expect(metricsOf(timings)).toMatchObject({ medianMs: 10.5, p95Ms: 19 });
  });

  it('count what is not clear beside what is refused', () => {
    const outcomes = [outcome(1), outcome(1, { clear: false }), outcome(1, { clear: false, answered: false })];
    expect(metricsOf(outcomes)).toMatchObject({ refused: 1 / 3, unclear: 2 / 3, hit1: 2 / 3 });
  });

  it('rank what has an answer and tests nothing else', () => {
    const item = outcome(1).item;
    expect(isRanked(item)).toBe(true);
    expect(isRanked({ ...item, answers: [] })).toBe(false);
    expect(isRanked({ ...item, unanswerable: true })).toBe(false);
    for (const kind of ['misquote', 'false-premise']) expect(isRanked({ ...item, kind })).toBe(false);
  });

  it('are told by kind, in order', () => {
    expect(
      [...byKind([outcome(1, {}, 'list'), outcome(1, {}, 'date'), outcome(2, {}, 'list')])].map(([kind, own]) => [
        kind,
        own.length,
      ]),
    ).toEqual([
      ['date', 1],
      ['list', 2],
    ]);
  });

  it('are told by language', () => {
    const asked = (lang: string) => outcome(1, { item: { ...outcome(1).item, lang } });
    expect([...byLanguage([asked('nl'), asked('de'), asked('nl')])].map(([lang, own]) => [lang, own.length])).toEqual([
      ['de', 1],
      ['nl', 2],
    ]);
  });
});

it('the median is the middle', () => {
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 5]), median([10, 9, 1, 2])]).toEqual([
    0, 3, 2.5, 5, 5.5,
  ]);
});

describe('a report', () => {
  const outcomes = [outcome(1), outcome(null, {}, 'date'), outcome(1, {}, 'misquote')];
  it('has a line for all, for each kind, and for what is not ranked', () => {
    const lines = reportTable(outcomes).split('\n');
    expect(lines.map((line) => line.slice(0, 22).trim())).toEqual(['', 'all answerable', 'date', 'fact', 'misquote']);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(reportTable([]).split('\n')).toHaveLength(2);
  });

  it('has lines for languages and sets where there are several', () => {
    const french = outcome(2, { set: 'held-out', item: { ...outcome(2).item, lang: 'fr' } });
    const names = reportTable([outcome(1), french]).split('\n');
    expect(names.map((line) => line.slice(0, 22).trim())).toEqual([
      '',
      'all answerable',
      'fact',
      'asked in en',
      'asked in fr',
      'set dev',
      'set held-out',
    ]);
  });

  it('shows each miss with what was wanted and what came', () => {
    const misses = reportMisses(outcomes);
    expect(misses).toContain('date-null (date, no hit): Who?');
    expect(misses).toContain('wanted  p. –: He.');
    expect(misses).toContain('1  She said. (A 2001, p. 3)');
    expect(misses).not.toContain('fact-1');
  });
});
