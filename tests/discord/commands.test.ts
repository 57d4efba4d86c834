import { describe, expect, test } from 'vitest';
import { buttonsOf, isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { hostileVolume, Scene, sentTexts, volume } from './harness.js';
import { boldIn, seenInQuote, unescapedRest } from './markdown.js';

describe('/ask', () => {
  test('shows the quotations with page, chapter and citation, the answering sentence in bold', async () => {
    const scene = await Scene.set();
    const { message, interaction } = await scene.ask('Who carries money over borders?');
    expect(interaction.callback).toBe(5);
    expect(isEphemeral(message)).toBe(false);
    const [question, first] = message.embeds;
    expect(question?.description).toBe('Who carries money over borders?');
    expect(first?.author?.name).toBe('1 of 5 · page 46');
    expect(first?.title).toBe('Counterterrorism financing');
    expect(first?.footer?.text).toMatch(/Lemeunier.*46 · \d+ % likely to answer/);
    expect(first?.description).toBe('> **Couriers carry money over borders.** Charities may be abused for money.');
    expect(message.embeds).toHaveLength(4);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      ...['1 · Context', '1 · Copy citation', '1 · 🔖 Save'],
      ...['2 · Context', '2 · Footnotes (1)', '2 · Copy citation', '2 · 🔖 Save'],
      ...[
        '3 · Context',
        '3 · Footnotes (1)',
        '3 · Copy citation',
        '3 · 🔖 Save',
        'More results (2)',
        'Feedback',
        'Delete',
      ],
    ]);
  });

  test('says "not found" in words, and calls the nearest what they are', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('Zebras?');
    const [, notice, nearest] = message.embeds;
    expect(notice?.title).toBe('Not found');
    expect(nearest?.author?.name).toContain('Does not answer');
  });

  test('private answers are seen by the asker alone', async () => {
    const scene = await Scene.set();
    const { message, interaction } = await scene.ask('Money?', { private: true });
    expect(interaction.ephemeral).toBe(true);
    expect(isEphemeral(message)).toBe(true);
  });

  test('asks only the chapter or document that is chosen, by id, title or part of a title', async () => {
    const scene = await Scene.set();
    await scene.ask('Who is isolated?', { chapter: 'belgium#prisons' });
    await scene.ask('Who is isolated?', { chapter: 'prisons', document: 'belgium' });
    await scene.ask('Who is isolated?', { document: 'counterterrorism belgium' });
    expect(scene.engine.asked.map(({ documentId, chapterId }) => [documentId, chapterId])).toEqual([
      ['belgium', 'prisons'],
      ['belgium', 'prisons'],
      ['belgium', undefined],
    ]);
    const { message } = await scene.ask('Who?', { chapter: '**nowhere** @everyone' });
    expect(sentTexts(message)).toContain('There is no chapter “\\*\\*nowhere\\*\\* \\@everyone”');
  });

  test('offers chapters and documents while they are typed', async () => {
    const scene = await Scene.set();
    const typed = (option: string, value: string, others = {}) =>
      scene.fake.autocomplete({
        user: scene.user,
        command: 'ask',
        focused: option,
        options: { question: 'x', ...others, [option]: value },
      });
    expect(await typed('chapter', 'lem')).toEqual([
      { name: 'Counterterrorism financing · France Lemeunier', value: 'belgium#financing' },
    ]);
    expect(await typed('chapter', '')).toHaveLength(2);
    expect(await typed('document', 'renard belg')).toEqual([
      { name: 'Counterterrorism in Belgium · Thomas Renard', value: 'belgium' },
    ]);
    expect(await typed('chapter', 'pris', { document: 'belgium' })).toHaveLength(1);
    expect(await typed('chapter', 'nothing like it')).toEqual([]);
  });

  test('nothing in a question or document formats, links or mentions', async () => {
    const scene = await Scene.set({ corpus: { documents: [hostileVolume] } });
    const { message } = await scene.ask('@everyone **weapons** [x](https://evil.example) <@123456789012345678>');
    for (const embed of message.embeds) {
      const rest = unescapedRest(`${embed.title ?? ''}\n${embed.description ?? ''}`)
        .replaceAll('**', '')
        .replaceAll(/^> /gm, '');
      expect(rest).not.toMatch(/[*_`|<>[\]()@#:]/);
    }
    const [, first, second] = message.embeds.map(({ description }) => description ?? '');
    const [one, two] = hostileVolume.sentences
      .slice(1)
      .map(({ span }) => hostileVolume.text.slice(span.start, span.end));
    expect([seenInQuote(first ?? ''), seenInQuote(second ?? '')].sort()).toEqual([`${one} ${two}`, two].sort());
    expect(boldIn(first ?? '')).toHaveLength(1);
    expect(message.mentions).toEqual([]);
    expect(message.mention_everyone).toBe(false);
    for (const { method, body } of scene.fake.requests) {
      if (method === 'PATCH') expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
    }
  });

  test('an empty question gets the help text', async () => {
    const scene = await Scene.set();
    const { message } = await scene.ask('   ');
    expect(sentTexts(message)).toContain('/ask');
    expect(scene.engine.asked).toEqual([]);
  });

  test('a quotation too long for one embed goes on in the next, nothing dropped', async () => {
    const sentence = (n: number) => ({
      text: `Sentence ${n} tells of gold, ${'and more of it, '.repeat(120)}to the end.`,
    });
    const long = plannedDocument('long', 'Long', [
      {
        id: 'one',
        title: 'One',
        authors: [],
        pages: [{ label: '1', sentences: [sentence(1), { text: `${'All about silver and '.repeat(500)}.` }] }],
      },
    ]);
    const scene = await Scene.set({ corpus: { documents: [long] } });
    const { message, interaction } = await scene.ask('gold');
    const others = await interaction.followedUp(3);
    const seen = [message, ...others]
      .flatMap(({ embeds }) => embeds.slice(0))
      .map(({ description }) => description ?? '');
    const words = seen
      .slice(1)
      .map((description) => seenInQuote(description))
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(words === long.text.slice(long.sentences[1]?.span.start).replace(/\s+/g, ' ')).toBe(true);
  });
});

describe('/page', () => {
  test('shows the page with its notes, and turns to the next', async () => {
    const scene = await Scene.set();
    const options = { document: 'belgium', page: '45' };
    const interaction = scene.fake.slash({ user: scene.user, command: 'page', options });
    const message = await interaction.response();
    expect(isEphemeral(message)).toBe(true);
    expect(message.embeds[0]?.title).toBe('Page 45');
    expect(sentTexts(message)).toContain('Terrorists need money.');
    const next = await scene.press(message, '▶ Page 46');
    expect(sentTexts(next.message)).toContain('Couriers carry money');
    expect(buttonsOf(next.message).map(({ label }) => label)).toEqual(['◀ Page 45', '▶ Page 101']);
  });

  test('a page that there is not is said to be none', async () => {
    const scene = await Scene.set();
    const options = { document: 'belgium', page: '999' };
    const message = await scene.fake.slash({ user: scene.user, command: 'page', options }).response();
    expect(sentTexts(message)).toContain('There is no page 999.');
  });

  test('the document is offered while it is typed', async () => {
    const scene = await Scene.set();
    const options = { document: 'coun', page: '1' };
    const choices = await scene.fake.autocomplete({ user: scene.user, command: 'page', focused: 'document', options });
    expect(choices.map(({ value }) => value)).toEqual(['belgium']);
  });
});

describe('/sources and /help', () => {
  test('the documents with their chapters', async () => {
    const scene = await Scene.set();
    const message = await scene.fake.slash({ user: scene.user, command: 'sources' }).response();
    expect(message.embeds[0]?.author?.name).toBe('1 of 1');
    expect(message.embeds[0]?.title).toBe('Counterterrorism in Belgium');
    expect(message.embeds[0]?.description).toContain('- Prisons \\(Ann Jacobs\\)');
  });

  test('a long list goes on behind a button', async () => {
    const documents = Array.from({ length: 23 }, (_, index) => ({ ...volume, id: `doc-${index}` }));
    const scene = await Scene.set({ corpus: { documents } });
    const first = await scene.fake.slash({ user: scene.user, command: 'sources' }).response();
    expect(first.embeds).toHaveLength(10);
    const second = await scene.press(first, 'More sources');
    const third = await scene.press(second.message, 'More sources');
    expect(third.message.embeds).toHaveLength(3);
    expect(buttonsOf(third.message)).toEqual([]);
  });

  test('help', async () => {
    const scene = await Scene.set();
    const message = await scene.fake.slash({ user: scene.user, command: 'help' }).response();
    expect(isEphemeral(message)).toBe(true);
    expect(sentTexts(message)).toContain('/sources');
  });

  test('commands work in direct messages', async () => {
    const scene = await Scene.set();
    const interaction = scene.fake.slash({
      user: scene.user,
      dm: true,
      command: 'ask',
      options: { question: 'money' },
    });
    expect(sentTexts(await interaction.response())).toContain('money');
  });
});
