import { describe, expect, test } from 'vitest';
import { buttonsOf, type FakeMessage, isEphemeral } from '../fakes/discord/message.js';
import type { OptionValues } from '../fakes/discord/option-values.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts, volume } from './harness.js';

const police = plannedDocument('police', 'The police', [
  {
    id: 'one',
    title: 'Numbers',
    authors: [{ family: 'Smith', given: 'Jo' }],
    pages: [
      {
        label: '7',
        sentences: [{ text: 'The police counted 24 officers in Antwerp.' }, { text: 'A harbour sleeps.' }],
      },
    ],
  },
]);

async function cite(scene: Scene, options: OptionValues, user = scene.user): Promise<readonly FakeMessage[]> {
  const before = scene.fake.messages(scene.channel).length;
  const interaction = scene.fake.slash({ user, command: 'cite', options });
  await interaction.response();
  await scene.fake.waitFor(() => scene.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
  return scene.fake.messages(scene.channel).slice(before);
}

/** As it is sent; and as it is read, where backslashes are not seen. */
const sent = (messages: readonly FakeMessage[]): string => messages.map(sentTexts).join('\n');
const text = (messages: readonly FakeMessage[]): string => sent(messages).replace(/\\(.)/g, '$1');

describe('/cite of a sentence', () => {
  test('shows what supports it, with page, citation and buttons', async () => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const [message] = await cite(scene, { text: 'The police counted 24 officers in Antwerp.' });
    if (message === undefined) throw new Error('no reply');
    expect(message.embeds[0]).toMatchObject({ title: 'Supported', author: { name: 'Sentence looked up' } });
    expect(message.embeds[1]?.author?.name).toBe('1 · Supports it · page 7');
    expect(message.embeds[1]?.footer?.text).toContain('Smith');
    const cited = await scene.press(message, '1 · Copy citation');
    expect(sentTexts(cited.message)).toContain('Smith, in Renard (ed.) 2016, p. 7');
  });

  test('what says another number is contradicted, with both wordings marked', async () => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const shown = text(await cite(scene, { text: 'The police counted 25 officers in Antwerp.' }));
    expect(shown).toContain('Contradicted');
    expect(shown).not.toContain('Supported');
    expect(shown).toContain('– **Point of difference (a number):** in the source: “24” · as given: “25”');
    expect(shown).toContain('As given:\n> The police counted **~~25~~** officers in Antwerp.');
    expect(shown).toContain('In the source:\n> The police counted **24** officers in Antwerp.');
  });

  test.each([
    ['en', 'is a model’s judgement: read the quotation'],
    ['fr', 'c’est le jugement d’un modèle'],
    ['nl', 'is het oordeel van een model'],
    ['de', 'ist das Urteil eines Modells'],
  ])('says that support is a judgement, and to read the quotation (%s)', async (locale, words) => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const reader = scene.fake.user('Writer', { locale });
    const [message] = await cite(scene, { text: 'The police counted 24 officers in Antwerp.' }, reader);
    expect(message?.embeds[0]?.footer?.text).toContain(words);
    const [none] = await cite(scene, { text: 'Giraffes invented calculus yesterday.' }, reader);
    expect(none?.embeds[0]?.footer).toBeUndefined();
  });

  test('its own reference is no part of what it says', async () => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const given = 'As Smith (2016, p. 7) writes, the police counted 24 officers in Antwerp (Smith, p. 7).';
    const shown = text(await cite(scene, { text: given }));
    expect(shown).toContain('Supported');
    expect(shown).toContain(`> ${given}`);
    expect(shown).not.toContain('Not said by the source');
  });

  test('what nothing supports is said so', async () => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const messages = await cite(scene, { text: 'Giraffes invented calculus yesterday.' });
    expect(text(messages)).toContain('Nothing here supports this');
    expect(messages.flatMap(buttonsOf).map(({ label }) => label)).toEqual(['Delete']);
  });

  test('only the chosen document or chapter is looked in', async () => {
    const scene = await Scene.set({ corpus: { documents: [police, volume] } });
    await cite(scene, { text: 'Money moves.', document: 'belgium' });
    await cite(scene, { text: 'Money moves.', chapter: 'belgium#prisons' });
    expect(scene.engine.asked.map(({ documentId, chapterId }) => [documentId, chapterId])).toEqual([
      ['belgium', undefined],
      ['belgium', 'prisons'],
    ]);
    const refused = await cite(scene, { text: 'Money moves.', document: 'nowhere' });
    expect(text(refused)).toContain('There is no document');
    expect(refused.map(isEphemeral)).toEqual([true]);
    const lectrice = scene.fake.user('Lectrice', { locale: 'fr' });
    const french = text(await cite(scene, { text: 'Money moves.', chapter: 'nowhere' }, lectrice));
    expect(french).toContain('Ce chapitre n’existe pas, ou plusieurs conviennent. Prenez-en un dans la liste');
    expect(french).not.toContain('There is no');
  });

  test('quotations that are not shown are named by their citations, and can be had', async () => {
    const scene = await Scene.set({ settings: { PINCITE_QUOTATIONS: '1' } });
    const messages = await cite(scene, { text: 'Terrorists need money.' });
    const shown = text(messages);
    expect(shown).toMatch(/\d more quotations were found/);
    expect(shown).toMatch(/– Touches on it, does not say so: .*p\. 4[56]/);
    const [message] = messages;
    const label = messages.flatMap(buttonsOf).find((button) => button.label?.startsWith('More results'))?.label ?? '';
    if (message === undefined) throw new Error('no reply');
    const more = await scene.press(message, label);
    expect(more.message.embeds[0]?.author?.name).toMatch(/^Related, may not answer · 2 of \d/);
  });
});

