import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import { hashFile } from './build.js';
import type { ModelIdentity } from './embedder.js';
import { FILES } from './files.js';
import { currentGeneration } from './generations.js';
import { HnswIndex } from './hnsw.js';
import { type LexicalIndex, SqliteLexicalIndex } from './lexical.js';
import { FORMAT, type Manifest, manifestSchema, requireFit } from './manifest.js';
import { TokenStatistics } from './token-statistics.js';
import { type Unit, unitsOf, VIEWS, type View } from './units.js';
import { VectorFile } from './vector-files.js';
import type { VectorIndex } from './vector-index.js';

/** An index, open for questions. */
export interface PassageIndex {
  readonly manifest: Manifest;
  readonly units: readonly Unit[];
  /** Labels are numbers of texts. */
  readonly vectors: VectorIndex;
  readonly lexical: LexicalIndex;
  readonly stored: VectorFile;
  readonly statistics: TokenStatistics;
  /** Vocabulary ids of the titles of sections. */
  readonly titleTokens: ReadonlyMap<string, ReadonlySet<number>>;
  /** The number of the text that a view of a unit is. */
  textOf(unit: number, view: View): number;
  /** The units that have a text in one of their views, ascending. */
  unitsWith(text: number): readonly number[];
  close(): void;
}

const damaged = (what: string, cause?: unknown): PinciteError =>
  new PinciteError('index-damaged', `The index is damaged: ${what}.`, 'Run `pincite index build --force`.', { cause });

/**
 * The manifest of the index in use and its folder.
 * @throws PinciteError index-missing, index-damaged, index-stale (of another format)
 */
export async function readManifest(indexDir: string): Promise<{ folder: string; manifest: Manifest }> {
  const folder = await currentGeneration(indexDir);
  if (folder === null) {
    throw new PinciteError(
      'index-missing',
      'There is no index yet.',
      'Run `pincite index build`; a start of the bot or the chat builds it too.',
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(await readFile(join(folder, FILES.manifest), 'utf8'));
  } catch (cause) {
    throw damaged('its manifest cannot be read', cause);
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return { folder, manifest: parsed.data };
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== FORMAT) {
    throw new PinciteError(
      'index-stale',
      'The index was made by another version of Pincite.',
      'Run `pincite index build`.',
    );
  }
  throw damaged('its manifest is not what it should be');
}

/**
 * Opens the index in use.
 * @throws PinciteError index-missing, index-stale (format, model or documents differ), index-damaged
 */
export async function openIndex(indexDir: string, corpus: Corpus, model: ModelIdentity): Promise<PassageIndex> {
  const { folder, manifest } = await readManifest(indexDir);
  requireFit(manifest, corpus, model);
  for (const [name, { bytes }] of Object.entries(manifest.files)) {
    const size = await stat(join(folder, name)).then(
      (file) => file.size,
      () => -1,
    );
    if (size !== bytes)
      throw damaged(size < 0 ? `${name} is missing` : `${name} has ${size} bytes instead of ${bytes}`);
  }
  const units = unitsOf(corpus);
  const textTable = await readNumbers(join(folder, FILES.textTable));
  if (units.length !== manifest.units || textTable.length !== units.length * VIEWS.length) {
    throw damaged('it counts the sentences otherwise');
  }
  const vectors = await HnswIndex.open(join(folder, FILES.graph), model.dimensions);
  const statistics = TokenStatistics.fromArray(await readNumbers(join(folder, FILES.statistics)));
  const titleTokens = await readTitles(join(folder, FILES.titles));
  const stored = VectorFile.open(join(folder, FILES.vectors), join(folder, FILES.vectorTable), model.dimensions);
  let lexical: LexicalIndex;
  try {
    lexical = SqliteLexicalIndex.open(join(folder, FILES.lexical));
  } catch (error) {
    stored.close();
    throw error;
  }
  const unitsByText: number[][] = Array.from({ length: manifest.texts }, () => []);
  for (const [at, text] of textTable.entries()) {
    const unit = Math.floor(at / VIEWS.length);
    const sharing = unitsByText[text];
    if (sharing !== undefined && sharing.at(-1) !== unit) sharing.push(unit);
  }
  return {
    manifest,
    units,
    vectors,
    lexical,
    stored,
    statistics,
    titleTokens,
    textOf: (unit, view) => textTable[unit * VIEWS.length + VIEWS.indexOf(view)] ?? -1,
    unitsWith: (text) => unitsByText[text] ?? [],
    close: () => {
      lexical.close();
      stored.close();
    },
  };
}

/**
 * Checks every byte of the index in use.
 * @throws PinciteError index-missing, index-stale, index-damaged
 */
export async function verifyIndexFiles(indexDir: string, corpus: Corpus, model: ModelIdentity): Promise<Manifest> {
  const { folder, manifest } = await readManifest(indexDir);
  requireFit(manifest, corpus, model);
  for (const [name, { sha256 }] of Object.entries(manifest.files)) {
    const hash = await hashFile(join(folder, name)).catch((cause: unknown) => {
      throw damaged(`${name} cannot be read`, cause);
    });
    if (hash !== sha256) throw damaged(`${name} is not what was built`);
  }
  return manifest;
}

const titlesSchema = z.record(z.string(), z.array(z.number().int()));

async function readTitles(path: string): Promise<Map<string, Set<number>>> {
  try {
    const titles = titlesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return new Map(Object.entries(titles).map(([title, ids]) => [title, new Set(ids)]));
  } catch (cause) {
    throw damaged('the titles cannot be read', cause);
  }
}

async function readNumbers(path: string): Promise<Int32Array> {
  try {
    return new Int32Array(new Uint8Array(await readFile(path)).buffer);
  } catch (cause) {
    throw damaged(`${basename(path)} cannot be read`, cause);
  }
}
