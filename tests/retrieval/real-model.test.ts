import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { readItems } from '../../src/evaluation/items.js';
import type { Embedder } from '../../src/index/embedder.js';
import { openEmbedder } from '../../src/index/inference/worker-embedder.js';
import { openIndex, type PassageIndex } from '../../src/index/open.js';
import { Retriever } from '../../src/retrieval/retriever.js';
import { INDEX_TIMEOUT, realConfig, realIndexDir } from '../real-index.js';

describe('with the shipped model and documents', () => {
  let embedder: Embedder;
  let index: PassageIndex;
  let retriever: Retriever;
  beforeAll(async () => {
    const folder = await realIndexDir();
    const { paths, model } = realConfig();
    embedder = await openEmbedder({ modelsDir: paths.models, model: model.name, allowDownload: false });
    index = await openIndex(folder, await loadCorpus(paths.corpus), embedder.identity);
    retriever = new Retriever(index, embedder);
  }, INDEX_TIMEOUT);
  afterAll(async () => {
    index.close();
    await embedder.close();
  });

  const unitsOf = async (...asked: Parameters<Retriever['rank']>): Promise<number[]> =>
    (await retriever.rank(...asked)).map(({ unit }) => unit.unit);

  it('the candidates hold what an exhaustive search puts first', async () => {
    const questions = (await readItems('eval/dev.jsonl')).map(({ question }) => question).filter((text) => text !== '');
    expect(questions.length).toBeGreaterThan(100);
    let found = 0;
    let wanted = 0;
    for (const question of questions) {
      const candidates = new Set(await unitsOf(question, {}));
      const best = (await unitsOf(question, {}, { exhaustive: true })).slice(0, 10);
      wanted += best.length;
      found += best.filter((unit) => candidates.has(unit)).length;
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.99);
  });

  it('a question gets the same alone and among others', async () => {
    const questions = ['Who chairs the National Security Council?', 'What is BELFI?', 'Where do the guns come from?'];
    const alone: number[][] = [];
    for (const question of questions) alone.push(await unitsOf(question, {}));
    expect(await Promise.all(questions.map((question) => unitsOf(question, {})))).toEqual(alone);
  });

  it('all scores lie where cosines do', async () => {
    for (const { scores } of await retriever.rank('How is terrorism financed?', {}, { exhaustive: true })) {
      for (const score of Object.values(scores)) {
        expect(score).toBeGreaterThan(-1.001);
        expect(score).toBeLessThan(1.001);
      }
    }
  });
});
