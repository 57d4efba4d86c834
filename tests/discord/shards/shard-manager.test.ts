import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { serviceExitCode } from '../../../src/discord/connection/service-exit.js';
import { type ShardParts, type Shards, startShards } from '../../../src/discord/shards/shard-manager.js';
import { SqliteJournal } from '../../../src/discord/state/sqlite-journal.js';
import { FakeEngine } from '../../fakes/engine.js';
import { volume } from '../harness.js';

/**
 * A process that says it is connected, as discord.js does. The first of shard 0 then ends; shard 1 is connected only when
 * that has ended. With \`never\` shard 1 ends before it is connected.
 */
const SHARD = `
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const [file, never] = process.argv.slice(2);
const isFirst = process.env.SHARDS === '0';
const ready = () => process.send({ _ready: true });
const goneOnce = () => {
  if (!existsSync(file)) return false;
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch {
    return true;
  }
};
process.on('message', () => undefined);
process.once('disconnect', () => process.exit(0));
if (isFirst && !existsSync(file)) {
  process.send({ _ready: true }, () => {
    writeFileSync(file, String(process.pid));
    process.exit(1);
  });
} else if (isFirst) {
  ready();
} else {
  const timer = setInterval(() => {
    if (!goneOnce()) return;
    clearInterval(timer);
    if (never === 'never') process.exit(1);
    ready();
  }, 5);
}
`;

/** A process that is connected at once, and leaves its shard's number in a folder. With a code it ends with that instead. */
const QUICK = `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
const [folder, code] = process.argv.slice(2);
process.on('message', () => undefined);
process.once('disconnect', () => process.exit(0));
writeFileSync(join(folder, 'started-' + process.env.SHARDS), '');
if (code !== undefined) process.exit(Number(code));
process.send({ _ready: true });
`;

let folder: string;
let shards: Shards | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-shard-manager-'));
  writeFileSync(join(folder, 'shard.mjs'), SHARD);
  writeFileSync(join(folder, 'quick.mjs'), QUICK);
});
afterEach(async () => {
  await shards?.stop();
  shards = undefined;
  rmSync(folder, { recursive: true });
});

function partsOf(log: string[], api: string, count: string, ...args: string[]): ShardParts {
  return {
    engine: new FakeEngine({ documents: [volume] }),
    config: readConfig({ DISCORD_API: api, DISCORD_TOKEN: 'token', DISCORD_SHARDS: count }),
    token: 'token',
    logger: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
    script: { file: join(folder, 'shard.mjs'), args: [join(folder, 'pid'), ...args] },
    spacingMs: 0,
    restartMs: 10,
  };
}

function start(log: string[], api: string, count: string, ...args: string[]): Promise<Shards> {
  return startShards(partsOf(log, api, count, ...args));
}

/** Of processes that are connected at once. */
function quick(log: string[], count: string, ...args: string[]): ShardParts {
  const script = { file: join(folder, 'quick.mjs'), args: [folder, ...args] };
  return { ...partsOf(log, 'http://127.0.0.1:9/api', count), script };
}

const HOUR_MS = 3_600_000;
const started = (): string[] => readdirSync(folder).filter((name) => name.startsWith('started'));

test('a shard that ends while the others are still being started is started again', async () => {
  const log: string[] = [];
  shards = await start(log, 'http://127.0.0.1:9/api', '2');
  await expect.poll(() => shards?.ready(), { timeout: 20_000 }).toBe(2);
  expect(log.join('')).toContain('the process of a shard has ended');
  expect(shards.processes().every((id) => id !== null)).toBe(true);
}, 30_000);

test('a shard that never was connected makes the start fail', async () => {
  const log: string[] = [];
  await expect(start(log, 'http://127.0.0.1:9/api', '2', 'never')).rejects.toMatchObject({
    code: 'discord',
    message: 'A shard could not be started.',
  });
}, 30_000);

test('where Discord does not say how many shards it recommends, the setting is named that says it', async () => {
  await expect(start([], 'http://127.0.0.1:9/api', 'auto')).rejects.toMatchObject({
    code: 'discord',
    remedy: 'Check DISCORD_TOKEN and the network, or set DISCORD_SHARDS to a number.',
  });
}, 30_000);

test('stopped while shards are being started, it starts no further one', async () => {
  const stop = new AbortController();
  const starting = startShards({ ...quick([], '3'), spacingMs: HOUR_MS, signal: stop.signal });
  const outcome = starting.catch((error: unknown) => error);
  await expect.poll(started, { timeout: 20_000 }).toEqual(['started-0']);
  stop.abort();
  expect(await outcome).toMatchObject({ code: 'cancelled' });
  expect(started()).toEqual(['started-0']);
}, 30_000);

test('stopped before it has begun, it starts none', async () => {
  await expect(startShards({ ...quick([], '2'), signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(started()).toEqual([]);
}, 30_000);

test('shards that end together come back one after the other', async () => {
  const notRunning: number[] = [];
  const parts = { ...quick([], '2'), spacingMs: 3000 };
  shards = await startShards({
    ...parts,
    logger: pino(
      { level: 'info' },
      {
        write: (line: string) => {
          if (!line.includes('the shard is connected again')) return;
          notRunning.push((shards?.processes() ?? []).filter((id) => id === null).length);
        },
      },
    ),
  });
  for (const id of shards.processes()) if (id !== null) process.kill(id, 'SIGKILL');
  await expect.poll(() => notRunning, { timeout: 20_000 }).toEqual([1, 0]);
}, 40_000);

test('a file of the state that is damaged or of a newer version is not worth another start; one in use is', () => {
  const codeOf = (content: string | null, version = 0): number => {
    const stateDir = mkdtempSync(join(tmpdir(), 'pincite-state-'));
    const file = join(stateDir, 'journal.sqlite');
    if (content !== null) writeFileSync(file, content);
    const holder = content === null ? new Database(file) : null;
    holder?.pragma(`user_version = ${version}`);
    if (version === 0) holder?.exec('BEGIN EXCLUSIVE');
    try {
      SqliteJournal.open(stateDir).close();
      return 0;
    } catch (error) {
      return serviceExitCode(error);
    } finally {
      holder?.close();
      rmSync(stateDir, { recursive: true });
    }
  };
  expect(codeOf('this is no database, and it is longer than a header')).toBe(78);
  expect(codeOf(null, 99)).toBe(78);
  expect(codeOf(null)).toBe(1);
}, 30_000);

test('a shard that only a person can mend makes the start fail as one that is not worth another', async () => {
  const error = await startShards(quick([], '2', '78')).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'configuration', message: 'A shard could not be started.' });
  expect(serviceExitCode(error)).toBe(78);
}, 30_000);
