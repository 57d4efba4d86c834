import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Workshop } from '../src/answer/engine.js';
import { readConfig } from '../src/config.js';
import { PinciteError } from '../src/errors.js';
import { makeLogger } from '../src/log.js';
import { type ServeParts, serve } from '../src/serve.js';
import { FakeDiscord } from './fakes/discord/server.js';
import { FakeEngine, FakeWorkshop } from './fakes/engine.js';

let fake: FakeDiscord;
let stateDir: string;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  stateDir = mkdtempSync(join(tmpdir(), 'pincite-serve-'));
});

afterEach(async () => {
  await fake.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

/** A bot to be, the means to stop it, and its log. */
function scene(workshop: FakeWorkshop = new FakeWorkshop(new FakeEngine({ documents: [] }))) {
  let stop: (why: string) => void = () => undefined;
  const stopped = new Promise<string>((resolve) => {
    stop = resolve;
  });
  const lines: string[] = [];
  const parts: ServeParts = {
    config: readConfig({ DISCORD_API: fake.restUrl, DISCORD_TOKEN: fake.token, PINCITE_STATE_DIR: stateDir }),
    token: fake.token,
    version: '1.2.3',
    workshop,
    logger: makeLogger('info', { write: (line) => void lines.push(line) }),
    stopped,
    shardScript: { file: 'dist/main.js', args: ['shard'] },
  };
  return { parts, workshop, lines, stop };
}

/** A workshop whose index is never done. */
class BuildingWorkshop extends FakeWorkshop {
  override openEngine({ signal }: NonNullable<Parameters<Workshop['openEngine']>[0]> = {}): Promise<FakeEngine> {
    return new Promise((_, reject) => {
      const cancelled = new PinciteError('cancelled', 'The request was cancelled.', 'Ask again.');
      signal?.addEventListener('abort', () => reject(cancelled));
    });
  }
}

test('stopped while it builds its index, it ends well', async () => {
  const { parts, stop, lines } = scene(new BuildingWorkshop(new FakeEngine({ documents: [] })));
  const served = serve(parts);
  stop('SIGTERM');
  expect(await served).toBe(0);
  expect(lines.join('')).toContain('SIGTERM');
});

test('stopped while it connects, it ends well and lets go of the engine', async () => {
  fake.failNext(1, { kind: 'hang' }, ({ path }) => path.endsWith('/gateway/bot'));
  const { parts, stop, workshop } = scene();
  const served = serve(parts);
  await fake.waitFor(() => fake.requests.some(({ path }) => path.endsWith('/gateway/bot')));
  stop('SIGTERM');
  expect(await served).toBe(0);
  expect(workshop.engine.closed).toBe(true);
});

test('stopped when it is connected, it ends well', async () => {
  const { parts, stop, lines } = scene();
  const served = serve(parts);
  await fake.waitFor(() => lines.some((line) => line.includes('connected to Discord')));
  stop('SIGINT');
  expect(await served).toBe(0);
});

test('a failure that nobody asked for is still one', async () => {
  const { parts, workshop } = scene();
  workshop.failure = new PinciteError('cancelled', 'The request was cancelled.', 'Ask again.');
  await expect(serve(parts)).rejects.toBe(workshop.failure);
});
