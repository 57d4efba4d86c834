import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Config, readConfig } from '../../src/config.js';

/** The project's folder: `run.mjs` starts everything there. */
export const HOME = process.cwd();

/** The index that is asked; built before anything is measured. */
export const INDEX = resolve(HOME, 'node_modules/.cache/pincite-benchmarks/index');

/** The program as people run it. */
export const PROGRAM = join(HOME, 'dist/main.js');

/** Settings of a program that is measured: the shipped documents and model, nothing of the user's own. */
export function settings(stateDir: string, indexDir: string = INDEX): Record<string, string> {
  return {
    PINCITE_CORPUS_DIR: join(HOME, 'corpus'),
    PINCITE_MODELS_DIR: join(HOME, 'models'),
    PINCITE_INDEX_DIR: indexDir,
    PINCITE_STATE_DIR: stateDir,
    PINCITE_LOG_LEVEL: 'warn',
  };
}

/** The same settings, for what is measured in this process. */
export function config(indexDir: string = INDEX): Config {
  return readConfig(settings(join(tmpdir(), 'pincite-benchmark-state'), indexDir));
}

const question = z.object({ question: z.string() });

/** The questions of the development set. */
export function questions(): string[] {
  const lines = readFileSync(join(HOME, 'eval/dev.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => question.parse(JSON.parse(line)).question);
}

/** Gives a folder that is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-benchmark-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
