import { describe, expect, test } from 'vitest';
import { RecentTimes } from '../../src/discord/monitoring/recent-times.js';
import { isEphemeral } from '../fakes/discord/message.js';
import { gate, Scene, sentTexts } from './harness.js';

const status = (scene: Scene, user = scene.user) => scene.fake.slash({ user, command: 'status' }).response();

describe('/status', () => {
  test('says how the bot is, to whoever asks alone', async () => {
    const scene = await Scene.set({ start: false });
    await scene.start({ version: '4.5.6' });
    const message = await status(scene);
    expect(isEphemeral(message)).toBe(true);
    const lines = sentTexts(message).split('\n');
    expect(lines.slice(0, 2)).toEqual(['State of this bot', '**Version:** `4.5.6`']);
    expect(lines[2]).toMatch(/^\*\*Running since:\*\* <t:\d+:f> \(<t:\d+:R>\)$/);
    expect(lines.slice(3, 9)).toEqual([
      '**Connection:** shard 1 of 1 in all; servers of this shard: 1',
      '**Model:** `toy`',
      '**Index:** `toy`',
      '**Documents:** 1',
      '**Questions:** 0 waiting, 0 being answered; a new one would wait 0 sec',
      '**Time to an answer:** nothing asked since the start',
    ]);
    expect(lines[10]).toMatch(/^\*\*Memory of this process:\*\* [\d,]+ MiB$/);
  });

  test('tells what waits, and how long answers took', async () => {
    const scene = await Scene.set();
    await scene.ask('money');
    const { open, opened } = gate();
    scene.engine.before = () => opened;
    const asked = [1, 2].map((number) => {
      const user = scene.fake.user(`Reader ${number}`);
      return scene.fake.slash({ user, command: 'ask', options: { question: 'money' } });
    });
    await scene.fake.waitFor(() => scene.engine.asked.length === 3);
    const texts = sentTexts(await status(scene));
    expect(texts).toContain('0 waiting, 2 being answered');
    expect(texts).toMatch(/half within [\d.]+ sec, 95% within [\d.]+ sec \(of the last 1\)/);
    open();
    for (const one of asked) await one.response();
  });

  test('speaks the language of whoever asks', async () => {
    const scene = await Scene.set();
    const titles = { fr: 'État de ce bot', nl: 'Toestand van deze bot', de: 'Zustand dieses Bots' };
    for (const [locale, title] of Object.entries(titles)) {
      const message = await scene.fake.slash({ user: scene.user, locale, command: 'status' }).response();
      expect(message.embeds[0]?.title).toBe(title);
    }
  });

  test('is not offered to those who do not manage the server', async () => {
    const scene = await Scene.set();
    const command = scene.fake.commands().find(({ name }) => name === 'status');
    expect(command).toMatchObject({ default_member_permissions: '32', contexts: [0] });
    const powerless = scene.fake.user('Guest', { permissions: '2048' });
    expect(() => scene.fake.slash({ user: powerless, command: 'status' })).toThrow();
  });
});

describe('times of answers', () => {
  test('are those of the last ones, by nearest rank', () => {
    const times = new RecentTimes(100);
    expect(times.summary()).toBeNull();
    times.note({ what: 'acknowledged', ms: 5 });
    for (let ms = 1000; ms > 0; ms -= 1) times.note({ what: 'answer', kind: 'answered', ms });
    expect(times.summary()).toEqual({ count: 100, medianMs: 50, p95Ms: 95 });
  });
});
