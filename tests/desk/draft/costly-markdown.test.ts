import { describe, expect, it } from 'vitest';
import { quotedRuns } from '../../../src/desk/draft/quoted-runs.js';
import { draftOf, readDraft } from '../../../src/desk/draft/read-draft.js';

const SIZE = 80_000;
const filled = (text: string): string => text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);
const read = (text: string, name = 'draft.md') => readDraft(Buffer.from(text), name);

describe('Markdown that would take the parser minutes', () => {
  it.each([
    ['marks of emphasis', filled('*_'), 'From line 3 on, the draft has more than 10000 marks of emphasis'],
    ['brackets', '['.repeat(SIZE / 2) + ']'.repeat(SIZE / 2), 'more than 1000 square brackets within one another'],
    ['notes that are not there', filled('[a]'), 'more than 5000 square brackets without a blank line'],
    ['headings', filled('a\n=\n'), 'more than 5000 lines without a blank line'],
    ['lines that only seem quoted', `> a\n${filled('b\n')}`, 'more than 5000 lines without a blank line'],
    ['lists in quotations', filled('> - a\n>   > b\n'), 'more than 5000 lines without a blank line'],
  ])('is refused with its line and the limit: %s', async (_, text, message) => {
    const refusal = {
      code: 'input',
      message: expect.stringContaining(message),
      remedy: expect.stringContaining('.txt'),
    };
    await expect(read(`First.\n\n${text}`)).rejects.toMatchObject(refusal);
    expect(() => draftOf(`First.\n\n${text}`)).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    ['quotations', filled('> ')],
    ['items', filled('- ')],
    ['numbered items', filled('1. ')],
    ['both', `${filled('> 1) ')}a`],
  ])('is refused with its line where it is nested without end: %s', async (_, text) => {
    const refusal = {
      code: 'input',
      message: 'In line 3, more than 100 quotations (>) or items of lists stand within one another.',
    };
    await expect(read(`First.\n\n${text}`)).rejects.toMatchObject(refusal);
    expect(() => draftOf(`First.\n\n${text}`)).toThrow(expect.objectContaining(refusal));
  });

  it('is read as plain text, with its quotations', async () => {
    const draft = await read(`“The words of a witness” came first. ${filled('*_')}`, 'draft.txt');
    expect(quotedRuns(draft).map(({ text }) => text)).toEqual(['The words of a witness']);
  });
});

describe('Markdown of which there is much, and which is no trouble', () => {
  it.each([
    ['links', filled('[a word](the-page.md) ')],
    ['items', filled('- a word and more words of it\n')],
    ['quotations within one another', filled(`${'> '.repeat(40)}word and more\n\n`).slice(0, 20_000)],
    ['marks that nothing closes', filled('“a of b ‘c" d ')],
    ['brackets that nothing closes', `${filled('a lonely (c and more ')}\n\n${'['.repeat(900)}`],
  ])('is read: %s', async (_, text) => {
    const draft = await read(`${text}\n\nThen “the words of a witness” came.`);
    expect(quotedRuns(draft).at(-1)).toMatchObject({ text: 'the words of a witness', closed: true });
  });
});

it('a draft of many block quotations has each by itself, wherever the parser is given a new piece', async () => {
  const words = (n: number): string => `The witness said ${n} words.`;
  const count = 6000;
  const draft = await read(Array.from({ length: count }, (_, n) => `> ${words(n)}\n> And more.\n\n`).join(''));
  const runs = quotedRuns(draft);
  expect(runs.map(({ text }) => text)).toEqual(Array.from({ length: count }, (_, n) => `${words(n)} And more.`));
  expect(runs.at(-1)?.place).toMatchObject({ line: 3 * count - 2 });
});
