import type Database from 'better-sqlite3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Document } from '../../../src/corpus/document.js';
import { buttonsOf } from '../../fakes/discord/message.js';
import { Scene, sentTexts, volume } from '../harness.js';
import { long, use } from '../notebook-scene.js';
import { closeToWriting, failWrites, fill, lock, watchDatabases } from './databases.js';

afterEach(() => vi.restoreAllMocks());

const FULL = 'its disk is full, or closed to it';
const IN_USE = 'in use by another program just now';

/** The ways in which a file can't be written, each with what people are told. */
const FAILURES = [
  ['a full disk', failWrites, FULL],
  ['a folder that can’t be written', closeToWriting, FULL],
  ['a file that another program holds', lock, IN_USE],
] as const;

async function set(documents: readonly Document[] = [volume]) {
  const database = watchDatabases();
  const scene = await Scene.set({ corpus: { documents } });
  return { scene, database };
}

describe.each(FAILURES)('%s', (_, begin, words) => {
  test('costs an answer its buttons, nothing else', async () => {
    const { scene, database } = await set();
    const before = await scene.ask('money');
    const end = begin(database('discord.sqlite'));
    const { message } = await scene.ask('money');
    expect(sentTexts(message)).toContain('Terrorists need money');
    expect(message.components).toEqual([]);
    expect(scene.complaints).toEqual(['the answer could not be kept; it is sent without buttons']);
    // What was kept before can still be read.
    expect(sentTexts((await scene.press(before.message, '1 · Context')).message)).toContain('Terrorists need money');
    end();
    expect((await scene.ask('money')).message.components).not.toEqual([]);
  });

  test('costs a list its pages, not what is on the first', async () => {
    const { scene, database } = await set([long]);
    const search = () => use(scene, 'search', { words: 'gold' });
    const before = await search();
    const end = begin(database('look-ups.sqlite'));
    const message = await search();
    expect(sentTexts(message)).toContain('Gold');
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Next ▶');
    expect(scene.complaints).toEqual(['a list could not be kept; it is sent without buttons']);
    const turned = await scene.press(before, buttonsOf(before).at(-1)?.label ?? '');
    expect(sentTexts(turned.message)).toContain('Gold');
    end();
    expect(buttonsOf(await search()).map(({ label }) => label)).toContain('Next ▶');
  });

  test('is told to whoever saves; what the notebook holds stays', async () => {
    const { scene, database } = await set();
    const { message } = await scene.ask('money');
    await scene.press(message, '1 · 🔖 Save');
    const end = begin(database('notebook.sqlite'));
    const refused = sentTexts((await scene.press(message, '2 · 🔖 Save')).message);
    expect(refused).toContain(words === IN_USE ? IN_USE : "The notebook couldn't be written; it is as it was.");
    expect(scene.complaints).toEqual(['a request failed']);
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('Terrorists need money');
    end();
    await scene.press(message, '2 · 🔖 Save');
    const kept = sentTexts(await use(scene, 'notebook list'));
    expect(kept).toContain('Terrorists need money');
    expect(kept).toContain('2');
  });

  test('is told to whoever changes a setting; the old one holds', async () => {
    const { scene, database } = await set();
    const privacy = (value: string) => use(scene, 'settings set', { setting: 'privacy', value });
    await privacy('private');
    const end = begin(database('settings.sqlite'));
    expect(sentTexts(await privacy('public'))).toContain(words);
    expect((await scene.ask('money')).interaction.ephemeral).toBe(true);
    end();
    await privacy('public');
    expect((await scene.ask('money')).interaction.ephemeral).toBe(false);
  });

  test('costs nobody an answer when it is the journal’s; who gives feedback is told', async () => {
    const { scene, database } = await set();
    const { message } = await scene.ask('money');
    const { message: form } = await scene.press(message, 'Feedback');
    const end = begin(database('journal.sqlite'));
    expect(sentTexts((await scene.press(form, '1 · Right')).message)).toContain(words);
    const unanswered = await scene.ask('Zebras?');
    expect(unanswered.message.embeds).not.toEqual([]);
    expect(scene.complaints).toEqual(['a request failed', 'an unanswered question could not be noted']);
    end();
    expect(sentTexts((await scene.press(form, '1 · Right')).message)).toContain('Thank you');
  });
});

test('a file that can grow no further costs an answer its buttons, and keeps what it has', async () => {
  const { scene, database } = await set();
  const question = 'Who sends money? '.repeat(110);
  const { message: before } = await scene.ask(question);
  fill(database('discord.sqlite'));
  const { message } = await scene.ask(question);
  expect(sentTexts(message)).toContain('money');
  expect(message.components).toEqual([]);
  expect(JSON.stringify(scene.log)).toContain('SQLITE_FULL');
  expect((await scene.press(before, '1 · Context')).message.embeds).not.toEqual([]);
});

test('the failure of a file is told in the language of whoever asked', async () => {
  const { scene, database } = await set();
  failWrites(database('settings.sqlite'));
  const user = scene.fake.user('Lecteur', { locale: 'fr' });
  const texts = sentTexts(await use(scene, 'settings set', { setting: 'privacy', value: 'private' }, { user }));
  expect(texts).toContain('Ce que Pincite garde ne peut pas être lu ou écrit en ce moment.');
});

test('no file keeps the whole bot waiting for another program', async () => {
  const { database } = await set();
  const files = ['discord', 'look-ups', 'notebook', 'settings', 'journal'];
  const waits = files.map((file) => asNumber(database(`${file}.sqlite`)));
  for (const wait of waits) expect(wait).toBeLessThanOrEqual(250);
});

test('a reaction that can’t save leaves no mark that says so, and what is answered stays', async () => {
  const { scene, database } = await set();
  const { message } = await scene.ask('money');
  failWrites(database('notebook.sqlite'));
  scene.fake.react({ message, user: scene.user, emoji: '🔖' });
  await scene.fake.waitFor(() => scene.complaints.includes('a reaction could not be carried out'));
  expect(scene.fake.message(message.id).current.reactions?.some(({ me }) => me) ?? false).toBe(false);
});

test('the bot starts while another program writes', async () => {
  const { scene, database } = await set();
  const { message } = await scene.ask('money');
  const end = lock(database('discord.sqlite'));
  await scene.restart();
  expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Terrorists need money');
  end();
});

function asNumber(database: Database.Database): number {
  return Number(database.pragma('busy_timeout', { simple: true }));
}
