// Fits the logistic model that turns scores into a probability (src/retrieval/calibration.ts), on questions that have
// nothing to do with any corpus: sentences of encyclopedia articles, questions that one of them answers, and questions
// that sound as if one did. Usage: npm run build && node eval/calibrate.mjs FOLDER
// FOLDER holds sentences.txt (one a line), answerable.jsonl {"q","sent":[line]} and unanswerable.jsonl {"q","near":[line]}.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../dist/config.js';
import { createWorkshop } from '../dist/engine.js';

const SENTENCES = 1500;
const QUESTIONS_OF_A_KIND = 400;
const FEATURES = ['maxSimSentence', 'fused'];

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node eval/calibrate.mjs FOLDER');
  process.exit(2);
}
const lines = (name) => readFileSync(join(folder, name), 'utf8').trim().split('\n');
const sentences = lines('sentences.txt').slice(0, SENTENCES);
const within = (at) => at < SENTENCES;
const spread = (items) =>
  items.filter((_, at) => at % Math.max(1, Math.floor(items.length / QUESTIONS_OF_A_KIND)) === 0);
const answerable = spread(
  lines('answerable.jsonl')
    .map((line) => JSON.parse(line))
    .filter((item) => item.sent.every(within)),
);
const unanswerable = spread(
  lines('unanswerable.jsonl')
    .map((line) => JSON.parse(line))
    .filter((item) => item.near.every(within)),
);

const home = mkdtempSync(join(tmpdir(), 'calibrate-'));
mkdirSync(join(home, 'corpus'));
const paragraphs = Array.from({ length: Math.ceil(SENTENCES / 5) }, (_, at) =>
  sentences
    .slice(at * 5, at * 5 + 5)
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .join(' '),
);
writeFileSync(join(home, 'corpus', 'articles.md'), paragraphs.join('\n\n'));
writeFileSync(
  join(home, 'corpus', 'articles.json'),
  JSON.stringify({ item: { id: 'articles', type: 'book', title: 'Articles' } }),
);
const config = readConfig({});
const paths = { ...config.paths, corpus: join(home, 'corpus'), index: join(home, 'index') };
const engine = await createWorkshop({ config: { ...config, paths } }).openEngine();

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const rows = [];
for (const item of [...answerable, ...unanswerable]) {
  const wanted = (item.sent ?? []).map((at) => letters(sentences[at]));
  const answer = await engine.ask({ text: item.q, limit: 3 });
  for (const { quotation, scores } of answer.quotations ?? answer.nearest) {
    const text = letters(quotation.text);
    rows.push({ x: FEATURES.map((name) => scores[name]), y: wanted.some((one) => text.includes(one)) ? 1 : 0 });
  }
}
await engine.close();
rmSync(home, { recursive: true });

// Newton's method with a small ridge, on standardised features.
const mean = FEATURES.map((_, f) => rows.reduce((sum, row) => sum + row.x[f], 0) / rows.length);
const deviation = FEATURES.map((_, f) =>
  Math.sqrt(rows.reduce((sum, row) => sum + (row.x[f] - mean[f]) ** 2, 0) / rows.length),
);
const data = rows.map(({ x, y }) => ({ x: [1, ...x.map((value, f) => (value - mean[f]) / deviation[f])], y }));
const size = FEATURES.length + 1;
let theta = new Array(size).fill(0);
for (let round = 0; round < 25; round += 1) {
  const gradient = theta.map((value, f) => (f === 0 ? 0 : value));
  const hessian = theta.map((_, f) => theta.map((__, g) => (f === g && f > 0 ? 1 : 0)));
  for (const { x, y } of data) {
    const p = 1 / (1 + Math.exp(-x.reduce((sum, value, f) => sum + value * theta[f], 0)));
    for (let f = 0; f < size; f += 1) {
      gradient[f] += (p - y) * x[f];
      for (let g = 0; g < size; g += 1) hessian[f][g] += p * (1 - p) * x[f] * x[g];
    }
  }
  const step = solve(hessian, gradient);
  theta = theta.map((value, f) => value - step[f]);
}
const weights = FEATURES.map((_, f) => theta[f + 1] / deviation[f]);
const bias = theta[0] - weights.reduce((sum, weight, f) => sum + weight * mean[f], 0);
const right = rows.reduce((sum, { y }) => sum + y, 0);
console.log(
  JSON.stringify(
    { rows: rows.length, right, bias, weights: Object.fromEntries(FEATURES.map((name, f) => [name, weights[f]])) },
    null,
    2,
  ),
);

/** Gaussian elimination with partial pivoting. */
function solve(matrix, vector) {
  const rowsOf = matrix.map((row, at) => [...row, vector[at]]);
  for (let at = 0; at < rowsOf.length; at += 1) {
    const pivot = rowsOf
      .slice(at)
      .reduce((best, row, offset) => (Math.abs(row[at]) > Math.abs(rowsOf[best][at]) ? at + offset : best), at);
    [rowsOf[at], rowsOf[pivot]] = [rowsOf[pivot], rowsOf[at]];
    for (let row = 0; row < rowsOf.length; row += 1) {
      if (row === at) continue;
      const factor = rowsOf[row][at] / rowsOf[at][at];
      for (let column = at; column <= rowsOf.length; column += 1) rowsOf[row][column] -= factor * rowsOf[at][column];
    }
  }
  return rowsOf.map((row, at) => row[rowsOf.length] / row[at]);
}
