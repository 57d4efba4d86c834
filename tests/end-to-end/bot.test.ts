import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '../../src/engine.js';
import { serve } from '../../src/serve.js';
import { sentTexts } from '../discord/harness.js';
import { FakeDiscord } from '../fakes/discord/server.js';
import { INDEX_TIMEOUT, realConfig, realIndexDir } from '../real-index.js';
import { start } from './pincite.js';

const COUNCIL = 'Who chairs the National Security Council?';
const WAIT = { timeoutMs: 60_000 };
const settingsFor = (fake: FakeDiscord): Record<string, string> => ({
  DISCORD_TOKEN: fake.token,
  DISCORD_API: fake.restUrl,
  PINCITE_STATE_DIR: mkdtempSync(join(tmpdir(), 'pincite-bot-')),
});

function expectAnswer(text: string): void {
  expect(text.replace(/\s+/g, ' ')).toContain('chaired by the prime minister');
  expect(text).toContain('p. 14');
}

function expectKept(fake: FakeDiscord): void {
  expect(fake.violations).toEqual([]);
  expect(fake.unexpected).toEqual([]);
}

/** Waits until the commands are there to be used. */
const registered = (fake: FakeDiscord) =>
  fake.waitFor(() => fake.commands().some(({ name }) => name === 'ask'), { what: 'the commands', ...WAIT });

beforeAll(() => realIndexDir(), INDEX_TIMEOUT);

describe('the bot with the shipped model', () => {
  let fake: FakeDiscord;
  let served: Promise<number>;
  let stop: (why: string) => void;
  const log: string[] = [];
  beforeAll(async () => {
    fake = await FakeDiscord.start();
    fake.guild();
    const config = realConfig(settingsFor(fake));
    served = serve({
      config,
      token: fake.token,
      version: '1.2.3',
      workshop: createWorkshop({ config }),
      logger: pino({ level: 'debug' }, { write: (line: string) => void log.push(line) }),
      stopped: new Promise((resolve) => {
        stop = resolve;
      }),
      shardScript: { file: 'dist/main.js', args: ['shard'] },
    });
    await registered(fake);
  });
  afterAll(async () => {
    stop('the end of the test');
    expect(await served).toBe(0);
    expectKept(fake);
    expect(log.join('\n')).not.toContain(fake.token);
    await fake.stop();
  });

  it('answers a slash command with page 14', async () => {
    const asked = fake.slash({ user: fake.user('Ann'), command: 'ask', options: { question: COUNCIL } });
    expectAnswer(sentTexts(await asked.response(WAIT)));
  });

  it('answers a mention', async () => {
    const channel = fake.channel(fake.guild({ name: 'Archive' }), 'general');
    fake.say({ user: fake.user('Bob'), channel, content: `<@${fake.world.bot.id}> ${COUNCIL}` });
    const [reply] = await fake.replies(channel, 1, WAIT);
    expectAnswer(reply === undefined ? '' : sentTexts(reply));
  });

  it('answers a direct message', async () => {
    const user = fake.user('Cy');
    fake.say({ user, dm: true, content: COUNCIL });
    const [reply] = await fake.replies(fake.dm(user), 1, WAIT);
    expectAnswer(reply === undefined ? '' : sentTexts(reply));
  });
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'the program, told to stop by %s, answers what is under way',
  async (signal) => {
    const fake = await FakeDiscord.start();
    fake.guild();
    const { child, ended } = await start([], { ...settingsFor(fake), PINCITE_LOG_LEVEL: 'info' });
    await registered(fake);
    const readers = Array.from({ length: 12 }, (_, n) => fake.user(`Reader ${n}`));
    const asked = readers.map((user) => fake.slash({ user, command: 'ask', options: { question: COUNCIL } }));
    await Promise.all(asked.map((interaction) => interaction.acknowledged(WAIT)));
    child.kill(signal);
    const { code, signal: killedBy, out, err } = await ended;
    expect({ code, killedBy, out }).toEqual({ code: 0, killedBy: null, out: '' });
    expect(err).toContain('questions under way are answered first');
    expect(err).not.toContain(fake.token);
    for (const interaction of asked) expectAnswer(sentTexts(await interaction.response(WAIT)));
    expectKept(fake);
    await fake.stop();
  },
);

it('the program with a token that is refused says so, and that no other start mends it', async () => {
  const fake = await FakeDiscord.start();
  const { ended } = await start([], { ...settingsFor(fake), DISCORD_TOKEN: 'another.token.value' });
  const { code, err } = await ended;
  expect(code).toBe(78);
  expect(err).toContain('DISCORD_TOKEN');
  expect(err).not.toContain('another.token.value');
  await fake.stop();
});
