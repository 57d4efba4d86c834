import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Document } from '../../src/corpus/document.js';
import { buildIndex } from '../../src/index/build.js';
import { openIndex, type PassageIndex } from '../../src/index/open.js';
import { Retriever } from '../../src/retrieval/retriever.js';
import { ToyEmbedder } from './toy-embedder.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for an index, until the test file is done. */
export function indexFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-index-'));
  folders.push(folder);
  return folder;
}

/** An index of some documents, with the toy's vectors, opened; and what ranks with it. */
export async function toyIndex(documents: readonly Document[]): Promise<{
  readonly folder: string;
  readonly index: PassageIndex;
  readonly retriever: Retriever;
  readonly embedder: ToyEmbedder;
}> {
  const folder = indexFolder();
  const corpus = { documents: [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const embedder = new ToyEmbedder();
  await buildIndex(folder, corpus, embedder);
  const index = await openIndex(folder, corpus, embedder.identity);
  return { folder, index, retriever: new Retriever(index, embedder), embedder };
}
