import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { cosine } from '../../../src/retrieval/late-interaction.js';
import type { Abstract } from './collection.js';
import type { System } from './system.js';

/** An encoder alone: each abstract is one vector, ranked by its cosine with the query's. Prefixes and pooling are the model's. */
export async function encoder(modelsDir: string, model: string, all: readonly Abstract[]): Promise<System> {
  const abstracts = all.filter(({ text }) => text !== '');
  const embedder = await openEmbedder({ modelsDir, model, allowDownload: false });
  try {
    // The title begins the text; where it doesn't, it is put there.
    const texts = abstracts.map(({ title, text }) => (text.startsWith(title) ? text : `${title}. ${text}`));
    const vectors: Float32Array[] = [];
    for await (const { position, encoding } of embedder.encodePassages(texts)) vectors[position] = encoding.pooled;
    return {
      name: `${model}, whole abstracts`,
      rank: async (query) => {
        const { pooled } = await embedder.encodeQuestion(query);
        return abstracts
          .map(({ id }, at) => ({ id, at, score: cosine(pooled, vectors[at] ?? new Float32Array()) }))
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .map(({ id }) => id);
      },
      close: () => embedder.close(),
    };
  } catch (error) {
    await embedder.close();
    throw error;
  }
}
