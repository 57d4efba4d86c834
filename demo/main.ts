import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FakeDiscord } from '../tests/fakes/discord/server.js';
import { pageHtml } from './page/page.js';
import { play } from './play.js';

/** Plays the conversation and writes it as a page. @returns the exit code: 1 when anything was not as expected */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      program: { type: 'string', default: 'dist/main.js' },
      index: { type: 'string' },
      out: { type: 'string', default: 'demo/out/index.html' },
    },
  });
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const fake = await FakeDiscord.start();
  try {
    const index = values.index === undefined ? null : resolve(values.index);
    const { exchanges, complaints, names } = await play({ fake, program: resolve(values.program), index, tell });
    const out = resolve(values.out);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, pageHtml(exchanges, names));
    for (const complaint of complaints) tell(`COMPLAINT: ${complaint}`);
    const failed = exchanges.filter(({ failures }) => failures.length > 0).length;
    tell(`${exchanges.length} exchanges, ${failed} not as expected, ${complaints.length} complaints: ${out}`);
    return failed + complaints.length === 0 ? 0 : 1;
  } finally {
    await fake.stop();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
