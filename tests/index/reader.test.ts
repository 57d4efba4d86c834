import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Models, openModels } from '../../src/index/inference/worker-embedder.js';
import type { Reader } from '../../src/index/reader.js';
import { readerContract } from '../contracts/reader.js';
import { ToyReader } from '../fakes/toy-reader.js';

const SHIPPED = { modelsDir: 'models', model: 'pincite-e5-small', reader: 'pincite-reader', allowDownload: false };
const readerOf = ({ reader }: Models): Reader => {
  if (reader === null) throw new Error('there is no reader');
  return reader;
};
const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

readerContract('the toy', async () => ({ reader: new ToyReader(), close: async () => {} }));
readerContract('the shipped reader', async () => {
  const models = await openModels(SHIPPED);
  return { reader: readerOf(models), close: () => models.embedder.close() };
});

interface Example {
  readonly question: string;
  readonly titles: string;
  readonly sentences: readonly string[];
  readonly answers: number;
  readonly contradicts: number;
  /** Of each sentence; null for one that was left out. */
  readonly holds: readonly (number | null)[];
}

describe('the shipped reader', () => {
  let models: Models;
  beforeAll(async () => {
    models = await openModels(SHIPPED);
  });
  afterAll(() => models.embedder.close());

  it('says what the trained model says, which PyTorch ran in full precision', async () => {
    const examples: Example[] = JSON.parse(readFileSync(new URL('./reader-examples.json', import.meta.url), 'utf8'));
    expect(examples.length).toBeGreaterThan(50);
    const differences: number[] = [];
    for (const { question, titles, sentences, answers, contradicts, holds } of examples) {
      const [reading] = await readerOf(models).read(question, [{ titles, sentences }]);
      if (reading === undefined) throw new Error('nothing was read');
      differences.push(Math.abs(probability(reading.answers) - answers));
      differences.push(Math.abs(probability(reading.contradicts) - contradicts));
      for (const [at, held] of holds.entries()) {
        if (held !== null) differences.push(Math.abs(probability(reading.sentences[at] ?? Number.NaN) - held));
      }
    }
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
    expect(mean).toBeLessThan(0.02);
    expect(Math.max(...differences)).toBeLessThan(0.12);
  });

  it('reads a question and a passage of any length', async () => {
    const endless = { titles: 'above '.repeat(5000), sentences: ['long '.repeat(50_000), 'And this?'] };
    const [reading] = await readerOf(models).read('why '.repeat(5000), [endless]);
    expect(Number.isFinite(reading?.answers)).toBe(true);
    // What the model's length left unread is said not to answer.
    expect(reading?.sentences[1]).toBe(Number.NEGATIVE_INFINITY);
  });

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(readerOf(models).read('Who?', [{ titles: '', sentences: ['He.'] }], { signal })).rejects.toMatchObject(
      { code: 'cancelled' },
    );
  });
});
