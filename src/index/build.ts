import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Corpus } from '../corpus/document.js';
import { blocksOf } from './blocks.js';
import type { Embedder } from './embedder.js';
import { FILES } from './files.js';
import { fingerprint } from './fingerprint.js';
import { beginGeneration, discardGeneration, publishGeneration } from './generations.js';
import { HnswIndex } from './hnsw.js';
import { SqliteLexicalIndex } from './lexical.js';
import { FORMAT, type Manifest } from './manifest.js';
import { TokenStatistics } from './token-statistics.js';
import { type Unit, type UnitTexts, unitsOf, VIEWS, type View, viewTexts } from './units.js';
import { quantise, VectorFileWriter } from './vector-files.js';
import { writeFailure } from './write-failure.js';

/** Each distinct text once, and which of them each view of each unit is. */
interface TextPlan {
  readonly texts: readonly string[];
  /** For `units.length × VIEWS.length` views, the number of the text. */
  readonly textOf: Int32Array;
  /** Whether late interaction needs the text's token vectors. */
  readonly wantsTokens: readonly boolean[];
  /** How many units have this text as their sentence. */
  readonly sentences: readonly number[];
}

function planTexts(views: readonly UnitTexts[]): TextPlan {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const wantsTokens: boolean[] = [];
  const sentences: number[] = [];
  const textOf = new Int32Array(views.length * VIEWS.length);
  const use = (text: string, view: View): number => {
    const number = numbers.get(text) ?? texts.length;
    if (number === texts.length) {
      numbers.set(text, number);
      texts.push(text);
      wantsTokens.push(false);
      sentences.push(0);
    }
    if (view !== 'context') wantsTokens[number] = true;
    if (view === 'sentence') sentences[number] = (sentences[number] ?? 0) + 1;
    return number;
  };
  for (const [unit, texts] of views.entries()) {
    for (const [at, view] of VIEWS.entries()) textOf[unit * VIEWS.length + at] = use(texts[view], view);
  }
  return { texts, textOf, wantsTokens, sentences };
}

/**
 * Builds an index beside the one in use and publishes it when it is whole; whatever ends the build before that leaves
 * the old index as it was.
 * @throws PinciteError inference, cancelled, closing; configuration, when the folder cannot be written to
 */
export async function buildIndex(
  indexDir: string,
  corpus: Corpus,
  embedder: Embedder,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((done: number, total: number) => void) | undefined;
  } = {},
): Promise<string> {
  const units = unitsOf(corpus);
  const views = units.map(viewTexts);
  const plan = planTexts(views);
  let building: string | null = null;
  try {
    building = await beginGeneration(indexDir);
    await writeVectors(building, plan, embedder, options);
    await writeFile(join(building, FILES.titles), JSON.stringify(await titleTokens(corpus, embedder, options.signal)));
    const wordsOf = ({ unit }: Unit) => {
      const texts = views[unit];
      return { own: texts?.sentence ?? '', around: texts?.context ?? '' };
    };
    SqliteLexicalIndex.build(join(building, FILES.lexical), units, wordsOf, blocksOf(units, views));
    const manifest = await describe(building, corpus, embedder, units.length, plan.texts.length);
    await writeFile(join(building, FILES.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
    return await publishGeneration(indexDir, building, manifest.id);
  } catch (error) {
    if (building !== null) await discardGeneration(building);
    throw writeFailure(error, indexDir);
  }
}

async function writeVectors(
  building: string,
  plan: TextPlan,
  embedder: Embedder,
  options: Parameters<typeof buildIndex>[3] & object,
): Promise<void> {
  const { dimensions } = embedder.identity;
  const writer = await VectorFileWriter.create(join(building, FILES.vectors), plan.texts.length);
  const pooled = new Float32Array(plan.texts.length * dimensions);
  const statistics = new TokenStatistics();
  let done = 0;
  try {
    const { signal } = options;
    for await (const { position, encoding } of embedder.encodePassages(
      plan.texts,
      signal === undefined ? {} : { signal },
    )) {
      pooled.set(encoding.pooled, position * dimensions);
      const tokens =
        plan.wantsTokens[position] === true ? encoding.tokens : { ids: new Int32Array(), vectors: new Float32Array() };
      await writer.add(position, encoding.pooled, quantise(tokens, dimensions));
      for (let times = plan.sentences[position] ?? 0; times > 0; times -= 1) statistics.add(encoding.tokens);
      done += 1;
      options.onProgress?.(done, plan.texts.length);
    }
    const graph = HnswIndex.create(dimensions, plan.texts.length);
    // Always in the same order, so that the same corpus gives the same graph.
    for (let text = 0; text < plan.texts.length; text += 1) {
      graph.add(text, pooled.subarray(text * dimensions, (text + 1) * dimensions));
    }
    await graph.save(join(building, FILES.graph));
    await writeNumbers(join(building, FILES.vectorTable), await writer.finish());
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writeNumbers(join(building, FILES.textTable), plan.textOf);
  await writeNumbers(join(building, FILES.statistics), statistics.toArray());
}

/** The vocabulary ids of each section's title, to tell what a section is about. */
async function titleTokens(
  corpus: Corpus,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<Record<string, number[]>> {
  const titles = [...new Set(corpus.documents.flatMap(({ sections }) => sections.map(({ title }) => title)))];
  const tokens: Record<string, number[]> = {};
  for await (const { position, encoding } of embedder.encodePassages(titles, signal === undefined ? {} : { signal })) {
    tokens[titles[position] ?? ''] = [...encoding.tokens.ids];
  }
  return tokens;
}

async function writeNumbers(path: string, numbers: Int32Array | Float64Array): Promise<void> {
  await writeFile(path, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function describe(
  building: string,
  corpus: Corpus,
  embedder: Embedder,
  units: number,
  texts: number,
): Promise<Manifest> {
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const name of Object.values(FILES)) {
    if (name === FILES.manifest) continue;
    const path = join(building, name);
    files[name] = { bytes: (await stat(path)).size, sha256: await hashFile(path) };
  }
  const { name, dimensions, hash } = embedder.identity;
  const documents = corpus.documents.map((document) => ({ id: document.id, hash: fingerprint(document) }));
  const content = { format: FORMAT, model: { name, dimensions, hash }, documents, units, texts, files };
  const builtAt = new Date().toISOString();
  const id = createHash('sha256')
    .update(JSON.stringify({ ...content, builtAt }))
    .digest('hex')
    .slice(0, 16);
  return { ...content, id, builtAt };
}
