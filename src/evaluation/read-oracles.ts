import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import { SourceOracle } from './source-oracle.js';

/** The source files of a corpus, read anew for the check. */
export async function readOracles(folder: string, corpus: Corpus): Promise<Map<string, SourceOracle>> {
  const oracles = new Map<string, SourceOracle>();
  for (const { id } of corpus.documents) {
    const source = (await readIfThere(join(folder, `${id}.md`))) ?? (await readIfThere(join(folder, `${id}.txt`)));
    const sidecar = await readIfThere(join(folder, `${id}.json`));
    if (source === null || sidecar === null) {
      throw new PinciteError('corpus', `The source of “${id}” cannot be read.`, 'Put it back into the corpus folder.');
    }
    const { unpagedFrom }: { unpagedFrom?: string[] } = JSON.parse(sidecar);
    oracles.set(id, new SourceOracle(source, unpagedFrom));
  }
  return oracles;
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
