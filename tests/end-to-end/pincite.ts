import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { realIndexDir } from '../real-index.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const state = mkdtempSync(join(tmpdir(), 'pincite-state-'));

/** How a process ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program as a user would, on the index that the tests share. */
export async function start(
  argv: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly child: ChildProcess; readonly ended: Promise<Ended> }> {
  const environment = {
    PATH: process.env['PATH'],
    DISCORD_TOKEN: '',
    PINCITE_INDEX_DIR: await realIndexDir(),
    PINCITE_STATE_DIR: state,
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN, ...argv], { env: environment, stdio: 'pipe', cwd: tmpdir() });
  // A program that ends without reading everything is no failure of the test's.
  child.stdin.on('error', () => undefined);
  const exit = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(([how, out, err]) => ({
    ...how,
    out,
    err,
  }));
  return { child, ended };
}

/** Runs the program to its end. */
export async function pincite(
  argv: readonly string[],
  given: { readonly stdin?: string; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const { child, ended } = await start(argv, given.settings);
  child.stdin?.end(given.stdin ?? '');
  return ended;
}
