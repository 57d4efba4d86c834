import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isEphemeral } from '../fakes/discord/message.js';
import type { FakeUser } from '../fakes/discord/world.js';
import { Scene, sentTexts } from './harness.js';

/** Styles are read on a machine that may have much else to do. */
const PATIENT = { timeoutMs: 20_000 };

const MANAGE_GUILD = 1n << 5n;
const withoutManaging = (((1n << 51n) - 1n) & ~8n & ~MANAGE_GUILD).toString();

async function style(
  scene: Scene,
  options: Readonly<Record<string, string>> = {},
  user = scene.user,
  locale = 'en-US',
) {
  const message = await scene.fake.slash({ user, command: 'style', options, locale }).response(PATIENT);
  expect(isEphemeral(message)).toBe(true);
  return sentTexts(message);
}

async function copied(scene: Scene, user: FakeUser = scene.user): Promise<string> {
  const { message } = await scene.ask('Couriers carry money over borders');
  return sentTexts((await scene.press(message, '1 · Copy citation', user)).message);
}

describe('/style', () => {
  test('without options says what is in force and why, with a passage cited in it, and lists the styles', async () => {
    const scene = await Scene.set();
    const texts = await style(scene);
    expect(texts).toMatch(/Style: \*\*APA Style 7th edition\*\* \(apa\), the default/);
    expect(texts).toContain('Language: the style’s own');
    expect(texts).toMatch(/\*\*In the text\*\*\n\\\(Lemeunier.*p\. 4[56]\\\)/);
    expect(texts).toMatch(/\*\*Bibliography\*\*\nLemeunier, F\..*\*Counterterrorism in Belgium\*/);
    expect(texts).toContain('- **chicago-notes** · Chicago');
    expect(texts).toMatch(/- \*\*vancouver\*\*/);
  });

  test('a person’s choice goes before the server’s, and that before the default; “default” takes it back', async () => {
    const scene = await Scene.set();
    const member = scene.fake.user('Member', { permissions: withoutManaging });
    expect(await style(scene, { style: 'mla', for: 'server' })).toMatch(
      /Saved for this server\.[\s\S]*\(mla\), this server’s choice/,
    );
    expect(await style(scene, {}, member)).toContain('(mla), this server’s choice');
    const own = await style(scene, { style: 'chicago-notes', locale: 'fr' }, member);
    expect(own).toMatch(/Saved for you\.[\s\S]*\(chicago-notes\), your choice\nLanguage: \*\*French\*\*, your choice/);
    expect(own).toContain('**Footnote**\n');
    expect(await style(scene)).toContain('(mla), this server’s choice');
    const back = await style(scene, { style: 'default', locale: 'default' }, member);
    expect(back).toContain('(mla), this server’s choice\nLanguage: the style’s own');
    expect(await style(scene, { for: 'server' })).toContain('Nothing was changed: to choose for the server, give');
    expect(await style(scene, { style: 'default', for: 'server' })).toContain('(apa), the default');
  });

  test('only those who manage the server choose for it', async () => {
    const scene = await Scene.set();
    const member = scene.fake.user('Member', { permissions: withoutManaging });
    expect(await style(scene, { style: 'mla', for: 'server' }, member)).toContain('Only members who may manage');
    expect(await style(scene)).toContain('(apa), the default');
    const direct = scene.fake.slash({
      user: scene.user,
      command: 'style',
      options: { style: 'mla', for: 'server' },
      dm: true,
    });
    expect(sentTexts(await direct.response())).toContain('This is no server');
  });

  test('takes a title or a part of one; what fits nothing is refused, as text', async () => {
    const scene = await Scene.set();
    expect(await style(scene, { style: 'handbook' })).toContain('(mla), your choice');
    expect(await style(scene, { style: '**nothing** @everyone' })).toContain('“\\*\\*nothing\\*\\* \\@everyone”');
    expect(await style(scene, { style: 'chicago' })).toContain('or more than one fits');
    expect(await style(scene)).toContain('(mla), your choice');
  });

  test('offers styles while they are typed, and in the words of the locale the way back', async () => {
    const scene = await Scene.set();
    const typed = (value: string, locale = 'en-US') =>
      scene.fake.autocomplete({
        user: scene.user,
        command: 'style',
        focused: 'style',
        options: { style: value },
        locale,
      });
    const all = await typed('');
    expect(all[0]).toEqual({ name: 'default: take back the choice', value: 'default' });
    expect(all).toHaveLength(8);
    expect((await typed('7th ap')).map(({ value }) => value)).toEqual(['apa']);
    expect((await typed('chicago not')).map(({ value }) => value)).toEqual(['chicago-notes']);
    expect((await typed('def', 'de'))[0]?.name).toBe('default: Wahl zurücknehmen');
  });

  test('speaks the language of the one who asks', async () => {
    const scene = await Scene.set();
    expect(await style(scene, {}, scene.user, 'fr')).toContain('Langue : celle du style');
    expect(await style(scene, { locale: 'de' }, scene.user, 'de')).toContain('Sprache: **Deutsch**, Ihre Wahl');
    expect(await style(scene, {}, scene.user, 'nl')).toContain('Stijlen om uit te kiezen');
  });

  test('styles of the user’s own folder can be chosen; when one has gone, the next in line is used and that is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pincite-styles-'));
    const file = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    file('house.csl', HOUSE);
    file('broken.csl', '<style>');
    const scene = await Scene.set({ settings: { PINCITE_STYLES: folder } });
    const texts = await style(scene, { style: 'house' });
    expect(texts).toMatch(/Our \\\*house\\\* style\*\* \(house\), your choice/);
    expect(texts).toContain('Files that cannot be used');
    await scene.bot?.stop();
    Object.assign(scene.settings, { PINCITE_STYLES: '' });
    await scene.start();
    const gone = await style(scene);
    expect(gone).toContain('(apa), the default');
    expect(gone).toContain('The style house was chosen, but is no longer there.');
  });

  test('the default is a setting', async () => {
    const scene = await Scene.set({ settings: { PINCITE_STYLE: 'ieee', PINCITE_LOCALE: 'nl' } });
    expect(await style(scene)).toMatch(/\(ieee\), the default\nLanguage: \*\*Dutch\*\*, the default/);
  });

  test('a default that is not there stops the start, with the reason', async () => {
    const scene = await Scene.set({ settings: { PINCITE_STYLE: 'nowhere' }, start: false });
    await expect(scene.start()).rejects.toThrow('PINCITE_STYLE names a citation style that is not there: “nowhere”.');
  });
});

