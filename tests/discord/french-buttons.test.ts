import { expect, test } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { messagesFor } from '../../src/language/messages.js';
import { buttonsOf, type FakeMessage } from '../fakes/discord/message.js';
import { Scene, volume } from './harness.js';

const FRENCH = messagesFor('fr');

/** Whatever the interface could say in English; "Citation" is a French word as well, but not the French label. */
const ENGLISH =
  /\b(?:the|of|is|it|its|this|was|has|no|none|more|nothing|context|quotation|footnotes|copy)\b|^citation$/i;

/** The words of the interface in a message: labels and titles, and texts that are neither quoted nor to be copied. */
function interfaceWords(message: FakeMessage): string[] {
  const texts = message.embeds.flatMap(({ author, title, description }) => [
    author?.name ?? '',
    title ?? '',
    /^(?:> |```)/m.test(description ?? '') ? '' : (description ?? ''),
  ]);
  const labels = buttonsOf(message).map(({ label }) => label ?? '');
  return [...texts, ...labels].filter((text) => text !== '');
}

/** A bot that has answered in French, the answer's id, and a way to press any of its buttons, also one not shown. */
async function answered() {
  const scene = await Scene.set();
  scene.engine.traits = { language: 'fr' };
  const reader = scene.fake.user('Lectrice', { locale: 'fr' });
  const { message } = await scene.ask('money', {}, reader);
  const id = buttonsOf(message)[0]?.customId.split(':')[2] ?? '';
  const press = async (on: FakeMessage, label: string) => {
    const pressed = (await scene.press(on, label, reader)).message;
    const words = interfaceWords(pressed);
    expect(words.filter((text) => ENGLISH.test(text))).toEqual([]);
    return { message: pressed, words };
  };
  const pressHidden = async (...parts: readonly (string | number)[]) => {
    const [name, ...rest] = parts;
    return press(await scene.post([['hidden', ['p1', name, id, ...rest].join(':')]]), 'hidden');
  };
  return { scene, message, press, pressHidden };
}

test('every button of a French answer replies in French', async () => {
  const { message, press } = await answered();
  expect(interfaceWords(message).filter((text) => ENGLISH.test(text))).toEqual([]);
  const labels = buttonsOf(message).map(({ label }) => label ?? '');
  expect(labels).toEqual(expect.arrayContaining(['1 · Contexte', '2 · Notes (1)', '1 · Copier la référence']));
  // Deleting says nothing, and takes the message away.
  const answering = labels.filter((label) => label !== 'Supprimer');
  for (const label of answering) expect((await press(message, label)).words, label).not.toEqual([]);

  const context = await press(message, '1 · Contexte');
  expect(context.words[0]).toMatch(/^Contexte · page/);
  expect((await press(context.message, 'Plus de contexte')).words[0]).toMatch(/^Contexte · page/);
  expect((await press(message, '2 · Notes (1)')).words).toEqual(['Notes']);
  const copied = await press(message, '1 · Copier la référence');
  expect(copied.words.slice(0, 2)).toEqual(['Référence', 'Citation avec référence']);
});

test('what a French button does not find is said in French', async () => {
  const { scene, pressHidden } = await answered();
  expect((await pressHidden('more', 99)).words).toEqual([FRENCH.noMoreResultsTitle, FRENCH.noMoreResults]);
  expect((await pressHidden('notes', 3)).words).toEqual([FRENCH.footnotesTitle, FRENCH.noFootnotes]);
  scene.engine.context = (quotation) => quotation;
  expect((await pressHidden('context', 0, 0)).words[0]).toMatch(/^Rien de plus autour de ce passage · page/);

  const changed = quote({ ...volume, text: volume.text.replaceAll('oney', '0ney') }, { first: 1, last: 1 }, 1);
  scene.engine.context = () => changed;
  expect((await pressHidden('context', 0, 0)).words).toEqual([FRENCH.noContextTitle, FRENCH.noContext]);
  scene.engine.quotation = () => changed;
  const withheld = [FRENCH.withheldTitle, FRENCH.withheld];
  expect((await pressHidden('cite', 0)).words).toEqual(withheld);
  expect((await pressHidden('more', 0)).words.slice(0, 2)).toEqual(withheld);
});

test('that a source has changed is said in French', async () => {
  const { scene, message, press } = await answered();
  Object.assign(scene.engine, { corpus: { documents: [] } });
  expect((await press(message, '1 · Contexte')).words).toEqual([FRENCH.changedTitle, FRENCH.changed]);
});

test('whoever presses a button of somebody else’s answer is answered in their own language', async () => {
  const { scene, message } = await answered();
  const pressed = (await scene.press(message, '1 · Contexte', scene.fake.user('Reader'))).message;
  expect(interfaceWords(pressed)[0]).toMatch(/^Context · page/);
  const lezer = scene.fake.user('Lezer', { locale: 'nl' });
  expect(interfaceWords((await scene.press(message, '1 · Copier la référence', lezer)).message)[0]).toBe(
    messagesFor('nl').citation,
  );
});
