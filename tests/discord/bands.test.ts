import { describe, expect, test } from 'vitest';
import type { MetadataFact } from '../../src/answer/answer.js';
import { COLOURS } from '../../src/discord/show/colours.js';
import { LIMITS } from '../../src/discord/show/limits.js';
import type { AnswerTraits } from '../fakes/engine.js';
import { Scene, sentTexts } from './harness.js';

/** A bot whose answers have these traits. */
async function sceneWith(traits: AnswerTraits, settings: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const scene = await Scene.set({ settings });
  scene.engine.traits = traits;
  return scene;
}

const fact: MetadataFact = {
  documentId: 'belgium',
  chapterId: null,
  property: 'published',
  values: ['2016-10'],
  citation: 'Renard (ed.) 2016',
};

describe('the band of an answer', () => {
  test('that is not clear is said above the passages, in a colour of its own', async () => {
    const scene = await sceneWith({ clear: false });
    const { message } = await scene.ask('Couriers and borders?');
    const [, notice, first] = message.embeds;
    expect(notice).toMatchObject({
      title: 'Closest passages; none clearly answers the question',
      color: COLOURS.unclear,
    });
    expect(first?.color).toBe(COLOURS.unclear);
    expect(new Set([COLOURS.unclear, COLOURS.answer, COLOURS.notFound, COLOURS.contradicts]).size).toBe(4);
    const clear = await sceneWith({});
    expect((await clear.ask('Couriers and borders?')).message.embeds[1]?.color).toBe(COLOURS.answer);
  });

  test('is in the language of the question, as is all that the interface adds', async () => {
    const scene = await sceneWith({ language: 'fr', clear: false });
    const { message } = await scene.ask('Couriers and borders?');
    const [question, notice, first] = message.embeds;
    expect(question?.author?.name).toBe('Question');
    expect(notice?.title).toBe('Les passages les plus proches\u202f; aucun ne répond clairement à la question');
    expect(first?.author?.name).toMatch(/^1 sur 1 · page 46$/);
    expect(first?.footer?.text).toMatch(/^Lemeunier, in Renard \(ed\.\) 2016, p\. 46 · répond à la question/);
    expect(sentTexts(message).split('Les citations restent dans la langue de la source.')).toHaveLength(2);
  });

  test('of no answer is in the language of the question', async () => {
    const scene = await sceneWith({ language: 'nl' });
    const { message } = await scene.ask('Zebras?');
    const [, notice, nearest] = message.embeds;
    expect(notice?.title).toBe('Niet gevonden');
    expect(notice?.description).toMatch(/^De documenten beantwoorden deze vraag niet\..*\nCitaten blijven/s);
    expect(nearest?.author?.name).toBe('Geen antwoord · passage die er het dichtst bij komt, 1 van 2 · pagina 45');
  });

  test('of facts alone is not "not found"', async () => {
    const scene = await sceneWith({ facts: [fact], language: 'de' });
    const { message } = await scene.ask('Zebras?');
    expect(message.embeds).toHaveLength(2);
    expect(message.embeds[1]?.title).toBe('Laut der Beschreibung der Dokumente selbst\\:');
    expect(message.embeds[1]?.description).toContain('Oktober 2016');
    // Nothing is quoted on which one could say what one thinks.
    expect(JSON.stringify(message.components)).toContain('"Löschen"');
    expect(JSON.stringify(message.components)).not.toContain('"Rückmeldung"');
  });
});

test.each([
  ['an answer', {}, 'Couriers and borders?'],
  ['no clear answer', { clear: false }, 'Couriers and borders?'],
  ['no answer', {}, 'Zebras?'],
  ['facts alone', { facts: [fact] }, 'Zebras?'],
] as const)('%s to a question of one document says which it is', async (_, traits, question) => {
  const scene = await sceneWith(traits);
  const { message } = await scene.ask(question, { document: 'belgium' });
  expect(message.embeds[0]?.footer?.text).toBe('Only in: Counterterrorism in Belgium');
  const all = await scene.ask(question);
  expect(all.message.embeds[0]?.footer).toBeUndefined();
});

test('what is merely related can be had where nothing but facts is shown', async () => {
  const scene = await sceneWith({ facts: [fact] });
  const ask = scene.engine.ask.bind(scene.engine);
  scene.engine.ask = async (...given) => {
    const answer = await ask(...given);
    if (answer.kind === 'not-found') return answer;
    return { ...answer, quotations: [], related: answer.quotations };
  };
  const { message } = await scene.ask('Couriers and borders?');
  expect(message.embeds).toHaveLength(2);
  expect(JSON.stringify(message.components)).not.toContain('"Feedback"');
  const more = await scene.press(message, 'More results (1)');
  expect(more.message.embeds[0]?.author?.name).toBe('Related, may not answer · 1 of 1 · page 46');
});