describe('/cite of a paragraph', () => {
  test('gives each sentence its verdict, in the order of the text', async () => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const shown = text(
      await cite(scene, { text: 'Giraffes invented calculus. The police counted 24 officers in Antwerp.' }),
    );
    expect(shown).toContain('**1 nothing · 1 supported**');
    expect(shown.indexOf('– line 1, column 1 · nothing')).toBeLessThan(
      shown.indexOf('– line 1, column 29 · supported'),
    );
    expect(shown.indexOf('– line 1, column 1 · nothing')).toBeGreaterThan(0);
  });

  test('that takes more than a few messages comes with a report of everything', async () => {
    const scene = await Scene.set({ corpus: { documents: [police] } });
    const sentences = Array.from({ length: 60 }, (_, n) => `The police counted ${n + 30} officers in Antwerp.`);
    const messages = await cite(scene, { text: sentences.join(' ') });
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(text(messages)).toMatch(/\d+ of 60 are shown here in full; all are in the attached report\./);
    const [file] = messages[0]?.attachments ?? [];
    expect(file?.filename).toBe('report.md');
    const report = scene.fake.uploaded(file?.id ?? '')?.toString() ?? '';
    for (const sentence of sentences) expect(report).toContain(`> ${sentence}`);
    expect(report).toContain('> The police counted ~~89~~ officers in Antwerp.');
  });
});

describe('what cannot be looked up', () => {
  test.each([
    [{}, 'There is nothing to look at'],
    [{ text: '…?! — “ ”' }, 'There are no words to look up'],
    [{ text: '```\nconst police = 24;\n```' }, 'no words to look up'],
  ])('%j gets a plain word', async (options, words) => {
    const scene = await Scene.set();
    expect(text(await cite(scene, options))).toContain(words);
    expect(scene.complaints).toEqual([]);
  });

  test('hostile words are shown as text, and pings nobody', async () => {
    const scene = await Scene.set();
    const messages = await cite(scene, { text: '@everyone **needs** [money](https://evil.example) <@1> ||now||' });
    expect(sent(messages)).not.toMatch(/(?<!\\)@everyone|(?<!\\)\[money|(?<!\\)\|\|/);
    expect(messages.every(({ mention_everyone }) => !mention_everyone)).toBe(true);
  });
});

test('a private search is seen by nobody else', async () => {
  const scene = await Scene.set();
  const messages = await cite(scene, { text: 'Terrorists need money.', private: true });
  expect(messages.map(isEphemeral)).not.toContain(false);
  expect(messages.length).toBeGreaterThan(0);
});
