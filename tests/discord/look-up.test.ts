import { describe, expect, test } from 'vitest';
import { LOOK_UP_TEXTS } from '../../src/language/discord/look-up-texts.js';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts, volume } from './harness.js';

/** Notes numbered anew in each chapter; the second refers back. */
const notes = plannedDocument('notes', 'Notes', [
  {
    id: 'one',
    title: 'One',
    authors: [{ family: 'Renard', given: 'Thomas' }],
    pages: [
      {
        label: '1',
        sentences: [
          {
            text: 'Much has been written.',
            note: { marker: '1', text: 'T. Renard, A Book on Terrorism, Brussels: Egmont, 2016, p. 5.' },
          },
          { text: 'And more.', note: { marker: '2', text: 'Ibid.' } },
        ],
      },
    ],
  },
  {
    id: 'two',
    title: 'Two',
    authors: [{ family: 'Zed', given: 'Ann' }],
    pages: [{ label: '9', sentences: [{ text: 'Others agree.', note: { marker: '2', text: 'See the report.' } }] }],
  },
]);

const given = (scene: Scene, command: string, options: Readonly<Record<string, string | boolean>>, user = scene.user) =>
  scene.fake.slash({ user, command, options }).response();

describe('/footnote', () => {
  test('shows a note with the sentence that calls it and what it refers to, and buttons that work', async () => {
    const scene = await Scene.set({ corpus: { documents: [notes] } });
    const message = await given(scene, 'footnote', { document: 'notes', number: '2', chapter: 'one' });
    expect(isEphemeral(message)).toBe(false);
    expect(message.embeds.map(({ author }) => author?.name)).toEqual([
      'Notes · note 2, page 1',
      'Called by this sentence on page 1',
      'Refers to note 1 on page 1',
    ]);
    expect(message.embeds[0]?.description).toBe('> **Ibid.**');
    expect(message.embeds[1]?.description).toBe('> And more.');
    const label = buttonsOf(message).find((button) => button.label.includes('Copy citation'))?.label ?? '';
    expect(sentTexts((await scene.press(message, label)).message)).toContain('p. 1, n. 2');
  });

  test('shows every note of the number where numbering begins anew', async () => {
    const scene = await Scene.set({ corpus: { documents: [notes] } });
    const message = await given(scene, 'footnote', { document: 'notes', number: 'n. 2', private: true });
    expect(isEphemeral(message)).toBe(true);
    expect(sentTexts(message)).toContain('2 notes have this number: name the chapter to see only one.');
    expect(
      message.embeds.flatMap(({ author }) => author?.name ?? []).filter((name) => name.startsWith('Notes')),
    ).toEqual(['Notes · 1 of 2 · note 2, page 1', 'Notes · 2 of 2 · note 2, page 9']);
  });

  test.each(['99', '@everyone', '*'])('says that there is no note %s', async (number) => {
    const scene = await Scene.set({ corpus: { documents: [notes] } });
    const message = await given(scene, 'footnote', { document: 'notes', number });
    expect(message.embeds[0]?.title).toBe('No such note');
  });
});

describe('/who', () => {
  test('lists authors and editors by family name, with their chapters and pages', async () => {
    const scene = await Scene.set({ corpus: { documents: [volume, notes] } });
    const message = await given(scene, 'who', {});
    expect(isEphemeral(message)).toBe(true);
    expect(message.embeds[0]?.description).toBe(
      [
        '**Ann Jacobs**',
        'Wrote\\: Prisons · page 101 · Counterterrorism in Belgium',
        '**France Lemeunier**',
        'Wrote\\: Counterterrorism financing · pages 45–46 · Counterterrorism in Belgium',
        '**Thomas Renard**',
        'Editor of\\: Counterterrorism in Belgium',
        'Editor of\\: Notes',
        'Wrote\\: One · page 1 · Notes',
        '**Ann Zed**',
        'Wrote\\: Two · page 9 · Notes',
      ].join('\n'),
    );
  });

  test('only those of a name; nobody is said to be nobody', async () => {
    const scene = await Scene.set({ corpus: { documents: [volume, notes] } });
    const message = await given(scene, 'who', { name: 'ZED ann' });
    expect(message.embeds[0]?.description).toBe('**Ann Zed**\nWrote\\: Two · page 9 · Notes');
    const none = await given(scene, 'who', { name: '@everyone' });
    expect(none.embeds[0]?.description).toBe('The documents name nobody called “\\@everyone”.');
    expect(sentTexts(await given(scene, 'who', { name: '...' }))).toContain('nobody called');
  });

  test('a long list goes on in place, under the name it stopped at', async () => {
    const documents = Array.from({ length: 15 }, (_, n) => ({ ...notes, id: `notes-${n}` }));
    const scene = await Scene.set({ corpus: { documents } });
    const first = await given(scene, 'who', { name: 'renard' });
    expect(first.embeds[0]?.author?.name).toBe('1–12 of 30');
    await scene.press(first, 'Next ▶');
    const second = scene.fake.message(first.id).current;
    expect(second.embeds[0]?.author?.name).toBe('13–24 of 30');
    expect(second.embeds[0]?.description).toMatch(/^\*\*Thomas Renard\*\*\n/);
  });
});

