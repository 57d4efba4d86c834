import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { feedbackItems, gapItems } from '../../src/discord/state/evaluation-items.js';
import { SqliteJournal } from '../../src/discord/state/sqlite-journal.js';
import { Scene, sentTexts } from './harness.js';

const MODERATOR = { permissions: String((1n << 13n) | (1n << 11n)) };
const SERVER = { guildId: '1', userId: 'ann' };
const given = {
  answerId: 'a',
  askerId: 'bob',
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

  test('exports what a question followed up and the document that was asked', async () => {
    const journal = open();
    const { question, earlier, documentId, chapterId } = given;
    await journal.noteGap(SERVER, { question, earlier, documentId, chapterId });
    await journal.noteFeedback(SERVER, given);
    const context = { question, earlier, document: documentId };
    expect(gapItems(await journal.gaps(SERVER), () => 'en')).toMatchObject([context]);
    expect(feedbackItems(await journal.feedback(SERVER), () => null)).toMatchObject([context]);
    journal.close();
  });

  test('blanks the question of somebody whose data are deleted in what others said of the answer', async () => {
    const journal = open();
    await journal.noteFeedback(SERVER, given);
    await journal.forgetUser('bob', []);
    expect(await journal.feedback(SERVER)).toMatchObject([{ question: '', earlier: '', verdict: 'right' }]);
    expect(feedbackItems(await journal.feedback(SERVER), () => null)).toEqual([]);
    journal.close();
  });
});
