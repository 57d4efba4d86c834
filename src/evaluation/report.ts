import { byKind, isRanked, type Metrics, metricsOf, type Outcome } from './metrics.js';

const COLUMNS = ['hit@1', 'hit@3', 'hit@5', 'MRR', 'refused', 'verbatim', 'pages', 'words', 'ms'] as const;

function row(name: string, metrics: Metrics): string {
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
  ];
  return `${name.padEnd(22)}${String(metrics.items).padStart(5)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

/** The figures as a table: all answerable items, then each kind, then what has no answer. */
export function reportTable(outcomes: readonly Outcome[]): string {
  const ranked = outcomes.filter(({ item }) => isRanked(item));
  const others = outcomes.filter(({ item }) => !isRanked(item));
  return [
    `${''.padEnd(22)}${'items'.padStart(5)}${COLUMNS.map((column) => column.padStart(9)).join('')}`,
    row('all answerable', metricsOf(ranked)),
    ...[...byKind(ranked)].map(([kind, own]) => row(`  ${kind}`, metricsOf(own))),
    ...[...byKind(others)].map(([kind, own]) => row(kind, metricsOf(own))),
  ].join('\n');
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
