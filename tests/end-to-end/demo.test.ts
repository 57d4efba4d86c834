import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { INDEX_TIMEOUT, realIndexDir } from '../real-index.js';

/** Some seventy things are done one after the other: on a busy machine that takes its time. */
const PATIENCE_MS = 10 * 60_000;
const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pincite-demo-page-'));

/** As `npm run demo` does it, less the build of the program, which the tests have. */
async function demo(): Promise<string> {
  await run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.demo.json'], { cwd: root });
  const page = join(folder, 'index.html');
  const index = await realIndexDir();
  // It exits with 1, and says why, when an exchange is not as it should be.
  const { stdout } = await run(process.execPath, ['dist-demo/demo/main.js', '--index', index, '--out', page], {
    cwd: root,
  }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error && 'stdout' in error ? error.stdout : ''}\n${String(error)}`);
  });
  expect(stdout).toContain('0 not as expected, 0 complaints');
  return readFileSync(page, 'utf8');
}

beforeAll(() => realIndexDir(), INDEX_TIMEOUT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'the demonstration plays as expected, and its page stands alone',
  async () => {
    const page = await demo();
    expect(page.match(/<section id="exchange-/g)?.length).toBeGreaterThanOrEqual(20);
    // What makes a browser load or run something.
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|video|form)\b|\bon[a-z]+\s*=\s*"|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    for (const shown of ['Only you can see this', 'Copy citation', 'draft.md', 'Note and tags', 'Closest passages']) {
      expect(page).toContain(shown);
    }
  },
  PATIENCE_MS,
);
