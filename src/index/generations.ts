import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from '../errors.js';

const POINTER = 'current';
const BUILDING = 'building-';
const GENERATION_PREFIX = 'generation-';
const GENERATION = /^generation-[0-9a-z-]+$/;

/**
 * The folder of the index published last; null when none ever was.
 * A generation is a folder of its own; `current` names the one in use. Both are only ever renamed into place.
 */
export async function currentGeneration(indexDir: string): Promise<string | null> {
  let name: string;
  try {
    name = (await readFile(join(indexDir, POINTER), 'utf8')).trim();
  } catch {
    return null;
  }
  if (!GENERATION.test(name)) {
    throw new PinciteError(
      'index-damaged',
      'The index folder names no index that Pincite made.',
      'Run `pincite index build --force`.',
    );
  }
  const folder = join(indexDir, name);
  const there = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return there ? folder : null;
}

/** An empty folder beside the index, to build in. */
export async function beginGeneration(indexDir: string): Promise<string> {
  await mkdir(indexDir, { recursive: true });
  return mkdtemp(join(indexDir, BUILDING));
}

/**
 * Publishes what was built: the folder gets its final name, then `current` is replaced in one step, so that at every
 * moment either the old index or the new one is whole. The one that is replaced is removed, and what was left by builds
 * that died.
 */
export async function publishGeneration(indexDir: string, building: string, id: string): Promise<string> {
  // Several processes may publish the same at once, each its own.
  const name = `${GENERATION_PREFIX}${id}-${randomBytes(4).toString('hex')}`;
  const folder = join(indexDir, name);
  await rename(building, folder);
  const draft = join(indexDir, `${POINTER}.${name}`);
  await writeFile(draft, `${name}\n`);
  const handle = await open(draft, 'r');
  await handle.sync();
  await handle.close();
  const replaced = await currentGeneration(indexDir).catch(() => null);
  await rename(draft, join(indexDir, POINTER));
  if (replaced !== null && replaced !== folder) await rm(replaced, { recursive: true, force: true });
  await removeLeftovers(indexDir, name);
  return folder;
}

/** Abandons a build. What cannot be removed now goes with a later build. */
export async function discardGeneration(building: string): Promise<void> {
  await rm(building, { recursive: true, force: true }).catch(() => undefined);
}

const STALE_MS = 6 * 60 * 60 * 1000;
const LEFTOVERS = [BUILDING, GENERATION_PREFIX, `${POINTER}.`];

/** Another process may be building or publishing just now: only what nobody can be at any more is removed. */
async function removeLeftovers(indexDir: string, keep: string): Promise<void> {
  for (const name of await readdir(indexDir)) {
    if (name === keep || !LEFTOVERS.some((prefix) => name.startsWith(prefix))) continue;
    const path = join(indexDir, name);
    const age = await stat(path).then(
      (entry) => Date.now() - entry.mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}
