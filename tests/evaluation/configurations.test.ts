import { describe, expect, it } from 'vitest';
import { comparisonRows, hitDifference } from '../../src/evaluation/comparison.js';
import { type ConfigurationChoice, configurationsOf } from '../../src/evaluation/configurations.js';
import type { Measured } from '../../src/evaluation/measure.js';
import type { Outcome } from '../../src/evaluation/metrics.js';
import { reportComparison } from '../../src/evaluation/report.js';
import { summaryOf } from '../../src/evaluation/summary.js';
import { STAGES } from '../../src/retrieval/stages.js';
import { outcome } from './outcome.js';

const NONE: ConfigurationChoice = { without: [], compare: [], ablate: false };
const names = (choice: Partial<ConfigurationChoice>): string[] =>
  configurationsOf({ ...NONE, ...choice }).map(({ name }) => name);

describe('configurations', () => {
  it('are one with all stages unless more is asked for', () => {
    expect(configurationsOf(NONE)).toEqual([{ name: 'all stages', without: [] }]);
  });

  it('lack what is named, once, however it is typed', () => {
    expect(names({ without: ['reader, maxsim', 'reader'] })).toEqual(['without maxsim, reader']);
    expect(names({ compare: ['reader', 'maxsim,reader', 'reader,maxsim'] })).toEqual([
      'all stages',
      'without reader',
      'without maxsim, reader',
    ]);
    expect(names({ without: ['reader'], compare: ['maxsim', 'reader'] })).toEqual([
      'without reader',
      'without maxsim, reader',
    ]);
  });

  it('are one for each stage of an ablation', () => {
    expect(names({ ablate: true })).toEqual(['all stages', ...STAGES.map((stage) => `without ${stage}`)]);
    expect(names({ ablate: true, compare: ['dense'] })).toHaveLength(STAGES.length + 1);
  });

  it.each(['', 'readers', 'reader,'])('are refused for “%s”, which is no stage', (stages) => {
    expect(() => configurationsOf({ ...NONE, compare: [stages] })).toThrowError(
      expect.objectContaining({ code: 'input', remedy: expect.stringContaining('maxsim') }),
    );
  });
});

describe('a comparison', () => {
  const measured = (name: string, outcomes: readonly Outcome[]): Measured => ({
    configuration: { name, without: [] },
    outcomes,
    summary: summaryOf(outcomes),
  });
  const base = measured('all stages', [outcome(1), outcome(1), outcome(2), outcome(1, {}, 'false-premise')]);
  const other = measured('without reader', [outcome(1), outcome(2), outcome(2), outcome(2, {}, 'false-premise')]);

  it('tells the difference over the answerable items, pair by pair', () => {
    const { mean, low, high } = hitDifference(base, other);
    expect(mean).toBeCloseTo(-1 / 3, 12);
    expect(low).toBe(-1);
    expect(high).toBe(0);
  });

  it('has a row for each configuration, all of one width', () => {
    expect(comparisonRows([base, other]).map(({ name, cells }) => [name, cells[0], cells.at(-1)])).toEqual([
      ['all stages', '0.667', '–'],
      ['without reader', '0.333', '−0.333 [−1.000,  0.000]'],
    ]);
    const lines = reportComparison([base, other]).split('\n');
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });
});