describe('a passage that contradicts', () => {
  test('is said to, in a colour of its own, and never to answer', async () => {
    const scene = await sceneWith({ contradicting: 'Couriers' });
    const { message } = await scene.ask('Couriers and borders?');
    const [, first] = message.embeds;
    expect(first?.author?.name).toBe('May contradict what the question takes for granted · 1 of 1 · page 46');
    expect(first?.color).toBe(COLOURS.contradicts);
    expect(sentTexts(message)).not.toContain('likely to answer');
  });

  test('is said to where it is merely nearest', async () => {
    const scene = await sceneWith({ contradicting: 'Terrorists need' });
    const { message } = await scene.ask('Zebras?');
    const [, , nearest, other] = message.embeds;
    expect(nearest?.author?.name).toContain('Does not answer');
    expect(nearest?.footer?.text).toMatch(/ · May contradict what the question takes for granted$/);
    expect(nearest?.color).toBe(COLOURS.contradicts);
    expect(other?.color).toBe(COLOURS.notFound);
  });
});

describe('a question in several parts', () => {
  const parts = ['Where does money move?', 'Who is trained?'];

  test('has each part with its passages; "More results" goes on with them, after a restart too', async () => {
    const scene = await sceneWith({ parts, language: 'fr', clear: false, contradicting: 'Charities' });
    const { message } = await scene.ask('Where does money move and who is trained?');
    const outline = message.embeds.map(({ title, author }) => author?.name ?? title);
    expect(outline.slice(2)).toEqual(
      ['Partie 1 ', '1 sur', '2 sur', '3 sur'].map((start) => expect.stringMatching(new RegExp(`^${start}`))),
    );
    await scene.restart();
    scene.engine.traits = {};
    const more = await scene.press(message, 'Autres résultats (3)');
    const titles = more.message.embeds.map(({ title, author }) => author?.name ?? title ?? '');
    expect(titles.filter((title) => title.startsWith('Partie'))).toEqual([
      'Partie 1 \\: Where does money move?',
      'Partie 2 \\: Who is trained?',
    ]);
    expect(titles.join('\n')).toContain('Contredit peut-être ce que la question tient pour acquis · 5 sur 6 · page 46');
    expect(more.message.embeds.some(({ color }) => color === COLOURS.unclear)).toBe(true);
    expect(sentTexts(more.message)).not.toContain('langue de la source');
  });

  test('formats, mentions and overflows nothing, whatever the parts are', async () => {
    const hostile = `**@everyone** <@1> [a](https://evil.example) \u202e\u0007${'`x` '.repeat(400)}money`;
    const scene = await sceneWith({ parts: [hostile] });
    const { message } = await scene.ask('money');
    const title = message.embeds[1]?.title ?? '';
    expect(title).toMatch(/^Part 1\\: \\\*\\\*\\@everyone/);
    expect(title).not.toMatch(/(?<!\\)[@<`[*]|\p{Cc}|\p{Bidi_Control}/u);
    expect(title.length).toBeLessThanOrEqual(LIMITS.embedTitle);
    expect(message.mention_everyone).toBe(false);
  });

  test('stays within what a message may hold when there are many', async () => {
    const many = ['Terrorists?', 'Small sums?', 'Banks?', 'Couriers?', 'Charities?'];
    const scene = await sceneWith({ parts: many, language: 'fr' }, { PINCITE_QUOTATIONS: '5' });
    const { message, interaction } = await scene.ask('Who moves money?');
    const [second] = await interaction.followedUp(1);
    expect(message.embeds.length).toBeLessThanOrEqual(LIMITS.embedsPerMessage);
    const texts = `${sentTexts(message)}\n${second === undefined ? '' : sentTexts(second)}`;
    for (const [at, part] of many.entries()) expect(texts).toContain(`Partie ${at + 1} \\: ${part}`);
  });
});

test('published, facts alone say who asked, once', async () => {
  const scene = await sceneWith({ facts: [fact] });
  const { message } = await scene.ask('Zebras?', { private: true });
  expect(sentTexts((await scene.press(message, 'Publish')).message)).toContain(`Asked by <@${scene.user.id}>`);
  const { message: told, interaction } = await scene.press(message, 'Publish');
  expect(interaction.ephemeral).toBe(true);
  expect(sentTexts(told)).toContain('has been published already');
  expect(scene.engine.asked).toHaveLength(2);
});
