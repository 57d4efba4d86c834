import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PinciteError } from '../errors.js';

const POINTER = 'current';
const BUILDING = 'building-';
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
 * moment either the old index or the new one is whole. What is older, or was left by builds that died, is removed.
 */
export async function publishGeneration(indexDir: string, building: string, id: string): Promise<string> {
  const name = `generation-${id}`;
  const folder = join(indexDir, name);
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
  const draft = join(indexDir, `${POINTER}.${process.pid}`);
  await writeFile(draft, `${name}\n`);
  const handle = await open(draft, 'r');
  await handle.sync();
  await handle.close();
  await rename(draft, join(indexDir, POINTER));
  await removeOthers(indexDir, name);
  return folder;
}

/** Abandons a build. */
export async function discardGeneration(building: string): Promise<void> {
  await rm(building, { recursive: true, force: true });
}

const STALE_BUILD_MS = 6 * 60 * 60 * 1000;

async function removeOthers(indexDir: string, keep: string): Promise<void> {
  for (const name of await readdir(indexDir)) {
    const folder = join(indexDir, name);
    if (GENERATION.test(name) && name !== keep) await rm(folder, { recursive: true, force: true });
    // Another process may be building just now: only a build that nobody can be at any more is removed.
    if (!basename(name).startsWith(BUILDING)) continue;
    const age = await stat(folder).then(
      (entry) => Date.now() - entry.mtimeMs,
      () => 0,
    );
    if (age > STALE_BUILD_MS) await rm(folder, { recursive: true, force: true });
  }
}
