import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/index/build.js';
import type { Embedder } from '../../../src/index/embedder.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { openIndex } from '../../../src/index/open.js';
import { collect, dot, embedderContract } from '../../contracts/embedder.js';
import { markdownDocument } from '../../fakes/markdown-document.js';
import { indexFolder } from '../../fakes/toy-index.js';
import { DIMENSIONS, idOf, writeMultilingualModel } from './multilingual-model.js';

let modelsDir: string;
beforeAll(async () => {
  modelsDir = await mkdtemp(join(tmpdir(), 'pincite-multilingual-'));
  await writeMultilingualModel(modelsDir, 'small');
});
afterAll(() => rm(modelsDir, { recursive: true, force: true }));

const open = (model = 'small'): Promise<Embedder> =>
  openEmbedder({ modelsDir, model, allowDownload: false, threads: 1 });

/** The greatest difference between two vectors' numbers. */
const furthest = (a: Float32Array, b: Float32Array): number =>
  Math.max(...a.map((value, d) => Math.abs(value - (b[d] ?? 0))));

embedderContract('a model with a SentencePiece vocabulary', () => open());

describe('a model of several languages', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await open();
  });
  afterAll(() => embedder.close());

  it('is taken as its description says', () => {
    expect(embedder.identity).toMatchObject({ name: 'small-multilingual', dimensions: DIMENSIONS });
    for (const mark of ['.', '?', '’', '▁']) expect(embedder.identity.punctuation.has(idOf(mark)), mark).toBe(true);
    for (const piece of ['▁council', '▁Rat', 'a']) expect(embedder.identity.punctuation.has(idOf(piece))).toBe(false);
  });

  it.each([
    ['who leads the council?', 0],
    ['qui dirige le conseil ?', 0],
    ['wie leidt de raad?', 0],
    ['wer leitet den Rat?', 0],
    ['where flows the river?', 1],
    ['où coule le fleuve ?', 1],
    ['waar stroomt de rivier?', 1],
    ['wo fließt der Fluss?', 1],
    ['qui enseigne dans l école ?', 2],
    ['wie onderwijst de kinderen?', 2],
    ['wer unterrichtet die Kinder?', 2],
  ])('finds the English passage for %j', async (question, expected) => {
    const passages = [
      'The minister leads the council.',
      'The river flows to the north.',
      'The school teaches the children.',
    ];
    const found = await collect(embedder, passages);
    const { pooled } = await embedder.encodeQuestion(question);
    const scores = passages.map((_, position) =>
      dot(pooled, found.get(position)?.pooled ?? new Float32Array(DIMENSIONS)),
    );
    expect(scores.indexOf(Math.max(...scores))).toBe(expected);
  });

  it('keeps the tokens of the text alone, without prefix and special tokens', async () => {
    const ids = ['▁qui', '▁dirige', '▁le', '▁conseil', '▁', '?'].map(idOf);
    expect(ids).not.toContain(-1);
    const { tokens } = await embedder.encodeQuestion('qui dirige le conseil ?');
    expect([...tokens.ids]).toEqual(ids);
    const passages = await collect(embedder, ['qui dirige le conseil ?', '', 'query: who']);
    expect([...(passages.get(0)?.tokens.ids ?? [])]).toEqual(ids);
    expect(passages.get(1)?.tokens.ids).toHaveLength(0);
    // A word of the text that looks like the prefix is the text's own.
    expect([...(passages.get(2)?.tokens.ids ?? [])]).toEqual(['▁query', ':', '▁who'].map(idOf));
  });

  it('gives question and passage their own prefixes', async () => {
    const text = 'the council';
    const asked = await embedder.encodeQuestion(text);
    const told = (await collect(embedder, [text])).get(0);
    expect(told?.tokens.ids).toEqual(asked.tokens.ids);
    expect(dot(asked.pooled, told?.pooled ?? asked.pooled)).toBeLessThan(1 - 1e-6);
  });

  it('pads with its own padding: a passage is the same in a batch as alone', async () => {
    // The shorter of two texts in one run is padded to the longer.
    const texts = ['le conseil', 'der Minister leitet den Rat.', 'the river flows to the north in the north.'];
    const together = await collect(embedder, texts);
    for (const [position, text] of texts.entries()) {
      const alone = (await collect(embedder, [text])).get(0);
      const among = together.get(position);
      if (alone === undefined || among === undefined) throw new Error('a passage has no encoding');
      expect(among.tokens.ids).toEqual(alone.tokens.ids);
      expect(furthest(among.pooled, alone.pooled)).toBeLessThan(1e-5);
      expect(furthest(among.tokens.vectors, alone.tokens.vectors)).toBeLessThan(1e-5);
    }
  });

  it('reads words it has no piece for letter by letter, and cuts a text at the model’s length', async () => {
    const { tokens } = await embedder.encodeQuestion('Übung');
    expect(tokens.ids.length).toBeGreaterThan(1);
    const long = await embedder.encodeQuestion('conseil '.repeat(500));
    // 64 less <s>, “query”, “:” and </s>.
    expect([...long.tokens.ids]).toEqual(Array.from({ length: 60 }, () => idOf('▁conseil')));
  });
});

describe('an index of a model of several languages', () => {
  const documents = [
    markdownDocument('water', '# Water\n\nThe river flows to the north. The minister leads the council.'),
  ];

  it('opens with that model, and is refused when its use or its files change', async () => {
    const embedder = await open();
    const folder = indexFolder();
    await buildIndex(folder, { documents }, embedder);
    const index = await openIndex(folder, { documents }, embedder.identity);
    const { pooled } = await embedder.encodeQuestion('wo fließt der Fluss?');
    const [nearest] = index.vectors.search(pooled, 1);
    const unit = index.unitsWith(nearest?.label ?? -1)[0];
    expect(index.units[unit ?? -1]).toBeDefined();
    index.close();
    await embedder.close();

    await writeMultilingualModel(modelsDir, 'other-prefix', { questionPrefix: 'question: ' });
    const retrained = await writeMultilingualModel(modelsDir, 'other-files');
    await writeFile(
      join(retrained, 'tokenizer_config.json'),
      '{"tokenizer_class":"XLMRobertaTokenizer","pad_token":"<pad>","unk_token":"<unk>"}',
    );
    for (const model of ['other-prefix', 'other-files']) {
      const other = await open(model);
      await expect(openIndex(folder, { documents }, other.identity)).rejects.toMatchObject({
        code: 'index-stale',
        message: expect.stringContaining('another model (small-multilingual)'),
      });
      await other.close();
    }
  });
});
