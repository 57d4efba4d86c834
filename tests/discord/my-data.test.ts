import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buttonsOf, type FakeMessage, isEphemeral } from '../fakes/discord/message.js';
import type { FakeUser } from '../fakes/discord/world.js';
import { Scene, sentTexts, volume } from './harness.js';
import { long, use } from './notebook-scene.js';

/** With a document that has more places of a word than a page of a search. */
const corpus = { documents: [volume, long] };

const exported = z.object({
  userId: z.string(),
  questions: z.array(z.object({ question: z.string(), private: z.boolean() })),
  searches: z.array(z.object({ words: z.string() })),
  notebook: z.array(z.object({ notebook: z.string(), text: z.string(), note: z.string() })),
  feedback: z.array(z.object({ verdict: z.string(), serverId: z.string(), channelId: z.string() })),
  settingsChanges: z.array(z.object({ setting: z.string() })),
  removedFromNotebook: z.array(z.object({ notebook: z.string(), text: z.string(), note: z.string() })),
  formerNotes: z.array(z.object({ notebook: z.string(), note: z.string() })),
  reactions: z.array(z.object({ messageId: z.string(), savedEntryId: z.string().nullable() })),
  unansweredQuestions: z.array(z.object({ question: z.string(), askedAt: z.iso.datetime() })),
  preferences: z.object({ style: z.string().nullable() }),
});

const NOTHING = {
  questions: [],
  searches: [],
  notebook: [],
  removedFromNotebook: [],
  formerNotes: [],
  reactions: [],
  feedback: [],
  unansweredQuestions: [],
};

/** What the attached file holds. */
function fileOf(scene: Scene, message: FakeMessage) {
  const [attachment] = message.attachments;
  expect(attachment?.filename).toBe('pincite-my-data.json');
  const content = scene.fake.uploaded(attachment?.id ?? '');
  return exported.parse(JSON.parse(content?.toString('utf8') ?? ''));
}

const ofMine = async (scene: Scene, user: FakeUser) => {
  const message = await use(scene, 'my-data export', {}, { user });
  expect(isEphemeral(message)).toBe(true);
  return fileOf(scene, message);
};

/** Somebody who has left something everywhere. */
async function left(scene: Scene, user = scene.user): Promise<FakeMessage> {
  const { message } = await scene.ask('Who carries money?', {}, user);
  await scene.ask('xyzzy', {}, user);
  await scene.ask('Who guards prisons?', { private: true }, user);
  await use(scene, 'search', { words: 'gold' }, { user });
  await use(scene, 'style', { style: 'mla' }, { user });
  await use(scene, 'settings set', { setting: 'mentions', value: 'no' }, { user });
  const rating = await scene.press(message, 'Feedback', user);
  await scene.press(rating.message, '1 · Right', user);
  const answer = await scene.engine.ask({ text: 'money', limit: 2 });
  const [first, second] = answer.kind === 'answered' ? answer.quotations : [];
  const ids = { own: first?.quotation.id ?? '', shared: second?.quotation.id ?? '' };
  await use(scene, 'notebook add', { quotation: ids.own, whose: 'mine', note: 'my own note' }, { user });
  await use(scene, 'notebook add', { quotation: ids.shared, whose: 'channel', note: 'for all of us' }, { user });
  return message;
}

describe('/my-data export', () => {
  test('gives all that is kept of a person, to them alone, in a file', async () => {
    const scene = await Scene.set({ corpus });
    await left(scene);
    await left(scene, scene.fake.user('Other'));
    const data = await ofMine(scene, scene.user);
    expect(data.userId).toBe(scene.user.id);
    expect(data.questions.map(({ question }) => question)).toEqual([
      'Who carries money?',
      'xyzzy',
      'Who guards prisons?',
    ]);
    expect(data.questions.map((one) => one.private)).toEqual([false, false, true]);
    expect(data.searches).toEqual([{ words: 'gold' }]);
    expect(data.notebook.map(({ notebook, note }) => [notebook, note])).toEqual([
      ['own', 'my own note'],
      [`channel ${scene.channel.id}`, 'for all of us'],
    ]);
    expect(data.feedback).toEqual([{ verdict: 'right', serverId: scene.guild.id, channelId: scene.channel.id }]);
    expect(data.settingsChanges).toEqual([{ setting: 'mentions' }]);
    expect(data.unansweredQuestions.map(({ question }) => question)).toEqual(['xyzzy']);
    expect(data.preferences.style).toBe('mla');
  });

  test('has what was removed and can be put back, notes of before a change, and reactions', async () => {
    const scene = await Scene.set({ corpus });
    const message = await left(scene);
    await use(scene, 'notebook edit', { number: 1, whose: 'mine', note: 'reworded' });
    await use(scene, 'notebook remove', { number: 1, whose: 'channel' });
    const marks = () => scene.fake.requests.filter(({ path }) => path.includes('/reactions/'));
    scene.fake.react({ user: scene.user, message, emoji: '🔖' });
    await scene.fake.waitFor(() => marks().length > 0);
    const data = await ofMine(scene, scene.user);
    expect(data.removedFromNotebook.map(({ notebook, note }) => [notebook, note])).toEqual([
      [`channel ${scene.channel.id}`, 'for all of us'],
    ]);
    expect(data.formerNotes).toEqual([{ notebook: 'own', note: 'my own note' }]);
    expect(data.reactions.map(({ messageId }) => messageId)).toEqual([message.id]);
  });

  test('of somebody unknown is empty', async () => {
    const scene = await Scene.set({ corpus });
    const data = await ofMine(scene, scene.fake.user('New'));
    expect(data).toMatchObject(NOTHING);
  });
});

