import { expect, test } from 'vitest';
import type { FakeMessage } from '../fakes/discord/message.js';
import type { FakeUser } from '../fakes/discord/world.js';
import { Scene, sentTexts } from './harness.js';
import { changed, use } from './notebook-scene.js';

const SAVE = '🔖';

/** Reacts, and waits until the bot has marked the message, or has taken its mark off. */
async function marked(scene: Scene, message: FakeMessage, user: FakeUser, given: { readonly remove?: boolean } = {}) {
  const { fake } = scene;
  const before = fake.requests.length;
  fake.react({ message, user, emoji: SAVE, ...given });
  await fake.waitFor(() =>
    fake.requests.slice(before).some(({ path, status }) => path.includes('/reactions/') && status !== undefined),
  );
}

/** Reacts with what must have no effect, then with what has one somewhere else, so that the first was taken. */
async function passedOver(scene: Scene, react: () => void): Promise<void> {
  const { fake } = scene;
  const before = fake.requests.length;
  react();
  const asked = await use(scene, 'notebook list');
  expect(fake.requests.slice(before).filter(({ path }) => path.includes('/reactions/'))).toEqual([]);
  expect(sentTexts(asked)).toContain('The notebook is empty');
  expect(scene.complaints).toEqual([]);
}

function hasMark(scene: Scene, { id }: FakeMessage): boolean {
  const { reactions = [] } = scene.fake.message(id).current;
  return reactions.some(({ emoji, me }) => emoji.name === '✅' && me);
}

test('🔖 saves the first passage that a message shows; ✅ says so; taking it back takes it out', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const reader = scene.fake.user('Other');
  await marked(scene, message, reader);
  expect(hasMark(scene, message)).toBe(true);
  const list = sentTexts(await use(scene, 'notebook list'));
  expect(list).toContain('1 of 1');
  expect(list).toContain('> Terrorists need money.');
  expect(list).toContain(`Saved by <@${reader.id}>`);
  await marked(scene, message, reader, { remove: true });
  expect(hasMark(scene, message)).toBe(false);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
});

test('of further results it saves the first of those, also after a restart and on a message not seen since', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const more = await scene.press(message, 'More results (2)');
  await scene.restart();
  await marked(scene, more.message, scene.user);
  const fourth = (await use(scene, 'notebook list')).embeds[1]?.description;
  expect(fourth?.split('\n')[0]?.replace('> ', '')).toBe(more.message.embeds[0]?.description?.replace(/^> |\*\*/g, ''));
  await scene.restart();
  await marked(scene, more.message, scene.user, { remove: true });
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
});

test('an answer to a mention, and in direct messages into one’s own notebook', async () => {
  const scene = await Scene.set();
  const { fake } = scene;
  fake.say({ user: scene.user, dm: true, content: 'Who needs money?' });
  const [answer] = await fake.replies(fake.dm(scene.user));
  await fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
  if (answer === undefined) throw new Error('no answer');
  await marked(scene, answer, scene.user);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
  expect(sentTexts(await use(scene, 'notebook list', {}, { dm: true }))).toContain('1 of 1');
});

test('what was there before the reaction, or is somebody else’s, stays when it is taken back', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  await scene.press(message, '1 · 🔖 Save');
  await marked(scene, message, scene.user);
  const other = scene.fake.user('Other');
  await marked(scene, message, other);
  await marked(scene, message, scene.user, { remove: true });
  expect(hasMark(scene, message)).toBe(true);
  await marked(scene, message, other, { remove: true });
  expect(hasMark(scene, message)).toBe(false);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
});

test('the same reaction delivered twice saves once', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  await marked(scene, message, scene.user);
  await marked(scene, message, scene.user);
  await marked(scene, message, scene.user, { remove: true });
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
});

test('other emojis, other messages and reactions of bots are passed over', async () => {
  const scene = await Scene.set();
  const { fake, user } = scene;
  const { message } = await scene.ask('money');
  await passedOver(scene, () => fake.react({ message, user, emoji: '👍' }));
  await passedOver(scene, () => fake.react({ message, user: fake.world.bot, emoji: SAVE }));
  await passedOver(scene, () => fake.react({ message, user, emoji: SAVE, remove: true }));
  const other = fake.say({ user, content: 'Nobody asked anything.' });
  await passedOver(scene, () => fake.react({ message: other, user, emoji: SAVE }));
  const help = await scene.post([['more', 'p1:more:0000000000:0']]);
  await passedOver(scene, () => fake.react({ message: help, user, emoji: SAVE }));
});

test('a passage whose source has changed is not saved', async () => {
  const scene = await Scene.set();
  const { fake, user } = scene;
  const { message } = await scene.ask('money');
  Object.assign(scene.engine, { corpus: { documents: [changed] } });
  await passedOver(scene, () => fake.react({ message, user, emoji: SAVE }));
});

test('where the bot may not react, or the message is gone, it is saved all the same, without complaint', async () => {
  const scene = await Scene.set();
  const { fake, user } = scene;
  const { message } = await scene.ask('money');
  const isMark = ({ path }: { readonly path: string }) => path.includes('/reactions/');
  fake.failNext(1, { kind: 'refuse', status: 403, code: 50013, message: 'Missing Permissions' }, isMark);
  await marked(scene, message, user);
  expect(hasMark(scene, message)).toBe(false);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
  expect(scene.complaints).toEqual([]);
});

test('what is shown only as nearest to an absent quotation is not saved', async () => {
  const scene = await Scene.set();
  const { fake, user } = scene;
  const text = '"Terrorists seldom need any money for gardening in quiet villages."';
  const message = await use(scene, 'verify', { text });
  expect(sentTexts(message)).toContain('Absent');
  await passedOver(scene, () => fake.react({ message, user, emoji: SAVE }));
});

test('in a thread it goes into the notebook of the channel', async () => {
  const scene = await Scene.set();
  const asked = await use(scene, 'thread', { question: 'Who needs money?' });
  const channel = await scene.fake.waitFor(() => scene.fake.world.channels.get(asked.id));
  const interaction = scene.fake.slash({ user: scene.user, channel, command: 'ask', options: { question: 'money' } });
  const message = await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  await marked(scene, message, scene.user);
  expect(sentTexts(await use(scene, 'notebook list'))).toContain('1 of 1');
});
