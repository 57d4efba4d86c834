// Fits what turns scores into an order and a probability (src/index/reader.ts, src/retrieval/calibration.ts) on
// questions that have nothing to do with any corpus: those of the training data that training never sees (training/questions.py),
// on the last articles of its sentences. Usage: npm run build && node eval/calibrate.mjs FOLDER [QUESTIONS [--write READER]]
// FOLDER holds sentences.txt (one a line), hard.jsonl and easy.jsonl, as training/README.md describes.
// Prints the fitted numbers; with --write, the probability of what was read goes into the reader's pincite.json. Set by hand are the bias
// of what was not read (src/retrieval/calibration.ts) and the reader's part in the order: on articles of the kind that it was trained on the
// fit gives it three times the weight that it is worth on other documents.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../dist/config.js';
import { createWorkshop } from '../dist/engine.js';
import { fitLogistic, fitSoftmax } from './fit.mjs';

const HELD_OUT_SHARE = 0.08;
const READ = 8;
/** Of the easy questions: real ones are seldom so plain. */
const EASY_SHARE = 0.2;

const [folder, most = '600', write, target] = process.argv.slice(2);
if (folder === undefined || (write !== undefined && (write !== '--write' || target === undefined))) {
  console.error('Usage: node eval/calibrate.mjs FOLDER [QUESTIONS [--write READER]]');
  process.exit(2);
}
const lines = (name) => readFileSync(join(folder, name), 'utf8').trim().split('\n');
const sentences = lines('sentences.txt');
const boundary = Math.floor(sentences.length * (1 - HELD_OUT_SHARE));
const questionsOf = (name) =>
  lines(name)
    .map((line) => JSON.parse(line))
    .map((item) => ({ ...item, gold: [...item.sent, ...(item.alt ?? [])], contradicted: item.style === 'claim' }))
    .filter((item) => (item.gold[0] ?? item.near?.[0] ?? -1) >= boundary && (item.lang ?? 'en') === 'en');
const spread = (items, count) =>
  items.filter((_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length));
const count = Number(most);
const asked = [
  ...spread(questionsOf('hard.jsonl'), count * (1 - EASY_SHARE)),
  ...spread(questionsOf('easy.jsonl'), count * EASY_SHARE),
];

const home = mkdtempSync(join(tmpdir(), 'calibrate-'));
mkdirSync(join(home, 'corpus'));
const held = sentences.slice(boundary);
const paragraphs = Array.from({ length: Math.ceil(held.length / 5) }, (_, at) =>
  held
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
const answer = { ...config.answer, minProbability: 0, readDepth: READ };
const engine = await createWorkshop({ config: { ...config, paths, answer } }).openEngine({ without: ['wording'] });

const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const logit = (p) => Math.log(Math.min(1 - 1e-6, Math.max(1e-6, p)) / (1 - Math.min(1 - 1e-6, Math.max(1e-6, p))));
const groups = [];
for (const item of asked) {
  const wanted = item.gold.map((at) => letters(sentences[at]));
  const found = await engine.ask({ text: item.q, limit: READ });
  const ranked = [...(found.quotations ?? found.nearest), ...(found.related ?? [])].slice(0, READ);
  groups.push(
    ranked.map(({ quotation, scores }) => ({
      maxSimSentence: scores.maxSimSentence,
      fused: scores.fused,
      answers: logit(scores.reads?.answers ?? 0.5),
      contradicts: logit(scores.reads?.contradicts ?? 0.5),
      sentence: logit(scores.reads?.sentence ?? 0.5),
      right: wanted.some((one) => letters(quotation.text).includes(one)),
    })),
  );
}
await engine.close();
rmSync(home, { recursive: true });

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
  const description = {
    ...JSON.parse(readFileSync(file, 'utf8')),
    judgement: { order: rounded(weights), probability },
  };
  const text = `${JSON.stringify(description, null, 2)}\n`;
  writeFileSync(file, text);
  const sums = join(target, 'SHA256SUMS');
  const hash = createHash('sha256').update(text).digest('hex');
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(/^\w+(?= {2}pincite\.json$)/m, hash));
}
