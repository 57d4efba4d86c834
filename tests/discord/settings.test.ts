import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import type { FakeChannel, FakeUser } from '../fakes/discord/world.js';
import { Scene, sentTexts } from './harness.js';

const MANAGE_GUILD = 1n << 5n;
const withoutManaging = (((1n << 51n) - 1n) & ~8n & ~MANAGE_GUILD).toString();

async function settings(
  scene: Scene,
  subcommand: string,
  options: Readonly<Record<string, string>> = {},
  given: { user?: FakeUser; locale?: string; channel?: FakeChannel } = {},
) {
  const entry = { user: scene.user, ...given, command: `settings ${subcommand}`, options };
  const message = await scene.fake.slash(entry).response();
  expect(isEphemeral(message)).toBe(true);
  return message;
}

const set = async (scene: Scene, setting: string, value: string) =>
  sentTexts(await settings(scene, 'set', { setting, value }));

async function ask(
  scene: Scene,
  given: { user?: FakeUser; channel?: FakeChannel; private?: boolean; locale?: string } = {},
) {
  const { private: isPrivate, ...where } = given;
  const options = { question: 'Who carries money?', ...(isPrivate !== undefined && { private: isPrivate }) };
  return scene.fake.slash({ user: scene.user, ...where, command: 'ask', options }).response();
}

const mention = (scene: Scene, user: FakeUser = scene.user, channel: FakeChannel = scene.channel) =>
  scene.fake.say({ user, channel, content: `<@${scene.fake.world.bot.id}> Who carries money?` });

/** The bot's messages that all see, when there are so many. */
const inPublic = async (scene: Scene, count: number) =>
  scene.fake.waitFor(() => {
    const seen = scene.fake.messages(scene.channel, scene.fake.user('Stranger'));
    const own = seen.filter(({ author }) => author.id === scene.fake.world.bot.id);
    return own.length >= count && own.map(sentTexts);
  });

const someChannels = async (): Promise<{ scene: Scene; help: FakeChannel }> => {
  const scene = await Scene.set();
  return { scene, help: scene.fake.world.addChannel(scene.guild, 'help') };
};

