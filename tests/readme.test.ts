import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { realIndexDir } from './real-index.js';

const ROOT = new URL('..', import.meta.url).pathname;
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const scripts = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).scripts;

/** The fenced blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

/** The words of a command line, quotation marks taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

const notFound = z.object({ code: z.literal(3), stdout: z.string() });

let state = '';
let index = '';
beforeAll(async () => {
  index = await realIndexDir();
  state = mkdtempSync(join(tmpdir(), 'pincite-readme-'));
});
afterAll(() => rmSync(state, { recursive: true, force: true }));

/** What a command prints; that it found nothing, or a quotation altered, is no failure. */
async function pincite(words: readonly string[]): Promise<string> {
  const running = promisify(execFile)(process.execPath, [join(ROOT, 'dist/main.js'), ...words], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      NO_COLOR: '1',
      DISCORD_TOKEN: '',
      PINCITE_INDEX_DIR: index,
      PINCITE_STATE_DIR: state,
    },
  });
  const { stdout } = await running.catch((error: unknown) => notFound.parse(error));
  return stdout;
}

describe('README', () => {
  it('has commands that package.json knows', () => {
    expect(scripts['start']).toMatch(/^node [\w= -]*dist\/main.js$/);
    const used = [...readme.matchAll(/npm (?:run )?(ci|start|test|link|run [a-z]+|[a-z]+)\b/g)].map(
      (match) => match[1] ?? '',
    );
    expect(used.length).toBeGreaterThan(5);
    for (const name of used) expect([...Object.keys(scripts), 'ci', 'link']).toContain(name.replace('run ', ''));
    for (const [, name] of readme.matchAll(/`npm run ([a-z]+)/g)) expect(scripts).toHaveProperty(name ?? '');
  });

  const shown = blocks('console');
  it('shows an answer first', () => expect(shown[0]).toMatch(/^\$ npx pincite ask /));
  it.each(shown)('shows what is printed: %s', async (block) => {
    const [command = '', ...output] = block.split('\n');
    const printed = await pincite(wordsOf(command.replace(/^\$ npx pincite /, '')));
    expect(printed.slice(0, output.join('\n').trimEnd().length)).toBe(output.join('\n').trimEnd());
  });

  const examples = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('npx pincite ')));
  it('has examples', () => expect(examples.length).toBeGreaterThan(4));
  it.each(examples)('has an example that works: %s', async (line) => {
    expect((await pincite(wordsOf(line.replace('npx pincite ', '')))).length).toBeGreaterThan(20);
  });

  it('has a batch line that is answered', async () => {
    const [line] = blocks('json');
    const file = join(state, 'batch.jsonl');
    writeFileSync(file, line ?? '');
    const answer: unknown = JSON.parse(await pincite(['ask', '--batch', file]));
    expect(answer).toMatchObject({ id: 1, status: 'answered' });
  });

  it('names files that exist', () => {
    const files = [...readme.matchAll(/`([\w./-]+\/[\w./-]+|\.env\.example|LICENSE)`/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('says whose texts the documents are', () => {
    for (const text of [readme, readFileSync(join(ROOT, 'corpus/README.md'), 'utf8')]) {
      expect(text).toMatch(/Egmont/);
      expect(text).toMatch(/Foreign\s+Affairs/);
      expect(text.replace(/\s+/g, ' ')).toMatch(/licence (of this project )?does not cover/);
    }
  });
});
