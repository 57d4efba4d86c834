import { describe, expect, test } from 'vitest';
import { buttonsOf, type FakeMessage, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { hostileVolume, Scene, sentTexts, volume } from './harness.js';
import { laidOut } from './laid-out.js';
import { boldIn, seenInQuote, unescapedRest } from './markdown.js';

/** "gold" 37 times on 19 pages, twice on each but the last. */
const mine = plannedDocument('mine', 'The mine', [
  {
    id: 'dig',
    title: 'Digging',
    authors: [{ family: 'Delver', given: 'Dana' }],
    pages: Array.from({ length: 19 }, (_, page) => ({
      label: `${page + 1}`,
      sentences: [
        { text: `Seam ${page} holds gold.` },
        ...(page === 18 ? [] : [{ text: `There was more Gold in shaft ${page}, they said.` }]),
      ],
    })),
  },
]);

const search = (scene: Scene, options: Readonly<Record<string, string | boolean>>, user = scene.user) =>
  scene.fake.slash({ user, command: 'search', options }).response();

/** The labels of the buttons below the list. */
const turns = (message: FakeMessage): string[] =>
  buttonsOf(message)
    .map(({ label }) => label)
    .filter((label) => /[◀▶]/.test(label));

/** The id of the first of them. */
const turning = (message: FakeMessage): string =>
  buttonsOf(message).find(({ label }) => /[◀▶]/.test(label))?.customId ?? '';

describe('/search', () => {
  test('shows every occurrence in its context, the words in bold, with citations, under their chapter', async () => {
    const scene = await Scene.set();
    const message = await search(scene, { words: 'money' });
    const { head, entries, foot } = laidOut(message);
    expect(isEphemeral(message)).toBe(false);
    expect(head).toBe('### “money”\n-# Results 1–5 of 5');
    const phrase = await search(scene, { words: '"large transfers"' });
    expect(laidOut(phrase).head).toContain('### "large transfers"\n');
    expect(foot).toBe('-# Searched in all documents');
    const description = entries.map(({ text }) => text).join('\n');
    expect(description).toContain(
      '__Counterterrorism financing__\n**1** · Lemeunier, in Renard \\(ed.\\) 2016, p. 45\n> ',
    );
    expect(boldIn(description).filter((text) => !/^\d+$/.test(text))).toEqual([
      'money',
      'Money',
      'money',
      'money',
      'money',
    ]);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(entries.map(({ button }) => button));
  });

  test('beside each occurrence stands the page that it is on, to be opened by whoever presses', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold' });
    const { entries } = laidOut(message);
    expect(entries.map(({ button }) => button).slice(0, 4)).toEqual([
      '1 · Page 1',
      '2 · Page 1',
      '3 · Page 2',
      '4 · Page 2',
    ]);
    for (const { text, button } of entries) expect(text).toContain(`p. ${button?.split(' ').at(-1)}\n`);
    const reader = scene.fake.user('Reader');
    const { message: page } = await scene.press(message, '4 · Page 2', reader);
    expect(isEphemeral(page)).toBe(true);
    expect(sentTexts(page)).toContain('There was more Gold in shaft 1, they said.');
    const before = laidOut(scene.fake.message(message.id).current);
    expect(before.entries).toEqual(entries);
  });

  test('each line is a slice of its document', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold shaft' });
    const quotes = laidOut(message)
      .text.split('\n')
      .filter((line) => line.startsWith('> '));
    expect(quotes).toHaveLength(10);
    for (const line of quotes) {
      const words = seenInQuote(line).replace(/^… /, '').replace(/ …$/, '');
      expect(mine.text.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  test('turns its pages in place, also after a restart', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const first = await search(scene, { words: '"gold"' });
    expect(laidOut(first).head).toContain('\n-# Results 1–10 of 37');
    expect(turns(first)).toEqual(['Next ▶']);
    await scene.press(first, 'Next ▶');
    const second = scene.fake.message(first.id).current;
    expect(laidOut(second).head).toContain('\n-# Results 11–20 of 37');
    expect(turns(second)).toEqual(['◀ Previous', 'Next ▶']);
    await scene.restart();
    await scene.press(second, 'Next ▶');
    await scene.press(scene.fake.message(first.id).current, 'Next ▶');
    const last = scene.fake.message(first.id).current;
    expect(laidOut(last).head).toContain('\n-# Results 31–37 of 37');
    expect(laidOut(last).text).toContain('**37** · Delver, in Renard \\(ed.\\) 2016, p. 19');
    expect(turns(last)).toEqual(['◀ Previous']);
    expect(scene.fake.messages(scene.channel)).toHaveLength(1);
  });

  test('another person gets a page of their own, and can turn that', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold' });
    const other = scene.fake.user('Leserin', { locale: 'de' });
    const own = await scene.press(message, 'Next ▶', other);
    expect(isEphemeral(own.message)).toBe(true);
    expect(laidOut(own.message).head).toContain('\n-# Treffer 11–20 von 37');
    expect(laidOut(scene.fake.message(message.id).current).head).toContain('\n-# Results 1–10 of 37');
    await scene.press(own.message, 'Weiter ▶', other);
    expect(laidOut(scene.fake.message(own.message.id).current).head).toContain('\n-# Treffer 21–30 von 37');
  });

  test('a private search stays private: its id is nothing to others', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold', private: true });
    expect(isEphemeral(message)).toBe(true);
    const id = turning(message);
    const posted = await scene.post([
      ['stolen', id],
      ['far', id.replace(/:1$/, ':9999')],
      ['bad', id.replace(/:1$/, ':-1')],
      ['more', `${id}:1`],
      ['none', 'p1:turn:0000000000:0'],
    ]);
    const other = scene.fake.user('Other');
    for (const { label } of buttonsOf(posted)) {
      const pressed = await scene.press(posted, label, other);
      expect(sentTexts(pressed.message), label).toContain('Nothing behind this button');
    }
    await scene.press(message, 'Next ▶');
    expect(laidOut(scene.fake.message(message.id).current).head).toContain('\n-# Results 11–20 of 37');
  });

  test('a page that there is no more is the last one', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold' });
    const id = turning(message);
    const posted = await scene.post([['far', id.replace(/:1$/, ':9999')]]);
    await scene.press(posted, 'far');
    expect(laidOut(scene.fake.message(posted.id).current).head).toContain('\n-# Results 31–37 of 37');
  });

  test('a page that is turned when the documents say nothing of it any more says so in its place', async () => {
    const documents = [mine];
    const scene = await Scene.set({ corpus: { documents } });
    const message = await search(scene, { words: 'gold' });
    documents.splice(0, 1, volume);
    await scene.press(message, 'Next ▶');
    const now = scene.fake.message(message.id).current;
    expect(laidOut(now).head).toMatch(/^### Nothing found\n/);
    expect(buttonsOf(now)).toEqual([]);
  });

  test('keeps to a chapter or document', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine, volume] } });
    const message = await search(scene, { words: 'isolate* money', chapter: 'prisons' });
    expect(laidOut(message).head).toContain('\n-# Result 1 of 1');
    expect(laidOut(message).foot).toBe('-# Searched in\\: Prisons');
    const none = await search(scene, { words: 'gold', document: 'belgium' });
    expect(none.embeds[0]?.title).toBe('Nothing found');
    expect(sentTexts(none)).toContain('Searched in\\: Counterterrorism in Belgium');
  });

  test.each(['*', '...', '""', '🙂'])('asks for a word where there is none: %s', async (words) => {
    const scene = await Scene.set();
    expect(sentTexts(await search(scene, { words }))).toContain('There is no word to look for.');
  });

  test('speaks the language of whoever asks', async () => {
    const scene = await Scene.set();
    const user = scene.fake.user('Lectrice', { locale: 'fr' });
    const message = await search(scene, { words: 'money' }, user);
    expect(laidOut(message).head).toContain('\n-# Résultats 1–5 sur 5');
    expect(sentTexts(await search(scene, { words: 'or' }, user))).toContain('ne figure nulle part');
  });

  test('nothing in what is searched or found formats, links or mentions', async () => {
    const scene = await Scene.set({ corpus: { documents: [hostileVolume] } });
    for (const words of ['weapons', '@everyone **x** [a](https://evil.example) `now` <@1>']) {
      const message = await search(scene, { words });
      const rest = unescapedRest(laidOut(message).text)
        .replaceAll('**', '')
        .replaceAll('__', '')
        .replaceAll(/^(?:> |### |-# )/gm, '');
      expect(rest).not.toMatch(/[*_`|<>[\]()@#:]/);
      expect(message.mention_everyone).toBe(false);
    }
  });

  test('chapters are offered while they are typed', async () => {
    const scene = await Scene.set();
    const options = { words: 'x', chapter: 'pris' };
    const choices = await scene.fake.autocomplete({ user: scene.user, command: 'search', focused: 'chapter', options });
    expect(choices.map(({ value }) => value)).toEqual(['belgium#prisons']);
  });
});