describe('/my-data delete', () => {
  test('says first what goes and what stays, and deletes nothing yet', async () => {
    const scene = await Scene.set({ corpus });
    await left(scene);
    const message = await use(scene, 'my-data delete');
    expect(isEphemeral(message)).toBe(true);
    const texts = sentTexts(message);
    for (const line of [
      '- questions with their answers: 3',
      '- searches and lists: 1',
      '- quotations in your own notebook: 1',
      '- feedback on quotations: 1',
      '- questions in the list of unanswered ones: 1',
    ]) {
      expect(texts).toContain(line);
    }
    expect(texts).toMatch(/notebooks of channels, with their notes and tags \(1\): others work with them/);
    expect(texts).toMatch(/settings you changed, that you did \(1\)/);
    expect((await ofMine(scene, scene.user)).questions).toHaveLength(3);
  });

  test('at the press of the button it forgets the person everywhere, and nobody else', async () => {
    const scene = await Scene.set({ corpus });
    const other = scene.fake.user('Other');
    const answer = await left(scene);
    await scene.ask('money', {}, other);
    const asked = await use(scene, 'my-data delete');
    const { message } = await scene.press(asked, 'Delete my data');
    expect(message.embeds[0]?.title).toBe('Your data were deleted');
    const [gone, kept] = sentTexts(message).split('**Kept, because others need it:**');
    expect(gone).toContain('**Deleted:**\n- questions with their answers: 3\n');
    expect(gone).not.toContain('channels');
    expect(kept).toContain('from now on without your name: 1');
    expect(buttonsOf(message)).toEqual([]);

    const data = await ofMine(scene, scene.user);
    expect(data).toMatchObject(NOTHING);
    expect(data.preferences.style).toBeNull();
    // The server's log of its settings stays.
    expect(data.settingsChanges).toHaveLength(1);
    expect((await ofMine(scene, other)).questions).toHaveLength(1);

    const own = await use(scene, 'notebook list', { whose: 'mine' });
    expect(sentTexts(own)).not.toContain('my own note');
    const shared = await use(scene, 'notebook show', { number: 1, whose: 'channel' }, { user: other });
    expect(sentTexts(shared)).toContain('for all of us');
    expect(sentTexts(shared)).toContain('Saved by somebody who has deleted their data');
    expect(sentTexts(shared)).not.toContain(scene.user.id);
    const pressed = await scene.press(answer, '1 · Context');
    expect(sentTexts(pressed.message)).toContain('no longer kept');
    expect(sentTexts(await use(scene, 'gaps list'))).toContain('No question has gone unanswered here.');
  });

  test('nobody can press it for somebody else', async () => {
    const scene = await Scene.set({ corpus });
    await left(scene);
    const asked = await use(scene, 'my-data delete');
    const stolen = await scene.post(buttonsOf(asked).map(({ label, customId }) => [label ?? '', customId]));
    const thief = scene.fake.user('Thief');
    const { message } = await scene.press(stolen, 'Delete my data', thief);
    expect(message.embeds[0]?.title).toBe('Nothing behind this button');
    expect((await ofMine(scene, scene.user)).questions).toHaveLength(3);
  });

  test('what was removed from a shared notebook and could be undone is gone for good', async () => {
    const scene = await Scene.set({ corpus });
    await left(scene);
    await use(scene, 'notebook remove', { number: 1, whose: 'channel' });
    await scene.press(await use(scene, 'my-data delete'), 'Delete my data');
    const undone = await use(scene, 'notebook undo', { whose: 'channel' });
    expect(sentTexts(undone)).not.toContain('for all of us');
    expect(sentTexts(await use(scene, 'notebook list', { whose: 'channel' }))).not.toContain('for all of us');
  });

  test('speaks the language of whoever asks', async () => {
    const scene = await Scene.set({ corpus });
    const titles = { fr: 'Supprimer vos données ?', nl: 'Uw gegevens verwijderen?', de: 'Ihre Daten löschen?' };
    for (const [locale, title] of Object.entries(titles)) {
      const message = await scene.fake.slash({ user: scene.user, locale, command: 'my-data delete' }).response();
      expect(message.embeds[0]?.title).toBe(title);
    }
  });
});
