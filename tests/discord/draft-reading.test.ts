import { describe, expect, test } from 'vitest';
import { DraftReader } from '../../src/discord/drafts/draft-reader.js';
import { failureReply } from '../../src/discord/requests/failure-reply.js';
import { LANGUAGES } from '../../src/language/languages.js';
import type { FakeMessage } from '../fakes/discord/message.js';
import type { OptionValues } from '../fakes/discord/option-values.js';
import { Scene, sentTexts } from './harness.js';

async function reply(scene: Scene, command: string, options: OptionValues): Promise<readonly FakeMessage[]> {
  const before = scene.fake.messages(scene.channel).length;
  const interaction = scene.fake.slash({ user: scene.user, command, options });
  await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  return scene.fake.messages(scene.channel).slice(before);
}

const text = (messages: readonly FakeMessage[]): string => messages.map(sentTexts).join('\n').replace(/\\(.)/g, '$1');
const file = (filename: string, content: string) => ({ filename, content });

const DRAFT = 'It is held that “Cash leaves no trace” (p. 46).\n';

describe('a draft that takes long to read', () => {
  const items = (characters: number): string => '- a\n\n'.repeat(characters / 5);
  const isRead = ({ msg }: Scene['log'][number]) => msg === 'reading a draft';

  test('keeps nobody else from an answer', async () => {
    const scene = await Scene.set({ fake: { waitTimeoutMs: 60_000 } });
    const slow = reply(scene, 'verify', { file: file('slow.md', items(80_000)) });
    await scene.fake.waitFor(() => scene.log.some(isRead));
    const { message } = await scene.ask('money', {}, scene.fake.user('Another'));
    expect(sentTexts(message)).toContain('Terrorists need money');
    expect(scene.log.some(({ what, msg }) => msg === 'replied' && what === '/verify')).toBe(false);
    expect(text(await slow)).toContain('There are no quotations in it.');
  });

  test('is broken off when the bot stops', async () => {
    const scene = await Scene.set({ start: false, fake: { waitTimeoutMs: 60_000 } });
    const bot = await scene.start({ stopGraceMs: 50 });
    const options = { file: file('slow.md', items(200_000)) };
    const interaction = scene.fake.slash({ user: scene.user, command: 'cite', options });
    await scene.fake.waitFor(() => scene.log.some(isRead));
    await bot.stop();
    expect(sentTexts(await interaction.response())).toContain('restarting');
    expect(await bot.ended).toBeNull();
  });

  test.each([
    ['time', { atOnce: 1, milliseconds: 1, megabytes: 512 }],
    ['memory', { atOnce: 1, milliseconds: 600_000, megabytes: 32 }],
  ])('is given up where there is no more %s for it, with a plain word in each language', async (_, limits) => {
    const signal = new AbortController().signal;
    const words = { en: 'takes too long', fr: 'trop de temps', nl: 'te veel tijd', de: 'zu viel Zeit' } as const;
    for (const language of LANGUAGES) {
      const reading = new DraftReader(limits).file(Buffer.from(items(250_000)), 'a.md', { language, signal });
      const failure: unknown = await reading.catch((error: unknown) => error);
      const { messages } = failureReply(failure, language);
      const shown = messages.flatMap(({ embeds }) => embeds.map(({ description }) => description ?? '')).join('\n');
      expect(shown).toContain(words[language]);
      expect(shown).toContain('txt');
    }
  });

  test('is waited for by as few as can be, and not by those who give up', async () => {
    const drafts = new DraftReader({ atOnce: 1, milliseconds: 600_000, megabytes: 512 });
    const read = (given: string, signal: AbortSignal) =>
      drafts.file(Buffer.from(given), 'a.md', { language: 'en', signal });
    const [stuck, waiting] = [new AbortController(), new AbortController()];
    const first = read(items(250_000), stuck.signal);
    const second = read(DRAFT, waiting.signal);
    const third = read(DRAFT, new AbortController().signal);
    waiting.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    stuck.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await third).runs.map(({ text: quoted }) => quoted)).toContain('Cash leaves no trace');
    await expect(read(DRAFT, stuck.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a text that was typed', () => {
  test('is read whole up to the longest that Discord takes', async () => {
    const scene = await Scene.set();
    const typed = `He says “Cash leaves a trace”. ${'And so much more is said of it here. '.repeat(150)}`;
    expect(typed.length).toBeGreaterThan(5500);
    expect(text(await reply(scene, 'verify', { text: typed }))).toContain(
      '– **replaced:** in the source: “no” · as given: “a” (**a negation**)',
    );
  });

  test('is refused in plain words where it is nested without end', async () => {
    const scene = await Scene.set();
    for (const typed of ['> '.repeat(900), '1. '.repeat(1900)]) {
      for (const command of ['verify', 'cite']) {
        expect(text(await reply(scene, command, { text: `${typed}money` }))).toContain('stand within one another');
      }
    }
    expect(scene.complaints).toEqual([]);
  });
});
