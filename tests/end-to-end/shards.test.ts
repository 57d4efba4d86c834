import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.js';
import { loadCorpus } from '../../src/corpus/load.js';
import type { Observation } from '../../src/discord/monitoring/observer.js';
import { type Shards, startShards } from '../../src/discord/shards/shard-manager.js';
import { FakeDiscord } from '../fakes/discord/server.js';
import type { FakeGuild } from '../fakes/discord/world.js';
import { FakeEngine } from '../fakes/engine.js';

const WAIT = { timeoutMs: 60_000 };
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Real processes of shards, which ask the one engine of this process. */
describe('two shards', () => {
  let fake: FakeDiscord;
  let folder: string;
  let engine: FakeEngine;
  let shards: Shards | undefined;
  const log: string[] = [];
  const observed: Observation[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pincite-shards-'));
    writeFileSync(join(folder, 'cash.md'), '# Cash\n\nCash leaves no trace. Couriers carry money over borders.\n');
    writeFileSync(
      join(folder, 'cash.json'),
      JSON.stringify({
        item: { id: 'cash', type: 'report', title: 'Cash', author: [{ family: 'Doe', given: 'Ann' }] },
      }),
    );
    fake = await FakeDiscord.start({ shards: 2 });
    const environment = {
      DISCORD_API: fake.restUrl,
      DISCORD_TOKEN: fake.token,
      DISCORD_SHARDS: 'auto',
      PINCITE_CORPUS_DIR: folder,
      PINCITE_STATE_DIR: join(folder, 'state'),
      PINCITE_LOG_LEVEL: 'silent',
    };
    // A shard reads the settings out of its environment, as the process that starts it does.
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    engine = new FakeEngine(await loadCorpus(folder));
    const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });
    shards = await startShards({
      engine,
      config: readConfig(environment),
      token: fake.token,
      logger,
      observer: { note: (one) => void observed.push(one) },
      script: { file: main, args: ['shard'] },
      spacingMs: 0,
      restartMs: 50,
    });
    await fake.waitFor(() => fake.commands().length > 0, { what: 'the commands', ...WAIT });
  });
  afterEach(async () => {
    await shards?.stop();
    expect([fake.violations, fake.unexpected]).toEqual([[], []]);
    expect(fake.gateway.connected).toEqual([]);
    expect(log.join('')).not.toContain(fake.token);
    await fake.stop();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  const shardOf = ({ id }: FakeGuild): number => Number((BigInt(id) >> 22n) % 2n);
  /** Servers until each shard has one: which it is goes by the millisecond in which a server was made. */
  const guilds = async (): Promise<FakeGuild[]> => {
    const made: FakeGuild[] = [];
    while (new Set(made.map(shardOf)).size < 2) {
      made.push(fake.guild({ name: `Library ${made.length}` }));
      await setTimeout(1);
    }
    return made;
  };
  const ask = (guild: FakeGuild) => {
    const [channel] = guild.channels;
    if (channel === undefined) throw new Error('no channel');
    return fake.slash({ user: fake.user('Ann'), channel, command: 'ask', options: { question: 'Who carries money?' } });
  };

  test('answer in every server, out of one engine; a shard whose process is killed comes back', async () => {
    const all = await guilds();
    const [even, odd] = [all.find((guild) => shardOf(guild) === 0), all.find((guild) => shardOf(guild) === 1)];
    if (even === undefined || odd === undefined) throw new Error('all servers fell to one shard');
    for (const guild of [even, odd]) {
      const { embeds } = await ask(guild).response(WAIT);
      expect(JSON.stringify(embeds)).toContain('Couriers carry money over borders.');
    }
    expect(engine.asked).toHaveLength(2);
    const answered = () => observed.filter((one) => one.what === 'request' && one.outcome === 'answered');
    await fake.waitFor(() => answered().length === 2, WAIT);
    const pulses = observed.flatMap((one) => (one.what === 'pulse' ? [one.shard] : []));
    expect(new Set(pulses)).toEqual(new Set([0, 1]));
    expect(shards?.ready()).toBe(2);
    // Registered once, not by every shard.
    const writes = fake.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
    expect(writes).toHaveLength(1);

    const pid = shards?.processes()[1] ?? null;
    if (pid === null) throw new Error('no process');
    process.kill(pid, 'SIGKILL');
    await fake.waitFor(() => log.some((line) => line.includes('the shard is connected again')), WAIT);
    const { embeds } = await ask(odd).response(WAIT);
    expect(JSON.stringify(embeds)).toContain('Couriers carry money over borders.');
  });
});
