import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SqliteAnswerStore } from '../../../src/discord/state/sqlite-answer-store.js';
import { isEphemeral } from '../../fakes/discord/message.js';
import { gate, Scene, sentTexts } from '../harness.js';
import { use } from '../notebook-scene.js';
import { slowStores } from './slow-stores.js';

describe('stores that answer later', () => {
  let end: () => void;
  beforeEach(() => {
    end = slowStores();
  });
  afterEach(() => end());

  test('a reaction that is put and taken away at once saves nothing in the end', async () => {
    const scene = await Scene.set();
    const { fake, user } = scene;
    const { message } = await scene.ask('money');
    const marks = () =>
      fake.requests.filter(({ path, status }) => path.includes('/reactions/') && status !== undefined);
    for (const count of [2, 4]) {
      fake.react({ message, user, emoji: '🔖' });
      fake.react({ message, user, emoji: '🔖', remove: true });
      await fake.waitFor(() => marks().length === count);
      expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
    }
    const { reactions = [] } = fake.message(message.id).current;
    expect(reactions.filter(({ me }) => me)).toEqual([]);
    expect(scene.complaints).toEqual([]);
  });

  test('what is delivered twice is done once', async () => {
    const scene = await Scene.set();
    const { gateway } = scene.fake;
    const dispatch = gateway.dispatch.bind(gateway);
    gateway.dispatch = (event) => {
      dispatch(event);
      dispatch(event);
    };
    const { message } = await scene.ask('money');
    await scene.press(message, '1 · 🔖 Save');
    scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
    await scene.fake.waitFor(() => scene.log.some(({ msg }) => msg === 'replied to a message'));
    expect(scene.engine.asked).toHaveLength(2);
    expect(scene.complaints).toEqual([]);
  });

  test('of two presses of “Publish” at once, one publishes; the other is told alone', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Who watches money?', { private: true });
    const presses = await Promise.all([scene.press(message, 'Publish'), scene.press(message, 'Publish')]);
    const told = presses.map((press) => [isEphemeral(press.message), sentTexts(press.message).includes('Asked by')]);
    expect(told.sort()).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('two presses of “To my own instead” at once both end in “Moved”', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('money');
    const { message: saved } = await scene.press(message, '1 · 🔖 Save');
    const press = () => scene.press(saved, 'To my own instead');
    for (const { message: told } of await Promise.all([press(), press()])) {
      expect(sentTexts(told)).toContain('your own notebook, and no longer in the channel’s');
    }
    expect(sentTexts(await use(scene, 'notebook list'))).toContain('The notebook is empty');
    expect(scene.complaints).toEqual([]);
  });

  test('what follows up an answer finds it', async () => {
    const scene = await Scene.set();
    const { fake, user } = scene;
    const replied = () => scene.log.filter(({ msg }) => msg === 'replied to a message').length;
    fake.say({ user, dm: true, content: 'Who needs money?' });
    await fake.waitFor(() => replied() === 1);
    fake.say({ user, dm: true, content: 'And why?' });
    await fake.waitFor(() => replied() === 2);
    expect(scene.engine.asked.at(-1)).toMatchObject({ text: 'And why?', earlier: 'Who needs money?' });
  });

  test('settings hold for what is asked after them', async () => {
    const scene = await Scene.set();
    await use(scene, 'settings set', { setting: 'privacy', value: 'private' });
    expect((await scene.ask('money')).interaction.ephemeral).toBe(true);
    await use(scene, 'style', { style: 'mla' });
    expect(sentTexts(await use(scene, 'style'))).toContain('(mla)');
  });
});

test('a stop waits for a question of which it is still being looked up what it follows', async () => {
  const scene = await Scene.set();
  const { opened, open } = gate();
  const asked = vi.spyOn(SqliteAnswerStore.prototype, 'lastOfConversation').mockImplementation(async () => {
    await opened;
    return null;
  });
  scene.fake.say({ user: scene.user, dm: true, content: 'Who needs money?' });
  await scene.fake.waitFor(() => asked.mock.calls.length === 1);
  const stopped = scene.bot?.stop();
  open();
  await stopped;
  asked.mockRestore();
  const [answer] = await scene.fake.replies(scene.fake.dm(scene.user));
  expect(answer === undefined ? '' : sentTexts(answer)).toContain('Terrorists need money');
});

test('a store that hangs is given up in time; what it takes too late is free again', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('Who watches money?', { private: true });
  const { opened, open } = gate();
  const publish = SqliteAnswerStore.prototype.publish;
  const hanging = vi.spyOn(SqliteAnswerStore.prototype, 'publish').mockImplementation(async function (
    this: SqliteAnswerStore,
    id,
  ) {
    await opened;
    return await publish.call(this, id);
  });
  const freed = vi.spyOn(SqliteAnswerStore.prototype, 'unpublish');
  const told = await scene.press(message, 'Publish');
  expect(isEphemeral(told.message)).toBe(true);
  expect(sentTexts(told.message)).toContain('took too long');
  open();
  await vi.waitFor(() => expect(freed).toHaveBeenCalledTimes(1));
  hanging.mockRestore();
  freed.mockRestore();
  const again = await scene.press(message, 'Publish');
  expect(isEphemeral(again.message)).toBe(false);
  expect(sentTexts(again.message)).toContain('Asked by');
});
