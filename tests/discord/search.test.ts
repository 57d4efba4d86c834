import { describe, expect, test } from 'vitest';
import { LookUpStore } from '../../src/discord/state/look-up-store.js';
import { temporaryDirectory } from '../cli/run.js';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { hostileVolume, Scene, sentTexts, volume } from './harness.js';
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

describe('/search', () => {
  test('shows every occurrence in its context, the words in bold, with citations, under their chapter', async () => {
    const scene = await Scene.set();
    const message = await search(scene, { words: 'money' });
    const [embed] = message.embeds;
    expect(isEphemeral(message)).toBe(false);
    expect(embed?.author?.name).toBe('Results 1–5 of 5');
    expect(embed?.title).toBe('“money”');
    const phrase = await search(scene, { words: '"large transfers"' });
    expect(phrase.embeds[0]?.title).toBe('"large transfers"');
    expect(embed?.footer?.text).toBe('Searched in all documents');
    const description = embed?.description ?? '';
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
    expect(buttonsOf(message)).toEqual([]);
  });

  test('each line is a slice of its document', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold shaft' });
    const quotes = (message.embeds[0]?.description ?? '').split('\n').filter((line) => line.startsWith('> '));
    expect(quotes).toHaveLength(10);
    for (const line of quotes) {
      const words = seenInQuote(line).replace(/^… /, '').replace(/ …$/, '');
      expect(mine.text.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  test('turns its pages in place, also after a restart', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const first = await search(scene, { words: '"gold"' });
    expect(first.embeds[0]?.author?.name).toBe('Results 1–10 of 37');
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['Next ▶']);
    await scene.press(first, 'Next ▶');
    const second = scene.fake.message(first.id).current;
    expect(second.embeds[0]?.author?.name).toBe('Results 11–20 of 37');
    expect(buttonsOf(second).map(({ label }) => label)).toEqual(['◀ Previous', 'Next ▶']);
    await scene.restart();
    await scene.press(second, 'Next ▶');
    await scene.press(scene.fake.message(first.id).current, 'Next ▶');
    const last = scene.fake.message(first.id).current;
    expect(last.embeds[0]?.author?.name).toBe('Results 31–37 of 37');
    expect(last.embeds[0]?.description).toContain('**37** · Delver, in Renard \\(ed.\\) 2016, p. 19');
    expect(buttonsOf(last).map(({ label }) => label)).toEqual(['◀ Previous']);
    expect(scene.fake.messages(scene.channel)).toHaveLength(1);
  });

  test('another person gets a page of their own, and can turn that', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold' });
    const other = scene.fake.user('Leserin', { locale: 'de' });
    const own = await scene.press(message, 'Next ▶', other);
    expect(isEphemeral(own.message)).toBe(true);
    expect(own.message.embeds[0]?.author?.name).toBe('Treffer 11–20 von 37');
    expect(scene.fake.message(message.id).current.embeds[0]?.author?.name).toBe('Results 1–10 of 37');
    await scene.press(own.message, 'Weiter ▶', other);
    expect(scene.fake.message(own.message.id).current.embeds[0]?.author?.name).toBe('Treffer 21–30 von 37');
  });

  test('a private search stays private: its id is nothing to others', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold', private: true });
    expect(isEphemeral(message)).toBe(true);
    const id = buttonsOf(message)[0]?.customId ?? '';
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
    expect(scene.fake.message(message.id).current.embeds[0]?.author?.name).toBe('Results 11–20 of 37');
  });

  test('a page that there is no more is the last one', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine] } });
    const message = await search(scene, { words: 'gold' });
    const id = buttonsOf(message)[0]?.customId ?? '';
    const posted = await scene.post([['far', id.replace(/:1$/, ':9999')]]);
    await scene.press(posted, 'far');
    expect(scene.fake.message(posted.id).current.embeds[0]?.author?.name).toBe('Results 31–37 of 37');
  });

  test('keeps to a chapter or document', async () => {
    const scene = await Scene.set({ corpus: { documents: [mine, volume] } });
    const message = await search(scene, { words: 'isolate* money', chapter: 'prisons' });
    expect(message.embeds[0]?.author?.name).toBe('Result 1 of 1');
    expect(message.embeds[0]?.footer?.text).toBe('Searched in: Prisons');
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
    expect(message.embeds[0]?.author?.name).toBe('Résultats 1–5 sur 5');
    expect(sentTexts(await search(scene, { words: 'or' }, user))).toContain('ne figure nulle part');
  });

  test('nothing in what is searched or found formats, links or mentions', async () => {
    const scene = await Scene.set({ corpus: { documents: [hostileVolume] } });
    for (const words of ['weapons', '@everyone **x** [a](https://evil.example) `now` <@1>']) {
      const message = await search(scene, { words });
      for (const embed of message.embeds) {
        const rest = unescapedRest(`${embed.title ?? ''}\n${embed.description ?? ''}`)
          .replaceAll('**', '')
          .replaceAll('__', '')
          .replaceAll(/^> /gm, '');
        expect(rest).not.toMatch(/[*_`|<>[\]()@#:]/);
      }
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

test('the store keeps the newest, and forgets what somebody wants forgotten', () => {
  const folder = temporaryDirectory();
  const store = LookUpStore.open(folder, 2);
  const list = {
    kind: 'search',
    words: 'gold "and silver"',
    documentId: 'mine',
    chapterId: null,
    language: 'nl',
    askerId: '1',
    private: true,
    askedAt: 5,
  } as const;
  const [first, second, third] = [list, { ...list, askerId: '2' }, { ...list, private: false }].map((one) =>
    store.save(one),
  );
  store.close();
  const again = LookUpStore.open(folder, 2);
  expect(again.lookUp(first ?? '')).toBeNull();
  expect(again.lookUp(third ?? '')).toEqual({ ...list, id: third, private: false });
  expect(again.of('2').map(({ id }) => id)).toEqual([second]);
  expect(again.forget('2')).toBe(1);
  expect(again.lookUp(second ?? '')).toBeNull();
  again.close();
});
