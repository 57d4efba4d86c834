import { describe, expect, test } from 'vitest';
import { chapterCommands } from '../../src/discord/commands/chapter-commands.js';
import { chapterChoices, chosenChapter } from '../../src/discord/commands/choices.js';
import { commandsFor } from '../../src/discord/commands/command-list.js';
import { commandProblems } from '../fakes/discord/command-limits.js';
import { isEphemeral } from '../fakes/discord/message.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { Scene, sentTexts, volume } from './harness.js';

const page = (label: string) => [{ label, sentences: [{ text: 'Words.' }] }];
const book = (id: string, chapters: readonly (readonly [id: string, title: string, author?: string])[]) =>
  plannedDocument(
    id,
    `Book ${id}`,
    chapters.map(([chapter, title, author], n) => ({
      id: chapter,
      title,
      authors: author === undefined ? [] : [{ literal: author }],
      pages: page(`${n + 1}`),
    })),
  );
const namesFor = (...documents: ReturnType<typeof book>[]) =>
  chapterCommands({ documents }, new Set(['ask']), 100).commands.map(({ data }) => data.name);

describe('a command for each chapter', () => {
  test('asks that chapter, as /ask does', async () => {
    const scene = await Scene.set();
    const options = { question: 'Who is isolated?', private: true };
    const message = await scene.fake.slash({ user: scene.user, command: 'chapter-prisons', options }).response();
    expect(isEphemeral(message)).toBe(true);
    expect(sentTexts(message)).toContain('Prisons isolate radical inmates.');
    expect(message.embeds[0]?.footer?.text).toBe('Only in: Prisons');
    expect(scene.engine.asked[0]).toMatchObject({
      text: 'Who is isolated?',
      documentId: 'belgium',
      chapterId: 'prisons',
    });
  });

  test('is described by title and authors, and takes a question', () => {
    const [command] = chapterCommands({ documents: [volume] }, new Set(), 10).commands;
    expect(command?.data).toMatchObject({
      name: 'chapter-financing',
      description: 'Counterterrorism financing · France Lemeunier',
    });
    const options = (command?.data.options ?? []).map(({ name }) => name);
    expect(options).toContain('question');
    expect(options).not.toContain('chapter');
    expect(options).not.toContain('document');
  });

  test('is named by its id; where two are the same, with its document', () => {
    expect(
      namesFor(
        book('a', [
          ['money', 'Money'],
          ['law', 'Law'],
        ]),
        book('b', [['money', 'Cash']]),
      ),
    ).toEqual(['chapter-money-a', 'chapter-law', 'chapter-money-b']);
  });

  test.each([
    ['Ünïcode Élan', 'chapter-ünïcode-élan'],
    ['деньги и право', 'chapter-деньги-и-право'],
    ['हिन्दी', 'chapter-हिन्दी'],
    ['恐怖', 'chapter-恐怖'],
    ['İstanbul', 'chapter-istanbul'],
    ['a_b/c.d', 'chapter-a-b-c-d'],
    ['x'.repeat(60), `chapter-${'x'.repeat(24)}`],
    ['𝔐oney', 'chapter-money'],
    ['👩‍👩‍👧', 'chapter-title'],
  ])('the id %s gives a name that Discord takes', (id, name) => {
    expect(namesFor(book('a', [[id, 'Title']]))).toEqual([name]);
  });

  test('no name comes twice, and every command is within the limits, whatever ids and titles are', () => {
    const odd = [
      '',
      '***',
      '-',
      '@everyone',
      'x'.repeat(40),
      `${'x'.repeat(40)}y`,
      '𐐀'.repeat(30),
      'שלום',
      'a\u0301\u0302',
    ];
    const documents = ['one', '**', `${'x'.repeat(80)}`].map((id) =>
      book(
        id,
        odd.map((chapter) => [chapter, `${chapter} ${'long '.repeat(60)}`, 'Somebody '.repeat(30)] as const),
      ),
    );
    const commands = commandsFor({ documents });
    expect(commandProblems(commands.map(({ data }) => data))).toEqual([]);
    for (const { data } of commands) expect(data.description.length).toBeGreaterThan(0);
  });

  test('there are never more than a hundred commands, and the log says what was left out', () => {
    const documents = [
      book(
        'big',
        Array.from({ length: 150 }, (_, n) => [`part-${n}`, `Part ${n}`] as const),
      ),
    ];
    const warnings: unknown[] = [];
    const commands = commandsFor({ documents }, { warn: (...given: unknown[]) => void warnings.push(given) });
    expect(commands).toHaveLength(100);
    const made = commands.filter(({ data }) => data.name.startsWith('chapter-')).length;
    expect(warnings).toEqual([[{ chapters: made, leftOut: 150 - made }, expect.stringContaining('/ask chapter:')]]);
    expect(commandProblems(commands.map(({ data }) => data))).toEqual([]);
  });

  test('they are registered, and in step with the documents', async () => {
    const scene = await Scene.set();
    const registered = () => scene.fake.commands().map(({ name }) => name);
    expect(registered()).toContain('chapter-financing');
    await scene.bot?.stop();
    Object.assign(scene.engine, { corpus: { documents: [book('a', [['money', 'Money']])] } });
    await scene.start();
    expect(registered()).toContain('chapter-money');
    expect(registered()).not.toContain('chapter-financing');
  });
});

describe('a chapter by its number', () => {
  const numbered = book('a', [
    ['intro', 'Introduction', 'Thomas Renard'],
    ['measures', '30 measures', 'Axelle Seron'],
    ['third', 'The third way', 'Thomas Renard'],
  ]);
  const other = book('b', [
    ['x', 'Chapter 1: Beginnings'],
    ['y', 'Chapter 3: Ends'],
  ]);
  const ids = (typed: string, ...documents: ReturnType<typeof book>[]) =>
    chapterChoices({ documents }, typed, null).map(({ value }) => value);

  test.each([
    ['3', ['a#third', 'a#measures']],
    ['chapter 3', ['a#third']],
    ['Chapter III', ['a#third']],
    ['ch. 2', ['a#measures']],
    ['chapitre 1', ['a#intro']],
    ['hoofdstuk 2', ['a#measures']],
    ['Kapitel 3 renard', ['a#third']],
    ['chapter 3 seron', []],
    ['chapter 9', []],
    ['chapter renard', ['a#intro', 'a#third']],
    ['chapter', ['a#intro', 'a#measures', 'a#third']],
    ['i', ['a#intro']],
  ])('“%s” is offered as %j', (typed, expected) => {
    expect(ids(typed, numbered)).toEqual(expected);
  });

  test('by the number in its title, where titles have numbers', () => {
    expect(ids('3', other)).toEqual(['b#y']);
    expect(ids('chapter 2', other)).toEqual([]);
    expect(ids('chapter 3 ends', numbered, other)).toEqual(['b#y']);
  });

  test('typed without taking a choice it is that chapter, if it is only one', () => {
    const corpus = { documents: [numbered, other] };
    expect(chosenChapter({ documents: [numbered] }, '3', null).chapter.id).toBe('third');
    expect(chosenChapter({ documents: [numbered] }, 'chapter 2', null).chapter.id).toBe('measures');
    expect(chosenChapter(corpus, 'chapter 3', other).chapter.id).toBe('y');
    expect(() => chosenChapter(corpus, 'chapter 3', null)).toThrow(
      expect.objectContaining({ code: 'unknown-chapter' }),
    );
  });
});
