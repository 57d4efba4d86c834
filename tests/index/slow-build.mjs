// Builds an index from planned texts, and stops at a text of its own accord: for a test that kills it.
// Arguments: corpus folder, index folder, at which text to stop (-1: never).
import { loadCorpus } from '../../dist/corpus/load.js';
import { buildIndex } from '../../dist/index/build.js';

const [, , corpusDir, indexDir, stopAt] = process.argv;
const DIMENSIONS = 48;
const pooled = new Float32Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS));
const embedder = {
  identity: { name: 'toy', dimensions: DIMENSIONS, hash: 'toy-1', punctuation: new Set() },
  async *encodePassages(texts) {
    for (const position of texts.keys()) {
      if (position === Number(stopAt)) {
        process.stdout.write('stopped\n');
        await new Promise((resolve) => setTimeout(resolve, 600_000));
      }
      yield { position, encoding: { pooled, tokens: { ids: new Int32Array(1), vectors: pooled } } };
    }
  },
};
process.stdout.write('building\n');
await buildIndex(indexDir, await loadCorpus(corpusDir), embedder);
process.stdout.write('built\n');
