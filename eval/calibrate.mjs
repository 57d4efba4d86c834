// Fits what turns scores into an order and a probability (src/index/reader.ts, src/retrieval/calibration.ts), on documents that
// have nothing to do with any corpus: those written for training that training never sees. Usage:
//   npm run build && node eval/calibrate.mjs [--rows FILE] [--write READER] [--depth PASSAGES]
// Prints the fitted numbers; with --write, the probability of what was read goes into the reader's pincite.json; with --rows, every
// question's scores are kept. As many passages of each are read as --depth says (8). Set by hand are the bias of what was not read
// (src/retrieval/calibration.ts) and the reader's part in the order: docs/evaluation.md says how.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../dist/config.js';
import { createWorkshop } from '../dist/engine.js';
import { fitLogistic, fitSoftmax } from './fit.mjs';
import { heldOutDocuments } from './written-documents.mjs';

/**
 * More than half of the written questions have no answer. People know better what they may ask: it is taken that one question in
 * six has none, so that of those without only every seventh is asked.
 */
const UNANSWERABLE_EVERY = 7;

const { values: given } = parseArgs({
  options: { rows: { type: 'string' }, write: { type: 'string' }, depth: { type: 'string', default: '8' } },
});
const depth = Number(given.depth);
const target = given.write;
const documents = heldOutDocuments(new URL('../training/documents', import.meta.url).pathname);
const all = documents.flatMap(({ name, items }) => items.map((item) => ({ ...item, document: name })));
const english = all.filter(({ lang }) => lang === 'en');
const without = english.filter(({ answers }) => answers.length === 0);
const asked = [
  ...english.filter(({ answers }) => answers.length > 0),
  ...without.filter((_, at) => at % UNANSWERABLE_EVERY === 0),
];

const home = mkdtempSync(join(tmpdir(), 'calibrate-'));
mkdirSync(join(home, 'corpus'));
for (const { name, markdown, sidecar } of documents) {
  writeFileSync(join(home, 'corpus', `${name}.md`), markdown);
  writeFileSync(join(home, 'corpus', `${name}.json`), JSON.stringify(sidecar));
}
const config = readConfig({});
const paths = { ...config.paths, corpus: join(home, 'corpus'), index: join(home, 'index') };
const answer = { ...config.answer, minProbability: 0, readDepth: depth };
const engine = await createWorkshop({ config: { ...config, paths, answer } }).openEngine({ without: ['wording'] });

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const logit = (p) => Math.log(Math.min(1 - 1e-6, Math.max(1e-6, p)) / (1 - Math.min(1 - 1e-6, Math.max(1e-6, p))));
const groups = [];
for (const item of asked) {
  const [wanted, about] = [item.answers.map(letters), item.near.map(letters)];
  const found = await engine.ask({ text: item.text, limit: depth });
  const ranked = [...(found.quotations ?? found.nearest), ...(found.related ?? [])].slice(0, depth);
  groups.push(
    ranked.map(({ quotation, scores }) => ({
      maxSimSentence: scores.maxSimSentence,
      fused: scores.fused,
      answers: logit(scores.reads?.answers ?? 0.5),
      contradicts: logit(scores.reads?.contradicts ?? 0.5),
      sentence: logit(scores.reads?.sentence ?? 0.5),
      right: wanted.some((one) => letters(quotation.text).includes(one)),
      near: about.some((one) => letters(quotation.text).includes(one)),
    })),
  );
}
await engine.close();
rmSync(home, { recursive: true });
if (given.rows !== undefined) {
  const kept = asked.map(({ kind, document, text }, at) => ({ kind, document, text, rows: groups[at] }));
  writeFileSync(given.rows, kept.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

const share = (test) => {
  const answerable = groups.filter((rows) => rows.some(({ right }) => right));
  return answerable.filter(test).length / Math.max(1, answerable.length);
};
const bestBy = (rows, score) => rows.reduce((best, row) => (score(row) > score(best) ? row : best));

// 1. The order: a softmax over the quotations of a question, the fused score's weight held at 1 by rescaling.
const softmax = fitSoftmax(
  groups.map((rows) => rows.map((row) => ({ x: [row.fused, row.answers, row.sentence], right: row.right }))),
);
const [ofFused, ...ofReader] = softmax;
const weights = { answers: ofReader[0] / ofFused, sentence: ofReader[1] / ofFused };
const rank = (row) => row.fused + weights.answers * row.answers + weights.sentence * row.sentence;

// 2. The probability. Of what was read: logistic, on the first in that order; those that follow are shown with no more than the
// first has. Of what wasn't: on the first three, since retrieval's scores tell a first from a third at best.
const firsts = groups.flatMap((rows) => (rows.length === 0 ? [] : [bestBy(rows, rank)]));
const unreadFirsts = groups.flatMap((rows) => [...rows].sort((a, b) => b.fused - a.fused).slice(0, 3));
const read = fitLogistic(firsts.map((row) => ({ x: [row.answers, row.sentence], y: row.right })));
const unread = fitLogistic(unreadFirsts.map((row) => ({ x: [row.maxSimSentence, row.fused], y: row.right })));
console.log(
  JSON.stringify(
    {
      questions: groups.length,
      found: groups.filter((rows) => rows.some(({ right }) => right)).length,
      first: {
        retrieved: share((rows) => bestBy(rows, (row) => row.fused).right),
        read: share((rows) => bestBy(rows, rank).right),
      },
      weights,
      read: { bias: read[0], answers: read[1], sentence: read[2] },
      unread: { bias: unread[0], maxSimSentence: unread[1], fused: unread[2] },
    },
    null,
    2,
  ),
);

if (target !== undefined) {
  const file = join(target, 'pincite.json');
  const rounded = (numbers) =>
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, +value.toFixed(3)]));
  const probability = rounded({ bias: read[0], answers: read[1], sentence: read[2] });
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const description = { ...before, judgement: { ...before.judgement, probability } };
  const text = `${JSON.stringify(description, null, 2)}\n`;
  writeFileSync(file, text);
  const sums = join(target, 'SHA256SUMS');
  const hash = createHash('sha256').update(text).digest('hex');
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(/^\w+(?= {2}pincite\.json$)/m, hash));
}
