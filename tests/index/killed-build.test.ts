import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { buildIndex } from '../../src/index/build.js';
import { openIndex, verifyIndexFiles } from '../../src/index/open.js';
import { Retriever } from '../../src/retrieval/retriever.js';
import { ToyEmbedder } from '../fakes/toy-embedder.js';

const embedder = new ToyEmbedder();

/** A corpus folder with an index of it. */
async function library(): Promise<{ corpusDir: string; indexDir: string; corpus: Corpus }> {
  const root = mkdtempSync(join(tmpdir(), 'pincite-killed-'));
  const [corpusDir, indexDir] = [root, join(root, 'index')];
  const sentences = Array.from({ length: 60 }, (_, at) => `Keeper number ${at} lit the lamp at dusk.`);
  writeFileSync(join(corpusDir, 'lamps.txt'), `Lamps\n\n${sentences.join(' ')}\n`);
  writeFileSync(
    join(corpusDir, 'lamps.json'),
    JSON.stringify({ item: { id: 'lamps', type: 'book', title: 'Of lamps' } }),
  );
  const corpus = await loadCorpus(corpusDir);
  await buildIndex(indexDir, corpus, embedder);
  return { corpusDir, indexDir, corpus };
}

/** A build in a process of its own, and the first line that it says which is `word`. */
async function startBuild(corpusDir: string, indexDir: string, stopAt: number, word: string): Promise<ChildProcess> {
  const script = new URL('./slow-build.mjs', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, corpusDir, indexDir, String(stopAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line === word) return child;
  throw new Error(`the build ended without saying “${word}”`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function answers(indexDir: string, corpus: Corpus): Promise<string | undefined> {
  const index = await openIndex(indexDir, corpus, embedder.identity);
  const [best] = await new Retriever(index, embedder).rank('keeper number 17', {});
  index.close();
  return best === undefined
    ? undefined
    : best.unit.document.text.slice(best.unit.sentence.span.start, best.unit.sentence.span.end);
}

it('a build that is killed in the middle leaves the old index whole', async () => {
  const { corpusDir, indexDir, corpus } = await library();
  const before = await verifyIndexFiles(indexDir, corpus, embedder.identity);
  await kill(await startBuild(corpusDir, indexDir, 25, 'stopped'));
  expect(readdirSync(indexDir).some((name) => name.startsWith('building-'))).toBe(true);
  expect(await verifyIndexFiles(indexDir, corpus, embedder.identity)).toEqual(before);
  expect(await answers(indexDir, corpus)).toBe('Keeper number 17 lit the lamp at dusk.');

  const then = new Date(Date.now() - 7 * 3_600_000);
  for (const name of readdirSync(indexDir)) {
    if (name.startsWith('building-')) utimesSync(join(indexDir, name), then, then);
  }
  await buildIndex(indexDir, corpus, embedder);
  expect(readdirSync(indexDir)).toHaveLength(2);
});

it('a build that is killed at any moment leaves an index that is whole', async () => {
  const { corpusDir, indexDir, corpus } = await library();
  for (const delay of [5, 20, 35, 50, 65, 80, 100, 130]) {
    const child = await startBuild(corpusDir, indexDir, -1, 'building');
    await wait(delay);
    await kill(child);
    await verifyIndexFiles(indexDir, corpus, embedder.identity);
    (await openIndex(indexDir, corpus, embedder.identity)).close();
  }
});

it('a build that is killed as the first one leaves none, and the next one makes it', async () => {
  const { corpusDir, corpus } = await library();
  const indexDir = join(corpusDir, 'first');
  await kill(await startBuild(corpusDir, indexDir, 10, 'stopped'));
  await expect(openIndex(indexDir, corpus, embedder.identity)).rejects.toMatchObject({ code: 'index-missing' });
  await buildIndex(indexDir, corpus, embedder);
  expect(await answers(indexDir, corpus)).toBe('Keeper number 17 lit the lamp at dusk.');
});

it('several builds at once leave one index that is whole', async () => {
  const { indexDir, corpus } = await library();
  await Promise.all([1, 2, 3].map(() => buildIndex(indexDir, corpus, new ToyEmbedder())));
  await verifyIndexFiles(indexDir, corpus, embedder.identity);
  expect(await answers(indexDir, corpus)).toBe('Keeper number 17 lit the lamp at dusk.');
});