describe('/settings', () => {
  test('shows every setting with its default, and where roles are set', async () => {
    const scene = await Scene.set();
    const texts = sentTexts(await settings(scene, 'show'));
    expect(texts).toContain('**Citation style** (style): APA Style 7th edition (apa) (default)');
    expect(texts).toContain('**Channels with public answers** (channels): all channels (default)');
    expect(texts).toContain('**Questions a minute, each person** (person): no limit (default)');
    expect(texts).toContain('Server Settings, Integrations');
    const german = sentTexts(await settings(scene, 'show', {}, { locale: 'de' }));
    expect(german).toContain(
      '**Wer Antworten sieht** (privacy): alle, außer wenn privat gefragt wird (Voreinstellung)',
    );
  });

  test('sets, shows and takes back each setting', async () => {
    const scene = await Scene.set();
    const { id } = scene.channel;
    const values: readonly (readonly [string, string, string])[] = [
      ['style', 'handbook', 'MLA Handbook 9th edition \\(in-text citations\\) (mla)'],
      ['locale', 'en-gb', 'British English'],
      ['channels', `<#${id}>, <#${id}>`, `<#${id}>`],
      ['privacy', 'private', 'the asker alone, unless they want it public'],
      ['language', 'nl', 'Dutch'],
      ['languages', 'fr, en', 'French, English'],
      ['mentions', 'off', 'no'],
      ['person', '5', '5 a minute'],
      ['channel', '60', '60 a minute'],
    ];
    for (const [setting, value, told] of values) expect(await set(scene, setting, value)).toContain(`: ${told}`);
    const shown = sentTexts(await settings(scene, 'show', {}, { locale: 'en-US' }));
    for (const [setting, , told] of values) expect(shown).toContain(`(${setting}): ${told}`);
    for (const [setting] of values) expect(await set(scene, setting, 'default')).toContain('(default)');
    expect(sentTexts(await settings(scene, 'show')).match(/\(default\)/g)).toHaveLength(values.length);
  });

  test('what a setting cannot be is refused, as text, with what it can be', async () => {
    const scene = await Scene.set();
    const wrong: readonly (readonly [string, string])[] = [
      ['style', '**@everyone**'],
      ['locale', 'it'],
      ['channels', '#general'],
      ['channels', '<#1>'],
      ['channels', `<#${scene.channel.id}> and more`],
      ['privacy', 'sometimes'],
      ['language', 'it'],
      ['languages', 'en, it'],
      ['mentions', 'perhaps'],
      ['person', '0'],
      ['person', '601'],
      ['channel', '1.5'],
    ];
    for (const [setting, value] of wrong) expect(await set(scene, setting, value)).toContain('cannot be the value of');
    expect(await set(scene, 'style', '**@everyone**')).toContain('“\\*\\*\\@everyone\\*\\*”');
    expect(sentTexts(await settings(scene, 'log'))).toContain('Nothing has been changed.');
  });

  test('offers values while they are typed', async () => {
    const scene = await Scene.set();
    const typed = async (setting: string, value: string) => {
      const options = { setting, value };
      const choices = await scene.fake.autocomplete({
        user: scene.user,
        command: 'settings set',
        focused: 'value',
        options,
      });
      return choices.map((choice) => choice.value);
    };
    expect(await typed('privacy', '')).toEqual(['default', 'public', 'private']);
    expect(await typed('languages', 'en')).toEqual(['en', 'en, fr', 'en, nl', 'en, de']);
    expect(await typed('channels', '')).toEqual(['default', `<#${scene.channel.id}>`]);
    expect(await typed('style', 'mla')).toEqual(['mla']);
    expect(await typed('mentions', 'n')).toEqual(['no']);
  });

  test('logs who changed what from what to what, newest first, the older ones behind a button', async () => {
    const scene = await Scene.set();
    const other = scene.fake.user('Other');
    await set(scene, 'mentions', 'no');
    await settings(scene, 'set', { setting: 'mentions', value: 'yes' }, { user: other });
    for (let count = 1; count <= 20; count += 1) await set(scene, 'person', String(count));
    const first = await settings(scene, 'log');
    const lines = (first.embeds[0]?.description ?? '').split('\n');
    expect(lines).toHaveLength(20);
    expect(lines[0]).toMatch(
      new RegExp(
        `^<t:\\d+:f> <@${scene.user.id}>: \\*\\*Questions a minute, each person\\*\\*: 19 a minute → 20 a minute$`,
      ),
    );
    const older = await scene.press(first, 'Older changes');
    const [newer, oldest] = (older.message.embeds[0]?.description ?? '').split('\n');
    expect(newer).toContain(`<@${other.id}>: **Answers to messages (mentions, replies)**: no → yes`);
    expect(oldest).toContain(': yes (default) → no');
    expect(buttonsOf(older.message)).toEqual([]);
    const member = scene.fake.user('Member', { permissions: withoutManaging });
    const forged = await scene.post(buttonsOf(first).map(({ customId }) => ['x', customId]));
    expect(sentTexts((await scene.press(forged, 'x', member)).message)).toContain('Only members who may manage');
  });

  test('is for those who manage the server: Discord offers it to nobody else, and a style set there is the server’s', async () => {
    const scene = await Scene.set();
    const member = scene.fake.user('Member', { permissions: withoutManaging });
    await expect(async () => settings(scene, 'show', {}, { user: member })).rejects.toThrow('permissions');
    await set(scene, 'style', 'ieee');
    const style = scene.fake.slash({ user: member, command: 'style' });
    expect(sentTexts(await style.response())).toContain('(ieee), this server’s choice');
  });
});

