import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { feedbackItems, gapItems } from '../../src/discord/state/evaluation-items.js';
import { SqliteJournal } from '../../src/discord/state/sqlite-journal.js';
import type { FakeUser } from '../fakes/discord/world.js';
import { channelPayload } from '../fakes/discord/world-payloads.js';
import { Scene, sentTexts } from './harness.js';

const MODERATOR = { permissions: String((1n << 13n) | (1n << 11n)) };
const SERVER = { guildId: '1', userId: 'ann' };
const given = {
  answerId: 'a',
  askerId: 'bob',
  channelId: null,
  question: 'and why?',
  earlier: 'Who carries money?',
  documentId: 'belgium',
  chapterId: null,
  language: 'en',
  quotationId: 'q',
  verdict: 'right',
  indexId: 'toy',
} as const;
const open = () => SqliteJournal.open(mkdtempSync(join(tmpdir(), 'pincite-journal-')));

describe('the journal', () => {
  test('keeps feedback on a private answer from those who look after the server', async () => {
    const scene = await Scene.set();
    const moderator = scene.fake.user('Mod', MODERATOR);
    const { message } = await scene.ask('my secret money', { private: true });
    const { message: form } = await scene.press(message, 'Feedback');
    expect(sentTexts((await scene.press(form, '1 · Right')).message)).toContain('Thank you');
    const reply = await scene.fake.slash({ user: moderator, command: 'gaps feedback' }).response();
    expect(reply.attachments).toEqual([]);
    expect(JSON.stringify(reply)).not.toContain('secret');
  });

  test.each([
    ['a channel that they can see', [], 'ours'],
    ['a thread of such a channel', ['open', ChannelType.PublicThread], 'ours'],
    ['a private channel', ['secret'], 'mine'],
    ['a thread of a private channel', ['secret', ChannelType.PublicThread], 'mine'],
    ['a private thread', ['open', ChannelType.PrivateThread], 'mine'],
  ] as const)('tells a moderator of what was asked in %s only what they may see', async (_, [where, type], whose) => {
    const scene = await Scene.set();
    const moderator = scene.fake.user('Mod', MODERATOR);
    const parent = scene.fake.world.addChannel(scene.guild, 'parent', where === 'secret' ? [moderator] : []);
    scene.fake.gateway.dispatch({ type: 'CHANNEL_CREATE', guildId: scene.guild.id, data: channelPayload(parent) });
    const channel = type === undefined ? parent : scene.fake.world.addThread(parent, 'talk', undefined, '1', type);
    const say = async (question: string) => {
      const asked = scene.fake.slash({ user: scene.user, channel, command: 'ask', options: { question } });
      return await asked.response();
    };
    await say('Who plays xylophones?');
    const { message: form } = await scene.press(await say('Who watches money?'), 'Feedback');
    await scene.press(form, '1 · Right');
    const list = sentTexts(await scene.fake.slash({ user: moderator, command: 'gaps list' }).response());
    expect(list.includes('xylophones')).toBe(whose === 'ours');
    for (const command of ['gaps export', 'gaps feedback']) {
      const { attachments } = await scene.fake.slash({ user: moderator, command }).response();
      expect(attachments).toHaveLength(whose === 'ours' ? 1 : 0);
    }
  });

  test('tells of a channel that is gone only those who may manage the server', async () => {
    const scene = await Scene.set();
    const channel = scene.fake.world.addChannel(scene.guild, 'short-lived');
    const options = { question: 'Who plays xylophones?' };
    await scene.fake.slash({ user: scene.user, channel, command: 'ask', options }).response();
    const data = { id: channel.id, guild_id: scene.guild.id, type: channel.type };
    scene.fake.gateway.dispatch({ type: 'CHANNEL_DELETE', guildId: scene.guild.id, data });
    const list = async (user: FakeUser) => sentTexts(await scene.fake.slash({ user, command: 'gaps list' }).response());
    expect(await list(scene.fake.user('Manager'))).toContain('xylophones');
    expect(await list(scene.fake.user('Mod', MODERATOR))).not.toContain('xylophones');
  });

  test('exports what a question followed up and the document that was asked', async () => {
    const journal = open();
    const { question, earlier, documentId, chapterId } = given;
    await journal.noteGap(SERVER, { question, earlier, documentId, chapterId, channelId: null });
    await journal.noteFeedback(SERVER, given);
    const context = { question, earlier, document: documentId };
    expect(gapItems(await journal.gaps(SERVER, () => true), () => 'en')).toMatchObject([context]);
    expect(feedbackItems(await journal.feedback(SERVER, () => true), () => null)).toMatchObject([context]);
    journal.close();
  });

  test('blanks the question of somebody whose data are deleted in what others said of the answer', async () => {
    const journal = open();
    await journal.noteFeedback(SERVER, given);
    await journal.forgetUser('bob', []);
    expect(await journal.feedback(SERVER, () => true)).toMatchObject([{ question: '', earlier: '', verdict: 'right' }]);
    expect(feedbackItems(await journal.feedback(SERVER, () => true), () => null)).toEqual([]);
    journal.close();
  });
});