describe('"Copy citation"', () => {
  test('has the short citation, the quotation with its citation, and both forms of the style, with the page', async () => {
    const scene = await Scene.set();
    const texts = await copied(scene);
    expect(texts).toMatch(/Citation\n```\nLemeunier.*p\. 46\n```/);
    expect(texts).toMatch(
      /“Couriers carry money over borders\. Charities may be abused for money\.” \(Lemeunier.*p\. 46\)\n```/,
    );
    expect(texts).toMatch(/In the text · APA.*\n```\n\(Lemeunier.*p\. 46\)\n```/);
    expect(texts).toMatch(/Bibliography · APA.*\n```\nLemeunier, F\./);
  });

  test('is in the style of whoever presses: a note style gives the footnote', async () => {
    const scene = await Scene.set();
    const other = scene.fake.user('Other');
    await style(scene, { style: 'chicago-notes' }, other);
    expect(await copied(scene, other)).toMatch(/Footnote · Chicago.*\n```\nFrance Lemeunier.*46\.?\n```/);
    expect(await copied(scene)).toContain('In the text · APA');
  });

  test('says the page beside a style that prints none', async () => {
    const scene = await Scene.set();
    await style(scene, { style: 'vancouver' });
    expect(await copied(scene)).toMatch(/In the text · .*\n```\n.*1.*p\. 46.*\n```/);
  });
});

const HOUSE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Our *house* style</title><id>house</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="(" suffix=")"><text variable="title"/><text variable="locator" prefix=", "/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;
