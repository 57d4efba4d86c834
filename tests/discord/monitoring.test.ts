import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { AskQueue } from '../../src/answer/queue/ask-queue.js';
import { readConfig } from '../../src/config.js';
import { EngineProbe } from '../../src/discord/monitoring/engine-probe.js';
import { type Monitoring, startMonitoring } from '../../src/discord/monitoring/monitoring.js';
import type { Observation } from '../../src/discord/monitoring/observer.js';
import { hostEngine } from '../../src/discord/shards/engine-host.js';
import { portObserver } from '../../src/discord/shards/process-port.js';
import { RemoteEngines } from '../../src/discord/shards/remote-engine.js';
import type { Port } from '../../src/discord/shards/wire.js';
import { PinciteError } from '../../src/errors.js';
import { serve } from '../../src/serve.js';
import { FakeEngine, FakeWorkshop } from '../fakes/engine.js';
import { gate, Scene, volume } from './harness.js';
import { use } from './notebook-scene.js';

const LOOPBACK = '127.0.0.1';
const silent = pino({ level: 'silent' });
const open: Monitoring[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** On a port that is free. */
async function monitored(): Promise<Monitoring> {
  const monitoring = await startMonitoring({ host: LOOPBACK, port: 0 }, silent);
  open.push(monitoring);
  return monitoring;
}

/** A bot that is watched, with the addresses of what is told of it. */
async function watchedScene() {
  const monitoring = await monitored();
  const scene = await Scene.set({ start: false });
  const bot = await scene.start({ observer: monitoring.observer });
  const queue = new AskQueue(scene.engine);
  monitoring.watch({
    engine: scene.engine,
    queue: () => queue.queue(),
    connection: () => ({ shards: 1, connected: bot.isConnected() ? 1 : 0 }),
  });
  return { scene, monitoring };
}

async function metrics({ url }: Monitoring): Promise<string> {
  const response = await fetch(`${url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('version=0.0.4');
  return response.text();
}

async function health({ url }: Monitoring): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/healthz`);
  return { status: response.status, body: await response.json() };
}

describe('metrics', () => {
  test('count requests by kind and outcome, answers by kind, and times', async () => {
    const { scene, monitoring } = await watchedScene();
    await scene.ask('money');
    await scene.ask('xyzzy');
    scene.engine.traits = { clear: false };
    await scene.ask('Who guards prisons?');
    await use(scene, 'chapter-financing', { question: 'money' });
    scene.engine.before = async () => {
      throw new PinciteError('overloaded', 'Too many.', 'Wait.');
    };
    await scene.ask('money');
    scene.engine.before = async () => {
      throw new Error('broken');
    };
    await scene.ask('money');
    const text = await metrics(monitoring);
    for (const line of [
      'pincite_requests_total{request="ask",outcome="answered"} 3',
      'pincite_requests_total{request="chapter",outcome="answered"} 1',
      'pincite_requests_total{request="ask",outcome="refused"} 1',
      'pincite_requests_total{request="ask",outcome="failed"} 1',
      'pincite_answers_total{kind="answered"} 1',
      'pincite_answers_total{kind="not-found"} 1',
      'pincite_answers_total{kind="unclear"} 2',
      'pincite_answer_seconds_count 4',
      'pincite_acknowledgement_seconds_count 6',
      'pincite_queue_waiting 0',
      'pincite_queue_expected_wait_seconds 0',
      'pincite_shards 1',
      'pincite_shards_connected 1',
      'pincite_shard_servers{shard="0"} 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  test('count messages, presses, suggestions and what Discord refuses for a while', async () => {
    const { scene, monitoring } = await watchedScene();
    const { message } = await scene.ask('money');
    await scene.press(message, '1 · Context');
    const forged = await scene.post([['x', 'p1:nonsense:1']]);
    await scene.press(forged, 'x');
    await scene.fake.autocomplete({
      user: scene.user,
      command: 'ask',
      focused: 'chapter',
      options: { question: 'a', chapter: 'fin' },
    });
    scene.fake.failNext(1, { kind: 'rate-limit', scope: 'shared', retryAfter: 0.05 }, ({ path }) =>
      path.includes('/messages'),
    );
    scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
    const refusal = { kind: 'refuse', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
    scene.fake.failNext(1, refusal, ({ method }) => method === 'PATCH');
    await scene.ask('money');
    const lines = (await metrics(monitoring)).split('\n');
    for (const line of [
      'pincite_requests_total{request="button context",outcome="answered"} 1',
      'pincite_requests_total{request="button unknown",outcome="answered"} 1',
      'pincite_requests_total{request="message",outcome="answered"} 1',
      'pincite_requests_total{request="ask",outcome="undelivered"} 1',
      'pincite_requests_total{request="autocomplete",outcome="answered"} 1',
      'pincite_discord_rate_limited_total{scope="shared"} 1',
    ]) {
      expect(lines).toContain(line);
    }
  });

  test('say nothing of who asked, where or what', async () => {
    const { scene, monitoring } = await watchedScene();
    await scene.ask('Who carries the zanzibar money?');
    await use(scene, 'search', { words: 'zanzibar' });
    const text = await metrics(monitoring);
    const { user, channel, guild, fake } = scene;
    for (const secret of ['zanzibar', user.id, channel.id, guild.id, fake.token]) expect(text).not.toContain(secret);
  });

  test('count a lost connection', async () => {
    const noted: Observation[] = [];
    const scene = await Scene.set({ start: false });
    await scene.start({ observer: { note: (one) => void noted.push(one) } });
    scene.fake.gateway.close(4000);
    await scene.fake.waitFor(() => noted.some(({ what }) => what === 'reconnecting'));
    await scene.fake.settled();
    expect(noted).toContainEqual({ what: 'reconnecting' });
  });
});

describe('shards', () => {
  /** A line as processes have it. */
  function line(): { readonly shard: Port; readonly host: Port } {
    const wires = { toHost: new EventEmitter(), toShard: new EventEmitter() };
    const side = (from: EventEmitter, to: EventEmitter): Port => ({
      send: (message) => void to.emit('message', JSON.parse(JSON.stringify(message))),
      onMessage: (listener) => void from.on('message', listener),
      onClose: () => undefined,
    });
    return { shard: side(wires.toShard, wires.toHost), host: side(wires.toHost, wires.toShard) };
  }

  test('are counted in the process that has the model, which tells them what waits', async () => {
    const monitoring = await monitored();
    const engine = new FakeEngine({ documents: [volume] });
    const queue = new AskQueue(engine);
    const { shard, host } = line();
    hostEngine(engine, queue, host, silent, monitoring.observer);
    const engines = await RemoteEngines.connect(engine.corpus, shard, silent);
    const { open: letGo, opened } = gate();
    engine.before = () => opened;
    const asked = queue.for({ lane: 'elsewhere', person: 'other' }).ask({ text: 'money' });
    const observer = portObserver(shard);
    observer.note({ what: 'request', request: 'ask', outcome: 'answered', ms: 3 });
    observer.note({ what: 'pulse', shard: 7, pingMs: 42, servers: 3, rssBytes: 1000 });
    const lines = (await metrics(monitoring)).split('\n');
    expect(lines).toContain('pincite_requests_total{request="ask",outcome="answered"} 1');
    expect(lines).toContain('pincite_shard_ping_seconds{shard="7"} 0.042');
    expect(lines).toContain('pincite_shard_memory_bytes{shard="7"} 1000');
    expect(engines.queue().running).toBe(1);
    letGo();
    await asked;
  });
});

describe('the program', () => {
  test('offers both while it starts and runs, and lets go of the port when it stops', async () => {
    const scene = await Scene.set({ start: false });
    const probe = await startMonitoring({ host: LOOPBACK, port: 0 }, silent);
    const port = new URL(probe.url ?? '').port;
    await probe.close();
    let stop: (why: string) => void = () => undefined;
    const stopped = new Promise<string>((resolve) => {
      stop = resolve;
    });
    const served = serve({
      config: readConfig({
        DISCORD_API: scene.fake.restUrl,
        DISCORD_TOKEN: scene.fake.token,
        PINCITE_STATE_DIR: scene.stateDir,
        PINCITE_METRICS_PORT: port,
      }),
      token: scene.fake.token,
      version: '1.2.3',
      workshop: new FakeWorkshop(scene.engine),
      logger: silent,
      stopped,
      shardScript: { file: 'dist/main.js', args: ['shard'] },
    });
    const url = `http://${LOOPBACK}:${port}`;
    const status = async (): Promise<number> => (await fetch(`${url}/healthz`).catch(() => null))?.status ?? 0;
    await expect.poll(status, { timeout: 20_000 }).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('pincite_shards_connected 1');
    stop('the end');
    expect(await served).toBe(0);
    expect(await status()).toBe(0);
  });
});

describe('health', () => {
  test('is told from the start on: first that it starts, then that all is well', async () => {
    const monitoring = await monitored();
    expect(await health(monitoring)).toMatchObject({ status: 503, body: { status: 'starting' } });
    const engine = new FakeEngine({ documents: [volume] });
    const queue = new AskQueue(engine);
    let connected = 2;
    monitoring.watch({ engine, queue: () => queue.queue(), connection: () => ({ shards: 2, connected }) });
    expect(await health(monitoring)).toEqual({
      status: 200,
      body: {
        status: 'ok',
        shards: 2,
        connected: 2,
        engineAnswers: true,
        queue: { waiting: 0, running: 0, expectedWaitMs: 0 },
      },
    });
    connected = 1;
    expect(await health(monitoring)).toMatchObject({ status: 503, body: { status: 'failing', connected: 1 } });
  });

  test('is bad when the engine fails, or does not answer in time', async () => {
    const engine = new FakeEngine({ documents: [volume] });
    let now = 0;
    const probe = new EngineProbe(engine, 1000, 20, () => now);
    engine.before = async () => {
      throw new Error('broken');
    };
    expect(await probe.answers()).toBe(false);
    engine.before = () => new Promise(() => undefined);
    expect(await probe.answers()).toBe(false);
    engine.before = async () => undefined;
    expect(await Promise.all([probe.answers(), probe.answers()])).toEqual([true, true]);
    const asked = engine.asked.length;
    now = 500;
    expect(await probe.answers()).toBe(true);
    now = 1400;
    probe.note({ what: 'answer', kind: 'answered', ms: 5 });
    now = 2000;
    expect(await probe.answers()).toBe(true);
    // What people ask proves it as well: nothing was asked for it.
    expect(engine.asked).toHaveLength(asked);
    now = 3000;
    expect(await probe.answers()).toBe(true);
    expect(engine.asked).toHaveLength(asked + 1);
  });
});

describe('the endpoint', () => {
  test('is off unless a port is set', async () => {
    expect((await startMonitoring({ host: LOOPBACK, port: null }, silent)).url).toBeNull();
  });

  test('has nothing else, and takes nothing', async () => {
    const { url } = await monitored();
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics/../../etc/passwd`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await fetch(`${url}/metrics`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('on a port that is taken, it says so in the log, and the bot runs without', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, LOOPBACK, resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const monitoring = await startMonitoring({ host: LOOPBACK, port }, log);
    expect(monitoring.url).toBeNull();
    expect(lines.join('')).toContain('set PINCITE_METRICS_PORT');
    const scene = await Scene.set({ start: false });
    await scene.start({ observer: monitoring.observer });
    expect((await scene.ask('money')).message.embeds.length).toBeGreaterThan(0);
    await monitoring.close();
    await new Promise((resolve) => taken.close(resolve));
  });

  test('that others can reach is warned of', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    open.push(await startMonitoring({ host: '0.0.0.0', port: 0 }, log));
    expect(lines.join('')).toContain('whoever reaches this address can read the metrics');
  });
});
