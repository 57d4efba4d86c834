import { describe, expect, test } from 'vitest';
import { buttonsOf, type FakeMessage, isEphemeral } from '../fakes/discord/message.js';
import type { OptionValues } from '../fakes/discord/option-values.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { hostileVolume, Scene, sentTexts, volume } from './harness.js';

/** One sentence on each of ten pages, and one that a dropped word turns. */
const repeated = plannedDocument('refrain', 'A refrain', [
  {
    id: 'song',
    title: 'The song',
    authors: [{ family: 'Singer', given: 'Ann' }],
    pages: Array.from({ length: 10 }, (_, page) => ({
      label: `${page + 1}`,
      sentences: [
        { text: 'The same old words come back again.' },
        { text: `Verse ${page + 1} must not be sung by 24 soldiers of Flanders at night.` },
      ],
    })),
  },
]);

async function verify(scene: Scene, options: OptionValues, user = scene.user): Promise<readonly FakeMessage[]> {
  const before = scene.fake.messages(scene.channel).length;
  const interaction = scene.fake.slash({ user, command: 'verify', options });
  await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  return scene.fake.messages(scene.channel).slice(before);
}

/** As it is sent; and as it is read, where backslashes are not seen. */
const sent = (messages: readonly FakeMessage[]): string => messages.map(sentTexts).join('\n');
const text = (messages: readonly FakeMessage[]): string => sent(messages).replace(/\\(.)/g, '$1');

