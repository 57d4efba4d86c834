import { expect, test } from 'vitest';
import { RecentIds } from '../../src/discord/requests/recent-ids.js';
import { Scene } from './harness.js';

test('an event that is delivered twice is answered once', async () => {
  const scene = await Scene.set();
  const { gateway } = scene.fake;
  const dispatch = gateway.dispatch.bind(gateway);
  gateway.dispatch = (event) => {
    dispatch(event);
    dispatch(event);
  };
  const { message } = await scene.ask('money');
  await scene.press(message, '1 · Context');
  scene.fake.say({ user: scene.user, content: `<@${scene.fake.world.bot.id}> money?` });
  await scene.fake.replies(scene.channel, 3);
  expect(scene.engine.asked).toHaveLength(2);
  expect(scene.complaints).toEqual([]);
});

test('only so many ids are remembered', () => {
  const ids = new RecentIds(2);
  expect(['a', 'b', 'a', 'c', 'a'].map((id) => ids.isNew(id))).toEqual([true, true, false, true, true]);
});
