import { COMPARISON_COLUMNS, comparisonRows } from './comparison.js';
import { figureLines } from './figures.js';
import type { Measured } from './measure.js';
import { byKind, byLanguage, groupedBy, isRanked, type Metrics, metricsOf, type Outcome } from './metrics.js';
import type { Summary } from './summary.js';
import { thresholds } from './thresholds.js';

const COLUMNS = ['hit@1', 'hit@3', 'hit@5', 'MRR', 'refused', 'verbatim', 'pages', 'words', 'ms', 'p95 ms'] as const;
/** Columns are set apart by blanks; long names of kinds and sets push nothing out of line. */
const WIDTH = 9;

function row(name: string, metrics: Metrics, width: number): string {
  const figures = [
    metrics.hit1,
    metrics.hit3,
    metrics.hit5,
    metrics.mrr,
    metrics.refused,
    metrics.verbatim,
    metrics.pagesRight,
  ];
  const cells = [
    ...figures.map((figure) => figure.toFixed(3)),
    metrics.medianWords.toFixed(0),
    metrics.medianMs.toFixed(0),
    metrics.p95Ms.toFixed(0),
  ];
  return `${name.padEnd(width)}${String(metrics.items).padStart(5)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`;
}

/**
 * The figures as a table: all answerable items, then each kind, each language and each set where there are several, then
 * what has no answer.
 */
export function reportTable(outcomes: readonly Outcome[]): string {
  const ranked = outcomes.filter(({ item }) => isRanked(item));
  const others = outcomes.filter(({ item }) => !isRanked(item));
  const several = (groups: ReadonlyMap<string, readonly Outcome[]>, before: string): [string, readonly Outcome[]][] =>
    groups.size < 2 ? [] : [...groups].map(([name, own]) => [`  ${before} ${name}`, own]);
  const rows: [string, readonly Outcome[]][] = [
    ['all answerable', ranked],
    ...[...byKind(ranked)].map(([kind, own]): [string, readonly Outcome[]] => [`  ${kind}`, own]),
    ...several(byLanguage(ranked), 'asked in'),
    ...several(
      groupedBy(ranked, ({ set }) => set),
      'set',
    ),
    ...byKind(others),
  ];
  const width = Math.max(22, ...rows.map(([name]) => name.length + 1));
  return [
    `${''.padEnd(width)}${'items'.padStart(5)}${COLUMNS.map((column) => column.padStart(WIDTH)).join('')}`,
    ...rows.map(([name, own]) => row(name, metricsOf(own), width)),
  ].join('\n');
}

/** Rates with their intervals, and how far the probabilities can be believed. */
export function reportFigures(summary: Summary): string {
  const lines = figureLines(summary);
  const width = Math.max(...lines.map(({ name }) => name.length)) + 2;
  return lines.map(({ name, value }) => `${name.padEnd(width)}${value}`).join('\n');
}

/** What other settings of the lowest probability that is answered would give. */
export function reportThresholds(outcomes: readonly Outcome[]): string {
  const head = ['answered from', 'answerable refused', 'unanswerable refused', 'right among the answered'];
  const rows = thresholds(outcomes).map((one) => [
    one.minProbability.toFixed(2),
    ...[one.answerableRefused, one.unanswerableRefused, one.right].map((value) => value.toFixed(3)),
  ]);
  return [head, ...rows]
    .map((cells) => cells.map((cell, at) => cell.padStart(head[at]?.length ?? 0)).join('  '))
    .join('\n');
}

/** Configurations side by side. */
export function reportComparison(measured: readonly Measured[]): string {
  const rows = [{ name: '', cells: COMPARISON_COLUMNS }, ...comparisonRows(measured)];
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const widths = COMPARISON_COLUMNS.map((_, at) => Math.max(...rows.map(({ cells }) => cells[at]?.length ?? 0)));
  return rows
    .map(({ name, cells }) =>
      [name.padEnd(nameWidth), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('  '),
    )
    .join('\n');
}

/** Each answerable item whose first quotation missed: the question, what was wanted, what came. */
export function reportMisses(outcomes: readonly Outcome[]): string {
  const misses = outcomes.filter(({ item, rank, answered }) => isRanked(item) && (rank !== 1 || !answered));
  return misses
    .map(({ item, rank, quotations }) =>
      [
        `${item.id} (${item.kind}, ${rank === null ? 'no hit' : `hit at ${rank}`}): ${item.question}`,
        ...item.answers.map((gold) => `  wanted  p. ${String(gold.page ?? '–')}: ${gold.quote}`),
        ...quotations
          .slice(0, rank ?? 3)
          .map(({ text, citation }, at) => `  ${at + 1}  ${text.replace(/\s+/g, ' ')} (${citation})`),
      ].join('\n'),
    )
    .join('\n\n');
}