describe('/verify of one quotation', () => {
  test('the same words are exact: with page, chapter, citation and the buttons of an answer', async () => {
    const scene = await Scene.set();
    const [message, ...others] = await verify(scene, { text: '"Money moves in small sums"' });
    if (message === undefined) throw new Error('no reply');
    expect(others).toEqual([]);
    expect(isEphemeral(message)).toBe(false);
    expect(text([message])).toContain('**Exact: the same words**');
    const [, card] = message.embeds;
    expect(card?.author?.name).toBe('1 · In the source · page 45');
    expect(card?.title).toBe('Counterterrorism financing');
    expect(card?.description).toBe('> **Money moves in small sums**.');
    expect(card?.footer?.text).toBe('Lemeunier, in Renard (ed.) 2016, p. 45');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['1 · Context', '1 · Footnotes (1)', '1 · Copy citation']),
    );
    const context = await scene.press(message, '1 · Context');
    expect(sentTexts(context.message)).toContain('Terrorists need money.');
  });

  test('what is not as in the source is named and marked, and what may turn the meaning is called out', async () => {
    const scene = await Scene.set({ corpus: { documents: [repeated] } });
    const shown = text(await verify(scene, { text: 'Verse 3 must be sung by 25 soldiers of Wallonia at night.' }));
    expect(shown).toContain('**Altered: these are not the words of the source**');
    expect(shown).toContain('– **dropped:** “not” (**a negation**)');
    expect(shown).toContain('– **replaced:** in the source: “24” · as given: “25” (**a number**)');
    expect(shown).toContain('– **replaced:** in the source: “Flanders” · as given: “Wallonia” (**a name**)');
    expect(shown).toContain('As given:\n> Verse 3 must be sung by **~~25~~** soldiers of **~~Wallonia~~** at night.');
    expect(shown).toContain(
      'In the source:\n> Verse 3 must **not** be sung by **24** soldiers of **Flanders** at night',
    );
  });

  test('right words on a wrong page, or from a wrong source, are said to stand elsewhere', async () => {
    const scene = await Scene.set({ corpus: { documents: [volume, repeated] } });
    const page = text(await verify(scene, { text: 'Couriers carry money over borders.', page: '45' }));
    expect(page).toContain('**Exact, but on p. 46, not on 45.**');
    expect(page).not.toContain('Exact: the same words');
    const source = text(await verify(scene, { text: 'Couriers carry money over borders.', source: 'refrain' }));
    expect(source).toMatch(/Exact, but from .*Renard/);
  });

  test('within one’s own sentence, what stands in marks is held against the page and the source given', async () => {
    const scene = await Scene.set({ corpus: { documents: [volume, repeated] } });
    const own = 'Lemeunier écrit que “Cash leaves no trace” selon lui.';
    const right = text(await verify(scene, { text: own, page: '46', source: 'belgium' }));
    expect(right).toContain('**1 exact**');
    expect(right).toContain('**Exact: the same words**');
    expect(text(await verify(scene, { text: own, page: '45' }))).toContain('Exact, but on p. 46, not on 45.');
    expect(text(await verify(scene, { text: own, source: 'refrain' }))).toMatch(/Exact, but from .*Renard/);
    const two = 'He says “Cash leaves no trace” (p. 46) and “Banks watch large transfers of money”.';
    const both = text(await verify(scene, { text: two, page: '99' }));
    expect(both).toContain('Exact, but on p. 45, not on 99.');
    expect(both).not.toContain('not on 46');
    expect(both).toContain('**Exact: the same words**');
  });

  test('a page is read as files show it; one that is none is said not to be understood, to the asker alone', async () => {
    const scene = await Scene.set();
    const shown = text(await verify(scene, { text: 'Cash leaves no trace.', page: 'page 46 of 120' }));
    expect(shown).toContain('**Exact: the same words**');
    expect(text(await verify(scene, { text: 'Cash leaves no trace.', page: '45 of 120' }))).toContain(
      'Exact, but on p. 46, not on 45.',
    );
    const messages = await verify(scene, { text: 'Cash leaves no trace.', page: '@everyone xyz' });
    expect(text(messages)).toContain('is no page that is understood here');
    expect(messages.map(isEphemeral)).toEqual([true]);
    const leser = scene.fake.user('Leser', { locale: 'de' });
    const german = text(await verify(scene, { text: 'Cash leaves no trace.', page: 'abc' }, leser));
    expect(german).toContain('Die angegebene Seite wurde nicht verstanden');
    expect(german).not.toMatch(/understood|Give pages/);
  });

  test('what an ellipsis leaves out is shown, and what that does', async () => {
    const scene = await Scene.set({ corpus: { documents: [repeated] } });
    const shown = text(await verify(scene, { text: 'Verse 3 must […] be sung by 24 soldiers of Flanders' }));
    expect(shown).toContain('**Abridged: words are left out or put in brackets**');
    expect(shown).toContain('stands for: “not”');
    expect(shown).toContain('**What is left out turns it into its contrary or back.**');
  });

  test('what differs in the setting only is listed and does not count', async () => {
    const scene = await Scene.set();
    const shown = text(await verify(scene, { text: 'Money  moves in small\nsums!' }));
    expect(shown).toContain('**Exact: the same words**');
    expect(shown).toMatch(/\*Differs, and does not count: .*spacing/);
  });

  test('what stands nowhere is absent; the nearest passage is shown as no more than that', async () => {
    const scene = await Scene.set();
    const shown = text(await verify(scene, { text: 'Money grows on tall trees in summer and in winter' }));
    expect(shown).toContain('**Absent: this stands nowhere in the documents**');
    if (shown.includes('1 ·')) expect(shown).toContain('1 · The nearest passage; it is not the source');
  });

  test('a nearest passage has nothing in bold, and one that shares hardly a word is not shown', async () => {
    const scene = await Scene.set();
    const near = text(
      await verify(scene, { text: 'Couriers never ever hide gold or money in long tunnels under borders' }),
    );
    expect(near).toContain('**Absent');
    expect(near).toContain('The nearest passage; it is not the source of the quotation · page 46');
    expect(near).toContain('> Couriers carry money over borders.');
    const far = text(await verify(scene, { text: 'There were many large white zebras in the zoo of the town' }));
    expect(far).toContain('**Absent');
    expect(far).not.toContain('nearest passage');
  });

  test('places that an altered quotation comes near are not said to have the same words', async () => {
    const scene = await Scene.set({ corpus: { documents: [repeated] } });
    const shown = text(await verify(scene, { text: 'The same old words come back twice.' }));
    expect(shown).toContain('**Altered');
    expect(shown).not.toContain('The same words stand in');
  });

  test('can be deleted where it is public, by who asked', async () => {
    const scene = await Scene.set();
    const [message] = await verify(scene, { text: 'Money moves in big sums.' });
    const [hidden] = await verify(scene, { text: 'Money moves in big sums.', private: true });
    if (message === undefined || hidden === undefined) throw new Error('no reply');
    expect(buttonsOf(hidden).map(({ label }) => label)).not.toContain('Delete');
    scene.fake.click({ message, user: scene.user, label: 'Delete' });
    await scene.fake.waitFor(() => !scene.fake.messages(scene.channel).some(({ id }) => id === message.id));
  });

  test('all places of words that stand on ten pages are listed', async () => {
    const scene = await Scene.set({ corpus: { documents: [repeated] } });
    const shown = text(await verify(scene, { text: 'The same old words come back again.' }));
    expect(shown).toContain('The same words stand in 10 places');
    for (let page = 1; page <= 10; page += 1) expect(shown).toMatch(new RegExp(`– .*p\\. ${page}$`, 'm'));
  });

  test('of two words, in nested or unbalanced marks, with an apostrophe: each is checked', async () => {
    const scene = await Scene.set();
    for (const given of ['small sums', '„Cash leaves no trace', '«Cash “leaves” no trace»', '‚Cash leaves no trace‘']) {
      expect(text(await verify(scene, { text: given })), given).toContain('Exact');
    }
    expect(text(await verify(scene, { text: '```\nCash leaves no trace\n```' }))).not.toContain('did not work');
    expect(text(await verify(scene, { text: 'المال يتحرك \u202Ecash leaves' }))).toContain('Absent');
  });

  test('the language is that of the person’s Discord', async () => {
    const scene = await Scene.set();
    const user = scene.fake.user('Lectrice', { locale: 'fr' });
    const shown = text(await verify(scene, { text: 'Money moves in big sums.', private: true }, user));
    expect(shown).toContain('**Altéré');
    expect(shown).toContain('– **remplacé');
  });

  test('a heading stands by itself', async () => {
    const scene = await Scene.set();
    const shown = text(await verify(scene, { text: 'Counterterrorism financing' }));
    expect(shown).toContain('**Exact: the same words**');
    expect(shown).toContain('> Counterterrorism financing');
  });
});

