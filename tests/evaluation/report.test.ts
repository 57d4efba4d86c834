import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/evaluation/measure.js';
import type { Outcome } from '../../src/evaluation/metrics.js';
import { drawChart } from '../../src/evaluation/report/chart.js';
import { escapeText, markup } from '../../src/evaluation/report/markup.js';
import { reportPage } from '../../src/evaluation/report/page.js';
import { questionArticle, verdictOf } from '../../src/evaluation/report/question.js';
import { reliabilityChart } from '../../src/evaluation/report/reliability-chart.js';
import { riskChart } from '../../src/evaluation/report/risk-chart.js';
import { checkReportFolder, writeReport } from '../../src/evaluation/report-folder.js';
import { summaryOf } from '../../src/evaluation/summary.js';
import { outcome, unanswered } from './outcome.js';

const HOSTILE = `</p><script>alert("1")</script><img src=x onerror='alert(2)'>&lt;\u0000\u009b`;
const measured = (outcomes: readonly Outcome[]): Measured => ({
  configuration: { name: 'all stages', without: [] },
  outcomes,
  summary: summaryOf(outcomes),
});
const contentOf = (outcomes: readonly Outcome[]) => ({ sets: ['dev'], base: measured(outcomes), compared: [] });
const folder = (): string => mkdtempSync(join(tmpdir(), 'pincite-report-'));

describe('markup', () => {
  it('escapes text and leaves markup', () => {
    const name = `<b> & "it's"`;
    expect(String(markup`<a title="${name}">${markup`<i>${1}</i>`}${null}${[markup`x`, markup`y`]}</a>`)).toBe(
      '<a title="&lt;b&gt; &amp; &quot;it&#39;s&quot;"><i>1</i>xy</a>',
    );
  });

  it('replaces what no page may hold', () => {
    expect(escapeText('a\u0000b\ud800c\u009bd\n\te\ufffff😀')).toBe('a\ufffdb\ufffdc\ufffdd\n\te\ufffdf😀');
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'#39;ampltgquo \u0000\ud800😀') }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});

describe('a page', () => {
  const hostile = outcome(2, {
    item: { ...outcome(2).item, id: HOSTILE, question: HOSTILE, lang: HOSTILE, kind: HOSTILE },
    set: HOSTILE,
    quotations: [{ text: HOSTILE, citation: HOSTILE, probability: 0.5, stance: 'contradicts', hit: false }],
    facts: [HOSTILE],
  });
  const page = String(reportPage({ ...contentOf([hostile, outcome(1), unanswered()]), sets: [HOSTILE] }));

  it('obeys no text', () => {
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|onerror='|alert\("/);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)');
    expect(page).not.toContain('\u0000');
  });

  it('allows its own script and style only, by their digests', () => {
    expect(page).toMatch(/default-src 'none'|default-src &#39;none&#39;/);
    expect(page).toMatch(/script-src &#39;sha256-[\w+/]+=&#39;/);
    expect(page).not.toMatch(/ style="| on\w+="|src="|href="/);
  });

  it('has every question, what was wanted and what came', () => {
    expect(page.match(/<article /g)).toHaveLength(3);
    expect(page).toContain('wanted: a');
    expect(page).toContain('contradicts');
    expect(page).toContain('No answer in the documents.');
    expect(page.match(/<svg /g)).toHaveLength(2);
  });

  it('compares configurations where there are several', () => {
    const outcomes = [outcome(1)];
    const other = { ...measured(outcomes), configuration: { name: 'without reader', without: ['reader' as const] } };
    expect(String(reportPage({ ...contentOf(outcomes), compared: [other] }))).toContain('without reader');
  });

  it('of nothing is a page', () => {
    expect(String(reportPage(contentOf([])))).toContain('0 items');
  });
});

describe('a question', () => {
  it.each([
    [outcome(1), true, 'hit'],
    [outcome(3), false, 'hit at 3'],
    [outcome(null), false, 'no hit'],
    [outcome(1, { answered: false }), false, 'not found, though there is an answer'],
    [unanswered({ answered: false, clear: false }), true, 'not found, rightly'],
    [unanswered(), false, 'answered, though there is no answer'],
    [unanswered({ clear: false }), false, 'only “none clearly answers” was said'],
    [unanswered({}, 'misquote'), true, 'not counted'],
  ])('has a verdict', (one, right, words) => {
    expect(verdictOf(one)).toEqual({ right, words });
  });

  it('says when a quotation is not what it should be', () => {
    expect(String(questionArticle(outcome(1, { verbatim: false, pagesRight: false })))).toMatch(
      /not verbatim[\s\S]*wrong pages/,
    );
  });
});

describe('charts', () => {
  const { calibration } = summaryOf([
    outcome(1, { probability: 0.95 }),
    outcome(2, { probability: 0.95 }),
    unanswered(),
  ]);

  it('tell the counts of their bins, and say what they show', () => {
    const svg = String(drawChart(reliabilityChart(calibration), 'file'));
    expect(svg).toContain('<rect x="418" y="188" width="36" height="168"');
    expect(svg).toContain('>2</text>');
    expect(svg).toContain('from 0.9 to 1.0, 2 with 50 % hits');
    expect(svg).toMatch(/role="img" aria-labelledby="reliability-title reliability-description"/);
  });

  it('draw the line of thresholds', () => {
    const svg = String(drawChart(riskChart(calibration), 'page'));
    // Half of the first two thirds are wrong; then two of three.
    expect(svg).toContain('points="322.67,188 456,132"');
    expect(svg).not.toContain('#ffffff');
  });

  it('stand without anything to show', () => {
    const none = summaryOf([]).calibration;
    for (const chart of [reliabilityChart(none), riskChart(none)]) {
      expect(String(drawChart(chart, 'file'))).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('the folder of a report', () => {
  it('is made, and written to again', async () => {
    const path = join(folder(), 'new', 'report');
    await writeReport(path, contentOf([outcome(1)]));
    await writeReport(path, contentOf([outcome(1), outcome(2)]));
    expect(readdirSync(path).sort()).toEqual(['calibration.svg', 'index.html', 'reliability.svg']);
    expect(readFileSync(join(path, 'index.html'), 'utf8')).toContain('2 items');
  });

  it.each(['notes.txt', 'index.html', 'reliability.svg'])(
    'is left alone when it holds a %s of others',
    async (name) => {
      const path = folder();
      writeFileSync(join(path, name), 'mine');
      await expect(writeReport(path, contentOf([]))).rejects.toMatchObject({
        code: 'input',
        message: expect.stringContaining(name),
      });
      expect(readdirSync(path)).toEqual([name]);
      expect(readFileSync(join(path, name), 'utf8')).toBe('mine');
    },
  );

  it('may hold no links and no folders', async () => {
    const [linked, nested] = [folder(), folder()];
    symlinkSync('/dev/null', join(linked, 'index.html'));
    mkdirSync(join(nested, 'index.html'));
    for (const path of [linked, nested]) await expect(checkReportFolder(path)).rejects.toMatchObject({ code: 'input' });
  });

  it('is no file', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    await expect(checkReportFolder(path)).rejects.toMatchObject({ code: 'input' });
  });
});
