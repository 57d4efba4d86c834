import { expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../../fakes/discord/message.js';
import { Scene, sentTexts } from '../harness.js';
import { long, use } from '../notebook-scene.js';

/** Has Discord offer a command that this version does not have, as after an update it does for a while. */
async function offerOldCommand(scene: Scene): Promise<void> {
  const { fake } = scene;
  const data = [
    ...fake.commands().map(({ name, description, options, type }) => ({ name, description, options, type })),
    { name: 'cite-source', description: 'Of an older version', type: 1 },
  ];
  const response = await fetch(`${fake.restUrl}/v10/applications/${fake.world.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(data),
  });
  expect(response.status).toBe(200);
}

test('a command of an older version is said to be none, by command and by menu', async () => {
  const scene = await Scene.set();
  await offerOldCommand(scene);
  const message = await use(scene, 'cite-source');
  expect(isEphemeral(message)).toBe(true);
  expect(sentTexts(message)).toContain('This command no longer exists.');
  expect(scene.complaints).toEqual([]);
});

test('buttons, pages and forms of messages from before a restart work', async () => {
  const scene = await Scene.set({ corpus: { documents: [long] } });
  const { message } = await scene.ask('Where is gold?');
  const list = await use(scene, 'search', { words: 'gold' });
  const saved = await scene.press(message, '1 · 🔖 Save');
  const press = scene.fake.click({ message: saved.message, user: scene.user, label: 'Note and tags…' });
  await press.opened();
  await scene.restart();
  expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Gold');
  const turned = await scene.press(list, buttonsOf(list).at(-1)?.label ?? '');
  expect(sentTexts(turned.message)).not.toEqual(sentTexts(list));
  // The form was open while the bot was away.
  const submitted = scene.fake.modalSubmit({ interaction: press, values: { note: 'Written before' } });
  expect(sentTexts(await submitted.response())).toContain('Written before');
  expect(scene.complaints).toEqual([]);
});

test('a button of a version that is no more, and of a store that was deleted, get a plain message', async () => {
  const scene = await Scene.set();
  const { message } = await scene.ask('money');
  const old = await scene.post([
    ['older', 'p0:context:abc:0'],
    ['unknown', 'p1:frobnicate:abc'],
    ['foreign', 'something else'],
  ]);
  for (const label of ['older', 'unknown', 'foreign']) {
    const { message: told, interaction } = await scene.press(old, label);
    expect(interaction.ephemeral).toBe(true);
    expect(sentTexts(told)).toContain('This button belongs to an answer that is no longer kept.');
  }
  await scene.bot?.stop();
  const { rmSync } = await import('node:fs');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${scene.stateDir}/discord.sqlite${suffix}`, { force: true });
  await scene.start();
  expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('no longer kept');
  expect(scene.complaints).toEqual([]);
});