describe('/quote', () => {
  test('shows the quotation of an id, with its buttons, and says when there is none', async () => {
    const scene = await Scene.set();
    const { quotations } = { quotations: await scene.engine.ask({ text: 'small sums' }) };
    const id = quotations.kind === 'answered' ? (quotations.quotations[0]?.quotation.id ?? '') : '';
    const message = await given(scene, 'quote', { id: ` ${id} ` });
    expect(message.embeds[0]?.author?.name).toBe('Quotation · page 45');
    expect(message.embeds[0]?.description).toContain('**Money moves in small sums.**');
    expect(message.embeds[0]?.footer?.text).not.toContain('likely');
    expect(sentTexts((await scene.press(message, '1 · Context')).message)).toContain('Terrorists need money.');
    expect(sentTexts(await given(scene, 'quote', { id: 'p1-nothing' }))).toContain('There is no such quotation.');
  });

  test('a private one is private, and so are its buttons', async () => {
    const scene = await Scene.set();
    const answer = await scene.engine.ask({ text: 'small sums' });
    const id = answer.kind === 'answered' ? (answer.quotations[0]?.quotation.id ?? '') : '';
    const message = await given(scene, 'quote', { id, private: true });
    expect(isEphemeral(message)).toBe(true);
    const posted = await scene.post([['stolen', buttonsOf(message)[0]?.customId ?? '']]);
    const pressed = await scene.press(posted, 'stolen', scene.fake.user('Other'));
    expect(sentTexts(pressed.message)).toContain('Nothing behind this button');
  });
});

describe('/page', () => {
  test('turns in place, backwards and forwards', async () => {
    const scene = await Scene.set();
    const first = await given(scene, 'page', { document: 'belgium', page: '45' });
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['▶ Page 46']);
    await scene.press(first, '▶ Page 46');
    const second = scene.fake.message(first.id).current;
    expect(sentTexts(second)).toContain('Couriers carry money');
    expect(buttonsOf(second).map(({ label }) => label)).toEqual(['◀ Page 45', '▶ Page 101']);
    await scene.press(second, '◀ Page 45');
    expect(sentTexts(scene.fake.message(first.id).current)).toContain('Terrorists need money.');
  });

  test('one too long for a message is read in parts, nothing dropped', async () => {
    const sentence = (n: number) => ({ text: `Sentence ${n} ${'goes on and '.repeat(180)}ends.` });
    const long = plannedDocument('long', 'Long', [
      {
        id: 'one',
        title: 'One',
        authors: [],
        pages: [
          { label: 'i', sentences: [{ text: 'Before.' }] },
          { label: 'ii', sentences: [1, 2, 3, 4, 5, 6].map(sentence) },
          { label: 'iii', sentences: [{ text: 'After.' }] },
        ],
      },
    ]);
    const scene = await Scene.set({ corpus: { documents: [long] } });
    const first = await given(scene, 'page', { document: 'long', page: 'i' });
    const current = () => scene.fake.message(first.id).current;
    const seen: string[] = [];
    for (let turns = 0; turns < 12; turns += 1) {
      seen.push(sentTexts(current()));
      const next = buttonsOf(current()).find(({ label }) => label.startsWith('▶'));
      if (next === undefined) break;
      await scene.press(current(), next.label);
    }
    const all = seen.join('\n');
    for (const n of [1, 2, 3, 4, 5, 6]) expect(all).toContain(`Sentence ${n} goes`);
    expect(all.match(/ends\./g)).toHaveLength(6);
    expect(seen.at(-1)).toContain('After.');
    // Back from the next page to the end of this one.
    await scene.press(current(), '◀ Page ii');
    expect(sentTexts(current())).toContain('Sentence 6');
    expect(buttonsOf(current())[0]?.label).toMatch(/^◀ Page ii \(\d of \d\)$/);
  });

  test('speaks the language of whoever reads', async () => {
    const scene = await Scene.set();
    const user = scene.fake.user('Lezer', { locale: 'nl' });
    const message = await given(scene, 'page', { document: 'belgium', page: '45' }, user);
    expect(message.embeds[0]?.title).toBe('Pagina 45');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['▶ Pagina 46']);
  });
});

test('every text is there in every language', () => {
  const { en, ...others } = LOOK_UP_TEXTS;
  for (const texts of Object.values(others)) {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
    expect(texts.results(1, 10, 37)).toContain('1–10');
    expect(texts.results(11, 11, 11)).toContain('11');
    expect(texts.comparing(2, 9, 'Title')).toMatch(/2.*9.*Title/);
    expect(texts.notAsked(30)).toContain('30');
    for (const label of [texts.previous, texts.next]) expect(label.length).toBeLessThanOrEqual(80);
  }
});
