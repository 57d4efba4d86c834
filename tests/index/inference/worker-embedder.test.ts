import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/index/embedder.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { collect, dot, embedderContract } from '../../contracts/embedder.js';

const SHIPPED = { modelsDir: 'models', model: 'pincite-e5-small', allowDownload: false };

embedderContract('the shipped model', () => openEmbedder(SHIPPED));

describe('the shipped model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openEmbedder(SHIPPED);
  });
  afterAll(() => embedder.close());

  it('keeps the tokens of the text alone', async () => {
    // what is a fusion centre ?
    const { tokens } = await embedder.encodeQuestion('What is a fusion centre?');
    expect([...tokens.ids]).toEqual([2054, 2003, 1037, 10077, 2803, 1029]);
    const passages = await collect(embedder, ['What is a fusion centre?', '']);
    expect(passages.get(0)?.tokens.ids).toEqual(tokens.ids);
    expect(passages.get(1)?.tokens.ids).toHaveLength(0);
  });

  it('keeps a word of the text that looks like the prefix', async () => {
    // query : who ?
    const { tokens } = await embedder.encodeQuestion('query: who?');
    expect([...tokens.ids]).toEqual([23032, 1024, 2040, 1029]);
  });

  it('cuts a text at the model’s length and keeps the closing token out of the content', async () => {
    const { tokens } = await embedder.encodeQuestion('threat '.repeat(2000));
    // 512 less [CLS], “query”, “:” and [SEP].
    expect(tokens.ids).toHaveLength(508);
    expect(new Set(tokens.ids).size).toBe(1);
  });

  it('takes a hundred thousand characters for no more than the model’s length', async () => {
    for (const text of ['x'.repeat(100_000), 'a? '.repeat(33_334), '🙂'.repeat(50_000), ' '.repeat(100_000)]) {
      const { tokens } = await embedder.encodeQuestion(text);
      expect(tokens.ids.length).toBeLessThanOrEqual(508);
    }
  });

  it('gives a passage nearly the same vector in a batch as alone', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, i) => `Sentence ${i} says that the threat level is ${i % 4}. ${'More. '.repeat(i)}`,
    );
    const together = await collect(embedder, texts);
    for (const position of [0, 7, 20, 39]) {
      const alone = (await collect(embedder, [texts[position] ?? ''])).get(0);
      const among = together.get(position);
      if (alone === undefined || among === undefined) throw new Error('a passage has no encoding');
      // The int8 model scales each run by what is in it: a median of 0.990 and a minimum of 0.975 on the shipped documents.
      expect(dot(alone.pooled, among.pooled)).toBeGreaterThan(0.97);
    }
  });

  it('gives vectors that hold on to no more memory than they need', async () => {
    const found = await collect(embedder, ['One sentence about terrorism.', 'Another about extremism.']);
    for (const { pooled } of found.values()) expect(pooled.buffer.byteLength).toBe(pooled.byteLength);
  });

  it('knows punctuation by its vocabulary', () => {
    const { punctuation } = embedder.identity;
    // . , ? ( and the word pieces “the”, “##s”, [CLS]
    for (const id of [1012, 1010, 1029, 1006]) expect(punctuation.has(id)).toBe(true);
    for (const id of [1996, 2015, 101]) expect(punctuation.has(id)).toBe(false);
  });
});
