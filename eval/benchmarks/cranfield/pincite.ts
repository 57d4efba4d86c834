import type { Answer } from '../../../src/answer/answer.js';
import type { Config } from '../../../src/config.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { createWorkshop } from '../../../src/engine.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { openIndex } from '../../../src/index/open.js';
import { Retriever } from '../../../src/retrieval/retriever.js';
import type { Abstract } from './collection.js';
import { documentId } from './corpus.js';
import type { System } from './system.js';

/** As many as may be asked for. */
const QUOTATIONS = 25;

/**
 * Pincite twice: its retrieval (dense and late interaction; every sentence is measured, an abstract is as good as its best
 * sentence), and the whole of it (the abstracts that the quotations of an answer are from, then the others as retrieval has
 * them).
 */
export async function pincite(config: Config, abstracts: readonly Abstract[]): Promise<[System, System]> {
  const { paths, model } = config;
  const workshop = createWorkshop({ config });
  await workshop.buildIndex();
  const corpus = await loadCorpus(paths.corpus);
  const embedder = await openEmbedder({ modelsDir: paths.models, model: model.name, allowDownload: false });
  const index = await openIndex(paths.index, corpus, embedder.identity);
  const engine = await workshop.openEngine();
  const retriever = new Retriever(index, embedder);
  const ids = new Map(abstracts.map((abstract) => [documentId(abstract), abstract.id]));
  const abstractsOf = (documents: readonly string[]): string[] => [
    ...new Set(documents.flatMap((document) => ids.get(document) ?? [])),
  ];
  const retrieved = async (query: string): Promise<string[]> => {
    const ranked = await retriever.rank(query, {}, { exhaustive: true });
    return abstractsOf(ranked.map(({ unit }) => unit.document.id));
  };
  return [
    {
      name: `Pincite’s retrieval (${model.name})`,
      rank: retrieved,
      close: async () => {
        index.close();
        await embedder.close();
      },
    },
    {
      name: 'Pincite, the whole pipeline',
      rank: async (query) => {
        const answer = await engine.ask({ text: query, limit: QUOTATIONS });
        const quoted = abstractsOf(given(answer).map(({ quotation }) => quotation.documentId));
        return [...new Set([...quoted, ...(await retrieved(query))])];
      },
      close: () => engine.close(),
    },
  ];
}

/** Everything an answer holds, in its order. */
function given(answer: Answer) {
  return answer.kind === 'answered' ? [...answer.quotations, ...answer.related] : answer.nearest;
}
