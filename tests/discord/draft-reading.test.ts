import { describe, expect, test } from 'vitest';
import { DraftReader } from '../../src/discord/drafts/draft-reader.js';
import { failureReply } from '../../src/discord/requests/failure-reply.js';
import { DRAFT_THREADS } from '../../src/discord/show/limits.js';
import { PinciteError } from '../../src/errors.js';
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

const given = (content: string) => async () => Buffer.from(content);
const reader = (userId: string, guildId = 'server') => ({
  userId,
  guildId,
  language: 'en' as const,
  signal: new AbortController().signal,
});

describe('a draft that takes long to read', () => {
  const items = (characters: number): string => '- a\n\n'.repeat(characters / 5);
  const isRead = ({ msg }: Scene['log'][number]) => msg === 'reading a draft';

  test('keeps nobody else from an answer', async () => {
    const scene = await Scene.set({ fake: { waitTimeoutMs: 60_000 } });
    const slow = reply(scene, 'verify', { file: file('slow.md', items(80_000)) });
    await scene.fake.waitFor(() => scene.log.some(isRead));
    const { message } = await scene.ask('money', {}, scene.fake.user('Another'));
    expect(sentTexts(message)).toContain('Terrorists need money');
    expect(scene.log.some(({ what, msg }) => msg === 'replied' && what === 'verify')).toBe(false);
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
    ['time', { ...DRAFT_THREADS, milliseconds: 1 }],
    ['memory', { ...DRAFT_THREADS, milliseconds: 600_000, megabytes: 32 }],
  ])('is given up where there is no more %s for it, with a plain word in each language', async (_, limits) => {
    const signal = new AbortController().signal;
    const words = { en: 'takes too long', fr: 'trop de temps', nl: 'te veel tijd', de: 'zu viel Zeit' } as const;
    for (const language of LANGUAGES) {
      const reading = new DraftReader(limits).file(given(items(250_000)), 'a.md', { ...reader('a'), language, signal });
      const failure: unknown = await reading.catch((error: unknown) => error);
      const { messages } = failureReply(failure, language);
      const shown = messages.flatMap(({ embeds }) => embeds.map(({ description }) => description ?? '')).join('\n');
      expect(shown).toContain(words[language]);
      expect(shown).toContain('txt');
    }
  });

  test('is waited for by as few as can be, and not by those who give up', async () => {
    const drafts = new DraftReader({ ...DRAFT_THREADS, atOnce: 1, milliseconds: 600_000 });
    const read = (draft: string, signal: AbortSignal) => drafts.file(given(draft), 'a.md', { ...reader('a'), signal });
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

describe('many drafts', () => {
  test('of one person do not keep another server waiting; what is too much is refused, and nothing is downloaded before its turn', async () => {
    const drafts = new DraftReader({ ...DRAFT_THREADS, atOnce: 1, maxWaiting: 8 });
    const done: string[] = [];
    const read = async (userId: string, guildId: string) => {
      const content = async () => {
        done.push(userId);
        return Buffer.from(DRAFT);
      };
      return drafts.file(content, 'a.md', reader(userId, guildId));
    };
    const noisy = Array.from({ length: 7 }, () => read('noisy', 'one').catch((error: unknown) => error));
    const other = read('other', 'two');
    expect(done).toEqual(['noisy']);
    expect((await other).runs).toHaveLength(1);
    const outcomes = await Promise.all(noisy);
    // One was begun at once; of those that wait, another server waits for one.
    expect(done).toEqual(['noisy', 'noisy', 'other', 'noisy', 'noisy', 'noisy']);
    const refused = outcomes.filter((outcome) => outcome instanceof PinciteError);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ code: 'overloaded', context: { problem: 'queue-person', count: 4 } });
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
