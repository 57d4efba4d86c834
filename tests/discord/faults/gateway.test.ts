import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FakeDiscordOptions } from '../../fakes/discord/options.js';
import { Scene, sentTexts } from '../harness.js';
import { asks, isEdit } from './wire.js';

afterEach(() => vi.useRealTimers());

/** Longer than the client waits before it introduces itself again. */
const PAUSE_MS = 10_000;

/** A bot whose Discord has a clock that stands still: however long a connection takes, nothing comes too late. */
function connected(fake: FakeDiscordOptions = {}): Promise<Scene> {
  const still = Date.now();
  return Scene.set({ fake: { now: () => still, ...fake } });
}

/** What is asked on the new connection, or while there is none, is answered. */
async function expectAnswer(scene: Scene): Promise<void> {
  expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
  await scene.fake.settled();
  expect(scene.bot?.isConnected()).toBe(true);
}

describe('the connection to Discord', () => {
  test('that is half open, no heartbeat being answered, is given up; what was asked meanwhile is answered', async () => {
    const scene = await connected({ heartbeatIntervalMs: 500 });
    const { gateway } = scene.fake;
    gateway.acknowledging = false;
    await scene.fake.waitFor(() => gateway.resumes.length > 0);
    gateway.acknowledging = true;
    await scene.fake.settled();
    await expectAnswer(scene);
    expect(gateway.identifies).toHaveLength(1);
    expect(scene.log.some(({ msg }) => msg === 'reconnecting to Discord')).toBe(true);
  });

  test('that breaks without a word is taken up again, with what was asked meanwhile', async () => {
    const scene = await connected();
    const { gateway } = scene.fake;
    gateway.drop();
    await scene.fake.waitFor(() => gateway.connected.length === 0);
    const asked = asks(scene);
    expect(sentTexts(await asked.response())).toContain('Terrorists need money');
    expect(gateway.resumes).toHaveLength(1);
    await scene.fake.settled();
    expect(scene.log.some(({ msg }) => msg === 'connected to Discord again')).toBe(true);
  });

  test('that Discord asks to make anew is made anew', async () => {
    const scene = await connected();
    const { gateway } = scene.fake;
    gateway.requestReconnect();
    await scene.fake.waitFor(() => gateway.resumes.length === 1);
    await expectAnswer(scene);
    expect(gateway.identifies).toHaveLength(1);
  });

  test('whose session is invalid, but not for good, is resumed', async () => {
    const scene = await connected();
    const { gateway } = scene.fake;
    gateway.nextResume = 'invalid-resumable';
    gateway.close(4000);
    await scene.fake.waitFor(() => gateway.resumes.length === 2);
    await expectAnswer(scene);
    expect(gateway.identifies).toHaveLength(1);
  });

  test.each(['at once', 'when it is resumed'])(
    'whose session is invalid for good, %s, begins another',
    async (when) => {
      const scene = await connected();
      const { gateway } = scene.fake;
      const { message } = await scene.ask('money');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + PAUSE_MS });
      if (when === 'at once') {
        gateway.invalidate(false);
      } else {
        gateway.nextResume = 'invalid';
        gateway.close(4000);
      }
      await scene.fake.waitFor(() => gateway.identifies.length === 2 && gateway.connected.length === 1);
      vi.useRealTimers();
      await expectAnswer(scene);
      // What was shown before still has its buttons.
      expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Terrorists need money');
    },
  );

  test('that broke while the bot is told to stop keeps nobody waiting', async () => {
    const scene = await connected();
    await scene.ask('money');
    scene.fake.gateway.drop();
    await scene.bot?.stop();
    expect(await scene.bot?.ended).toBeNull();
  });
});

describe('a clock that is', () => {
  const HOUR = 3_600_000;
  test.each([
    ['an hour behind', HOUR],
    ['an hour ahead', -HOUR],
  ])('%s of Discord’s changes nothing', async (_, discordAhead) => {
    const scene = await Scene.set({ fake: { now: () => Date.now() + discordAhead } });
    await scene.fake
      .slash({ user: scene.user, command: 'settings set', options: { setting: 'person', value: '5' } })
      .response();
    scene.fake.failNext(1, { kind: 'rate-limit', retryAfter: 0.02 }, isEdit);
    const { message } = await scene.ask('money');
    expect(sentTexts(message)).toContain('Terrorists need money');
    await scene.press(message, '1 · 🔖 Save');
    await scene.restart();
    expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Terrorists need money');
    expect(scene.complaints).toEqual(['Discord asks to wait before the next request']);
  });

  test('put back while the bot runs makes nobody wait longer', async () => {
    const scene = await Scene.set();
    await scene.fake
      .slash({ user: scene.user, command: 'settings set', options: { setting: 'person', value: '2' } })
      .response();
    await scene.ask('money');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - HOUR });
    expect(sentTexts((await scene.ask('money')).message)).toContain('Terrorists need money');
    const refused = sentTexts((await scene.ask('money')).message);
    const seconds = Number(/(\d+) second/.exec(refused)?.[1]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});
