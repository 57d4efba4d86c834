import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FakeInteraction } from '../fakes/discord/fake-interaction.js';
import { isEphemeral } from '../fakes/discord/message.js';
import type { FakeUser } from '../fakes/discord/world.js';
import { Scene, sentTexts } from './harness.js';

async function chosen(
  scene: Scene,
  command: string,
  content: string,
  user: FakeUser = scene.user,
  files: readonly { readonly filename: string; readonly content: string }[] = [],
) {
  const message = scene.fake.say({
    user: scene.fake.user('Writer'),
    channel: scene.channel,
    content,
    // Nobody can send a message of nothing.
    files: content === '' && files.length === 0 ? [{ filename: 'picture.png', content: 'x' }] : files,
  });
  const interaction: FakeInteraction = scene.fake.contextMenu({ command, message, user });
  const { id } = await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  // What says how far it is has gone by then.
  const response = scene.fake.message(id).current;
  return { response, text: sentTexts(response).replace(/\\(.)/g, '$1') };
}

test('"Check quotations" on anybody’s message answers the one who chose it alone', async () => {
  const scene = await Scene.set();
  const { response, text } = await chosen(scene, 'Check quotations', '“Cash leaves a trace” (p. 46)');
  expect(isEphemeral(response)).toBe(true);
  expect(text).toContain('**Altered: these are not the words of the source**');
  expect(text).toContain('– **replaced:** in the source: “no” · as given: “a” (**a negation**)');
});

test('"Find sources" on anybody’s message answers the one who chose it alone', async () => {
  const scene = await Scene.set();
  const { response, text } = await chosen(scene, 'Find sources', 'Terrorists need money.');
  expect(isEphemeral(response)).toBe(true);
  expect(text).toContain('Supported');
  expect(text).toContain('1 · Supports it · page 45');
});

test.each([
  ['Find sources', 'Terrorists need money, and my doctor says that I have measles.'],
  ['Find sources', 'Terrorists need money. My doctor says that I have measles.'],
  ['Check quotations', '“Cash leaves a trace”, and my doctor says that I have measles.'],
])('“%s” keeps nothing of what somebody else has written: %s', async (command, content) => {
  const scene = await Scene.set();
  expect((await chosen(scene, command, content)).text).not.toBe('');
  await scene.bot?.stop();
  const kept = readdirSync(scene.stateDir).map((file) => readFileSync(join(scene.stateDir, file), 'latin1'));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((file) => file.includes('measles'))).toEqual([]);
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

test.each(['Hello all, see you tomorrow!', 'Hi :party: <:emo:123>', '<@1> <#2> <t:0:R>', 'ok', 'Guards are'])(
  'on chat that quotes and claims nothing, both say that there is nothing: %s',
  async (content) => {
    const scene = await Scene.set();
    const quotations = await chosen(scene, 'Check quotations', content);
    expect(quotations.text).toMatch(/There (is nothing|are no words) to check/);
    expect(quotations.text).not.toMatch(/Absent|nearest/);
    const sources = await chosen(scene, 'Find sources', content.replace(', see you tomorrow', ''));
    expect(sources.text).toMatch(/There (is nothing|are no words) to look up/);
    expect(scene.complaints).toEqual([]);
  },
);

test('mentions, emoji and links are no words of a quotation or of a claim', async () => {
  const scene = await Scene.set();
  const noise = '<:emo:123> <@1> :party: https://example.org/7';
  const checked = await chosen(scene, 'Check quotations', `${noise} Cash leaves no trace. ${noise}`);
  expect(checked.text).toContain('**Exact: the same words**');
  const found = await chosen(scene, 'Find sources', `${noise} Terrorists need money. ${noise}`);
  expect(found.text).toContain('Supported');
  expect(found.text).not.toMatch(/123|party|example|Not said by the source/);
});

test('words without marks that are nearly the documents’ own are checked as one quotation', async () => {
  const scene = await Scene.set();
  const { text } = await chosen(scene, 'Check quotations', 'Couriers carry gold over borders.');
  expect(text).toMatch(/replaced:.*“money”.*“gold”/);
});

test('a draft that a message brings is gone through, whatever is said of it', async () => {
  const scene = await Scene.set();
  const files = [
    { filename: 'picture.png', content: 'x' },
    { filename: 'draft.md', content: 'They say “Cash leaves a trace” here. Terrorists need money.\n' },
  ];
  const checked = await chosen(scene, 'Check quotations', 'my draft', scene.user, files);
  expect(isEphemeral(checked.response)).toBe(true);
  expect(checked.text).toMatch(/draft\.md\b.*10[\s\S]*Altered/);
  expect((await chosen(scene, 'Find sources', '', scene.user, files)).text).toMatch(/draft\.md\b.*38/);
});
