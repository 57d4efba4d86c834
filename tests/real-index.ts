import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../src/answer/engine.js';
import { type Config, readConfig } from '../src/config.js';
import { createWorkshop } from '../src/engine.js';

/** Kept from run to run: built by whichever test file needs it first, and again when it fits no more. */
const FOLDER = resolve('node_modules/.cache/pincite-test-index');
const INDEX = join(FOLDER, 'index');

/** How long a test file may wait for the index: it is built once, on however slow a machine. */
export const INDEX_TIMEOUT = 15 * 60_000;

/** Settings for the shipped documents and model, on the index that the tests share. */
export function realConfig(settings: Readonly<Record<string, string>> = {}): Config {
  return readConfig({ PINCITE_INDEX_DIR: INDEX, ...settings });
}

let made: Promise<string> | undefined;

/**
 * The folder of an index of the shipped documents by the shipped model. Test files that run at the same time wait for
 * the one that builds it.
 */
export function realIndexDir(): Promise<string> {
  made ??= makeIndex();
  return made;
}

async function makeIndex(): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const unlock = await lock(join(FOLDER, 'lock'));
  try {
    await createWorkshop({ config: realConfig() }).buildIndex();
  } finally {
    await unlock();
  }
  return INDEX;
}

/** An engine on the shipped documents, with the shipped model. */
export async function openRealEngine(settings: Readonly<Record<string, string>> = {}): Promise<Engine> {
  await realIndexDir();
  return createWorkshop({ config: realConfig(settings) }).openEngine();
}

async function lock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(path, { force: true });
    } catch {
      if (await isAbandoned(path)) await rm(path, { force: true });
      else await wait(200);
    }
  }
}

/** A lock whose process is gone; or that says nothing of whose it is though it has been there for a while. */
async function isAbandoned(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => null);
  if (made === null) return false;
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  if (pid === 0) return Date.now() - made.mtimeMs > 10_000;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
