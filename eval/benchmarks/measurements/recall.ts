import { loadCorpus } from '../../../src/corpus/load.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { openIndex } from '../../../src/index/open.js';
import { Retriever } from '../../../src/retrieval/retriever.js';
import type { Measurement } from '../measurement.js';
import { config, questions } from '../project.js';

const TOP = 10;

/** What the candidates lose. */
export const recall: Measurement = {
  name: 'recall',
  about: `how many of the best ${TOP} of an exhaustive ranking are among the candidates, and how many first ones are the same`,
  alternatives: ['candidates'],
  rounds: () => 1,
  async run() {
    const { paths, model } = config();
    const corpus = await loadCorpus(paths.corpus);
    const embedder = await openEmbedder({ modelsDir: paths.models, model: model.name, allowDownload: false });
    try {
      const index = await openIndex(paths.index, corpus, embedder.identity);
      const retriever = new Retriever(index, embedder);
      let found = 0;
      let wanted = 0;
      let first = 0;
      const asked = questions();
      for (const text of asked) {
        const best = (await retriever.rank(text, {}, { exhaustive: true })).slice(0, TOP);
        const ranked = await retriever.rank(text, {});
        const units = new Set(ranked.map(({ unit }) => unit.unit));
        wanted += best.length;
        found += best.filter(({ unit }) => units.has(unit.unit)).length;
        if (best[0]?.unit.unit === ranked[0]?.unit.unit) first += 1;
      }
      index.close();
      return { recall: found / wanted, sameFirst: first / asked.length };
    } finally {
      await embedder.close();
    }
  },
};
