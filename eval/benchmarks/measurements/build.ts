import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import onnx from 'onnxruntime-node';
import type { Corpus } from '../../../src/corpus/document.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { buildIndex } from '../../../src/index/build.js';
import { planBatches } from '../../../src/index/inference/batches.js';
import { MODEL_FILE } from '../../../src/index/inference/checksums.js';
import { readDescription } from '../../../src/index/inference/description.js';
import { Tokens } from '../../../src/index/inference/tokens.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';
import { unitsOf, VIEWS, viewTexts } from '../../../src/index/units.js';
import type { Measurement } from '../measurement.js';
import { config, withFolder } from '../project.js';

/** Building an index, against the model's bare work in it. */
export const build: Measurement = {
  name: 'build',
  about: 'texts a second: building the whole index, and nothing but running the model on the same batches of ready ids',
  alternatives: ['bare inference', 'index'],
  compared: ['textsPerSecond'],
  rounds: ({ quick }) => (quick ? 1 : 5),
  async run(alternative) {
    const corpus = await loadCorpus(config().paths.corpus);
    return alternative === 'index' ? wholeIndex(corpus) : bareInference(corpus);
  },
};

function textsOf(corpus: Corpus): string[] {
  return [
    ...new Set(
      unitsOf(corpus).flatMap((unit) => {
        const texts = viewTexts(unit);
        return VIEWS.map((view) => texts[view]);
      }),
    ),
  ];
}

function throughput(texts: number, ms: number) {
  return { texts, seconds: ms / 1000, textsPerSecond: (texts * 1000) / ms };
}

/** All of it: tokenising, the model, pooling, the way between processes, quantising, graph, words, writing and checksums. */
async function wholeIndex(corpus: Corpus) {
  const { paths, model } = config();
  const embedder = await openEmbedder({ modelsDir: paths.models, model: model.name, allowDownload: false });
  try {
    return await withFolder(async (folder) => {
      const began = performance.now();
      let texts = 0;
      await buildIndex(join(folder, 'index'), corpus, embedder, {
        onProgress: (_, total) => {
          texts = total;
        },
      });
      return throughput(texts, performance.now() - began);
    });
  } finally {
    await embedder.close();
  }
}

async function bareInference(corpus: Corpus) {
  const { paths, model } = config();
  const directory = join(paths.models, model.name);
  const tokens = await Tokens.open(paths.models, model.name, await readDescription(directory));
  const ids = textsOf(corpus).map((text) => tokens.encode(text, 'passage'));
  const session = await onnx.InferenceSession.create(await readFile(join(directory, MODEL_FILE)), {
    enableMemPattern: false,
  });
  const batches = planBatches(ids.map((row) => row.length)).map((batch) => feeds(batch, ids, tokens.padId, session));
  const began = performance.now();
  for (const batch of batches) await session.run(batch);
  return throughput(ids.length, performance.now() - began);
}

function feeds(batch: readonly number[], ids: readonly Int32Array[], padId: number, session: onnx.InferenceSession) {
  const rows = batch.map((position) => ids[position] ?? new Int32Array());
  const width = Math.max(...rows.map((row) => row.length));
  const padded = (fill: bigint, of: (id: number) => bigint): onnx.Tensor => {
    const data = new BigInt64Array(rows.length * width).fill(fill);
    for (const [at, row] of rows.entries()) data.set(BigInt64Array.from(row, of), at * width);
    return new onnx.Tensor('int64', data, [rows.length, width]);
  };
  const known: Record<string, onnx.Tensor> = {
    input_ids: padded(BigInt(padId), BigInt),
    attention_mask: padded(0n, () => 1n),
    token_type_ids: padded(0n, () => 0n),
  };
  return Object.fromEntries(Object.entries(known).filter(([name]) => session.inputNames.includes(name)));
}