describe('/verify of a paragraph', () => {
  test('sums up, and shows each quotation with its place', async () => {
    const scene = await Scene.set();
    const paragraph =
      'Some hold that “Cash leaves a trace” (p. 46), as “Couriers carry money over borders” and a “small sum”.';
    const shown = text(await verify(scene, { text: paragraph }));
    expect(shown).toContain('Quotations checked');
    expect(shown).toContain('**1 altered · 1 exact**');
    expect(shown).toContain('– line 1, column 16 · altered · Cash leaves a trace');
    expect(shown).toMatch(/Too short to judge .*“small sum”/);
    expect(shown).toContain('– **replaced:** in the source: “no” · as given: “a” (**a negation**)');
    expect(shown).toContain('2 · In the source · page 46');
  });
});

describe('what cannot be checked', () => {
  test('is told to the asker alone, in their language', async () => {
    const scene = await Scene.set();
    for (const [locale, words] of [
      ['fr', 'Il n’y a rien à examiner.'],
      ['nl', 'Er is niets om te bekijken.'],
      ['de', 'Es gibt nichts anzusehen.'],
    ] as const) {
      const messages = await verify(scene, {}, scene.fake.user(`Reader ${locale}`, { locale }));
      expect(messages.map(isEphemeral)).toEqual([true]);
      expect(text(messages)).toContain(words);
      expect(text(messages)).not.toMatch(/nothing|request/);
    }
    expect((await verify(scene, { text: '?! …' })).map(isEphemeral)).toEqual([true]);
  });

  test.each([
    [{}, 'There is nothing to look at'],
    [{ text: '   ' }, 'There is nothing to look at'],
    [{ text: '?! … “ ”' }, 'There are no words to check'],
    [{ text: 'word '.repeat(1200) }, 'Absent'],
  ])('%j gets a plain word', async (options, words) => {
    const scene = await Scene.set();
    expect(text(await verify(scene, options))).toContain(words);
    expect(scene.complaints).toEqual([]);
  });

  test('hostile words, typed or of a document, are shown as text', async () => {
    const scene = await Scene.set({ corpus: { documents: [hostileVolume] } });
    const typed = '@everyone click [that](https://evil.example) ||now|| or **bold** <@123456789012345678> weapons.';
    const messages = await verify(scene, { text: typed });
    const shown = sent(messages);
    expect(shown).toContain('\\@everyone click');
    expect(shown).not.toMatch(/(?<!\\)@everyone/);
    expect(shown).not.toMatch(/(?<!\\)\[t/);
    expect(messages.every(({ mention_everyone, mentions }) => !mention_everyone && mentions.length === 0)).toBe(true);
  });

  test('a private check is seen by nobody else, and its buttons work for nobody else', async () => {
    const scene = await Scene.set();
    const [message] = await verify(scene, { text: 'Cash leaves no trace.', private: true });
    if (message === undefined) throw new Error('no reply');
    expect(isEphemeral(message)).toBe(true);
    const [button] = buttonsOf(message);
    const posted = await scene.post([['steal', button?.customId ?? '']]);
    const stolen = await scene.press(posted, 'steal', scene.fake.user('Other'));
    expect(sentTexts(stolen.message)).toContain('Nothing behind this button');
  });

  test('a word that is not its document’s is not sent', async () => {
    const scene = await Scene.set();
    await verify(scene, { text: 'Cash leaves no trace.' });
    const changed = { ...volume, text: volume.text.replaceAll('Cash', 'Dash') };
    Object.assign(scene.engine, { corpus: { documents: [changed] } });
    const shown = text(await verify(scene, { text: 'Cash leaves no trace.' }));
    expect(shown).toContain('A quotation did not match its document');
    expect(shown).not.toContain('> ');
  });
});

test('suggests documents as the source', async () => {
  const scene = await Scene.set();
  const choices = await scene.fake.autocomplete({
    user: scene.user,
    command: 'verify',
    focused: 'source',
    options: { source: 'Counter' },
  });
  expect(choices.map(({ value }) => value)).toEqual(['belgium']);
});
