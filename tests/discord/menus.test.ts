import { expect, test } from 'vitest';
import type { FakeInteraction } from '../fakes/discord/fake-interaction.js';
import { isEphemeral } from '../fakes/discord/message.js';
import type { FakeUser } from '../fakes/discord/world.js';
import { Scene, sentTexts } from './harness.js';

async function chosen(scene: Scene, command: string, content: string, user: FakeUser = scene.user) {
  const message = scene.fake.say({
    user: scene.fake.user('Writer'),
    channel: scene.channel,
    content,
    // Nobody can send a message of nothing.
    ...(content === '' && { files: [{ filename: 'picture.png', content: 'x' }] }),
  });
  const interaction: FakeInteraction = scene.fake.contextMenu({ command, message, user });
  const response = await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  return { response, text: sentTexts(response).replace(/\\(.)/g, '$1') };
}

test('"Check quotations" on anybody’s message answers the one who chose it alone', async () => {
  const scene = await Scene.set();
  const { response, text } = await chosen(scene, 'Check quotations', '“Cash leaves a trace” (p. 46)');
  expect(isEphemeral(response)).toBe(true);
  expect(text).toContain('**Altered: these are not the words of the source**');
  expect(text).toContain('– **replaced:** “no” → “a” (**a negation**)');
});

test('"Find sources" on anybody’s message answers the one who chose it alone', async () => {
  const scene = await Scene.set();
  const { response, text } = await chosen(scene, 'Find sources', 'Terrorists need money.');
  expect(isEphemeral(response)).toBe(true);
  expect(text).toContain('Supported');
  expect(text).toContain('1 · Supports it · page 45');
});

test('a message without text or without words gets a plain word', async () => {
  const scene = await Scene.set();
  expect((await chosen(scene, 'Find sources', '')).text).toContain('This message has no text.');
  expect((await chosen(scene, 'Check quotations', '')).text).toContain('This message has no text.');
  expect((await chosen(scene, 'Check quotations', '?!')).text).toContain('There are no words to check.');
  expect((await chosen(scene, 'Find sources', ':-)')).text).toContain('There are no words to look up.');
});

test('the names in the menu are in the person’s language', async () => {
  const scene = await Scene.set();
  const menus = scene.fake.commands().filter(({ type }) => type === 3);
  expect(menus.map(({ name }) => name)).toEqual(['Find sources', 'Check quotations']);
  expect(menus.map((menu) => menu['name_localizations'])).toEqual([
    { fr: 'Trouver les sources', nl: 'Bronnen zoeken', de: 'Quellen finden' },
    { fr: 'Vérifier les citations', nl: 'Citaten controleren', de: 'Zitate prüfen' },
  ]);
  const reader = scene.fake.user('Lezer', { locale: 'nl' });
  expect((await chosen(scene, 'Find sources', '', reader)).text).toContain('Dit bericht bevat geen tekst.');
});
