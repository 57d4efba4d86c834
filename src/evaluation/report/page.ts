import { createHash } from 'node:crypto';
import { BOOTSTRAP } from '../bootstrap.js';
import { COMPARISON_COLUMNS, comparisonRows } from '../comparison.js';
import { figureLines } from '../figures.js';
import type { Measured } from '../measure.js';
import { byKind, byLanguage, isRanked, metricsOf, type Outcome } from '../metrics.js';
import { type Chart, drawChart } from './chart.js';
import { type Markup, markup } from './markup.js';
import { questionArticle } from './question.js';
import { reliabilityChart } from './reliability-chart.js';
import { riskChart } from './risk-chart.js';
import { SCRIPT, STYLE } from './style.js';

/** What a report tells of. */
export interface ReportContent {
  readonly sets: readonly string[];
  readonly base: Measured;
  readonly compared: readonly Measured[];
}

/** Says whose a file is; a file that says it may be overwritten. */
export const MARK = 'pincite evaluate report';

/** The whole page: one file that loads nothing. */
export function reportPage({ sets, base, compared }: ReportContent): Markup {
  const { outcomes, summary, configuration } = base;
  const title = `Evaluation: ${sets.join(', ')}`;
  // A second lock: even if a text got through the escaping, the browser would run and load nothing but what is named here.
  const policy = `default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${MARK}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${outcomes.length} items, ${configuration.name}. In brackets: 95 % intervals, percentile bootstrap over the items, ${BOOTSTRAP.resamples} resamples.</p>
<h2>Figures</h2>
${table(
  ['', 'value'],
  figureLines(summary).map(({ name, value }) => [name, value]),
)}
${groupTable('kind', byKind(outcomes))}
${groupTable('language', byLanguage(outcomes.filter(({ item }) => isRanked(item))))}
${compared.length === 0 ? null : comparisonSection([base, ...compared])}
<h2>Probabilities</h2>
<div class="charts">${[reliabilityChart(summary.calibration), riskChart(summary.calibration)].map(figure)}</div>
<h2>Questions</h2>
${filterForm([...byKind(outcomes).keys()])}
${outcomes.map(questionArticle)}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function digest(content: Markup): string {
  return `sha256-${createHash('sha256').update(content.toString()).digest('base64')}`;
}

/** What a chart says is there for everybody to read. */
function figure(chart: Chart): Markup {
  return markup`<figure>${drawChart(chart, 'page')}<figcaption><strong>${chart.title}.</strong> ${chart.description}</figcaption></figure>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return markup`<div class="wide"><table>
<thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...others]) =>
      markup`<tr><th scope="row">${first}</th>${others.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table></div>`;
}

function groupTable(what: string, groups: ReadonlyMap<string, readonly Outcome[]>): Markup {
  return table(
    [what, 'items', 'hit@1', 'hit@3', 'hit@5', 'MRR', 'not found', 'words', 'ms'],
    [...groups].map(([name, own]) => {
      const metrics = metricsOf(own);
      const rates = [metrics.hit1, metrics.hit3, metrics.hit5, metrics.mrr, metrics.refused];
      return [
        name,
        String(metrics.items),
        ...rates.map((rate) => rate.toFixed(3)),
        metrics.medianWords.toFixed(0),
        metrics.medianMs.toFixed(0),
      ];
    }),
  );
}

function comparisonSection(measured: readonly Measured[]): Markup {
  const rows = comparisonRows(measured).map(({ name, cells }) => [name, ...cells]);
  return markup`<h2>Configurations</h2>${table(['', ...COMPARISON_COLUMNS], rows)}`;
}

/** Hidden until the script runs: without it, it would do nothing. */
function filterForm(kinds: readonly string[]): Markup {
  return markup`<form hidden><label>Kind <select name="kind"><option value="">all</option>${kinds.map(
    (kind) => markup`<option value="${kind}">${kind}</option>`,
  )}</select></label><label><input type="checkbox" name="misses"> only what went wrong</label><output aria-live="polite"></output></form>`;
}