describe('what a server has settled', () => {
  test('in other channels a question is answered privately, and mentions are not', async () => {
    const { scene, help } = await someChannels();
    await set(scene, 'channels', `<#${help.id}>`);
    const there = await ask(scene, { channel: help });
    expect(isEphemeral(there)).toBe(false);
    const elsewhere = await ask(scene);
    expect(isEphemeral(elsewhere)).toBe(true);
    expect(elsewhere.embeds[0]?.title).toBe('Only you see this');
    expect(elsewhere.embeds[0]?.description).toBe(`In this server I answer for all to see only in <#${help.id}>.`);
    expect(sentTexts(elsewhere)).toContain('Terrorists need money');
    const asked = await ask(scene, { private: true });
    expect(sentTexts(asked)).not.toContain('Only you see this');
    mention(scene);
    mention(scene, scene.user, help);
    await scene.fake.replies(help, 2);
    const shown = scene.fake.messages(scene.channel, scene.fake.user('Other'));
    expect(shown.map(({ author }) => author.id)).toEqual([scene.user.id]);
    expect(scene.engine.asked).toHaveLength(4);
  });

  test('in other channels no thread is opened', async () => {
    const { scene, help } = await someChannels();
    await set(scene, 'channels', `<#${help.id}>`);
    const options = { question: 'Who carries money?' };
    const answer = await scene.fake.slash({ user: scene.user, command: 'thread', options }).response();
    expect(isEphemeral(answer)).toBe(true);
    expect(answer.embeds[0]?.title).toBe('Only you see this');
    expect(scene.guild.channels).toHaveLength(2);
  });

  test('an answer that was made private so belongs to its asker', async () => {
    const { scene, help } = await someChannels();
    await set(scene, 'channels', `<#${help.id}>`);
    const answer = await ask(scene);
    const button = buttonsOf(answer).find(({ label }) => label === '1 · Context');
    const forged = await scene.post([['x', button?.customId ?? '']]);
    const pressed = await scene.press(forged, 'x', scene.fake.user('Other'));
    expect(sentTexts(pressed.message)).toContain('Nothing behind this button');
  });

  test('a thread counts as its channel', async () => {
    const { scene, help } = await someChannels();
    await set(scene, 'channels', `<#${help.id}>`);
    const thread = scene.fake.world.addThread(help, 'money', undefined);
    expect(isEphemeral(await ask(scene, { channel: thread }))).toBe(false);
  });

  test('answers are private unless the asker wants them public', async () => {
    const scene = await Scene.set();
    await set(scene, 'privacy', 'private');
    expect(isEphemeral(await ask(scene))).toBe(true);
    expect(isEphemeral(await ask(scene, { private: false }))).toBe(false);
    await set(scene, 'privacy', 'default');
    expect(isEphemeral(await ask(scene))).toBe(false);
  });

  test('messages are not answered; direct ones are', async () => {
    const scene = await Scene.set();
    await set(scene, 'mentions', 'no');
    mention(scene);
    const direct = scene.fake.dm(scene.user);
    scene.fake.say({ user: scene.user, channel: direct, content: 'Who carries money?' });
    await scene.fake.replies(direct);
    expect(scene.engine.asked).toHaveLength(1);
    await set(scene, 'mentions', 'yes');
    mention(scene);
    await inPublic(scene, 1);
  });

  test('in a thread that was opened by a command, messages are answered though others are not', async () => {
    const scene = await Scene.set({ settings: { DISCORD_MESSAGE_CONTENT: 'true' } });
    await set(scene, 'mentions', 'no');
    const opening = scene.fake.slash({
      user: scene.user,
      command: 'thread',
      options: { question: 'Who guards money?' },
    });
    const { id } = await opening.response();
    const thread = await scene.fake.waitFor(() => scene.fake.world.channels.get(id));
    scene.fake.say({ user: scene.user, channel: thread, content: 'Who carries it?' });
    await scene.fake.replies(thread);
    expect(scene.engine.asked).toHaveLength(2);
  });

  test('answers are worded in the server’s languages', async () => {
    const scene = await Scene.set();
    await set(scene, 'languages', 'nl, fr');
    expect(sentTexts(await ask(scene))).toContain('Vraag\n');
    expect(sentTexts(await ask(scene, { private: true }))).toContain('Question\n');
  });

  test('what all see is in the interface language, what one person sees in theirs', async () => {
    const scene = await Scene.set();
    await set(scene, 'language', 'fr');
    await set(scene, 'person', '1');
    mention(scene);
    mention(scene);
    expect((await inPublic(scene, 2)).join('\n')).toContain('Un instant, s’il vous plaît');
    expect(sentTexts(await ask(scene))).toContain('Please wait a moment');
  });

  test('a setting that cannot be read keeps nobody waiting', async () => {
    const scene = await Scene.set();
    const database = new Database(join(scene.stateDir, 'settings.sqlite'));
    database.prepare('INSERT INTO server_settings VALUES (?, ?, ?)').run(scene.guild.id, 'privacy', '"sometimes"');
    database.close();
    const refused = await ask(scene);
    expect(isEphemeral(refused)).toBe(true);
    expect(sentTexts(refused)).toContain('A stored setting can’t be read.');
    mention(scene);
    expect((await inPublic(scene, 1))[0]).toContain('A stored setting can’t be read.');
    expect(await set(scene, 'privacy', 'public')).toContain('Saved.');
    expect(sentTexts(await ask(scene))).toContain('Terrorists need money');
  });

  test('one question too many gets the time to wait, from the same count for commands and mentions', async () => {
    const scene = await Scene.set();
    await set(scene, 'person', '2');
    await ask(scene);
    mention(scene);
    await scene.fake.waitFor(() => scene.engine.asked.length === 2);
    const refused = await ask(scene, { locale: 'nl' });
    expect(isEphemeral(refused)).toBe(true);
    expect(sentTexts(refused)).toMatch(/Een ogenblik geduld\n.*over \d\d seconden/);
    const other = scene.fake.user('Other');
    expect(sentTexts(await ask(scene, { user: other }))).toContain('Terrorists need money');
    expect(scene.engine.asked).toHaveLength(3);
    expect(sentTexts(await settings(scene, 'show'))).toContain('(person): 2 a minute');
  });

  test('a channel has its own limit, whoever asks', async () => {
    const { scene, help } = await someChannels();
    await set(scene, 'channel', '1');
    await ask(scene);
    const other = scene.fake.user('Other');
    expect(sentTexts(await ask(scene, { user: other }))).toContain('Please wait a moment');
    expect(sentTexts(await ask(scene, { user: other, channel: help }))).toContain('Terrorists need money');
    // Nor does a thread of the channel get round it.
    const thread = scene.fake.world.addThread(help, 'money', undefined);
    expect(sentTexts(await ask(scene, { channel: thread }))).toContain('Please wait a moment');
  });
});
