import { expect, test } from 'vitest';
import { chapterChoices, chosenChapter, chosenDocument, documentChoices } from '../../src/discord/commands/choices.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { volume } from './harness.js';

const long = plannedDocument('long', `A ${'very '.repeat(40)}long title`, [
  {
    id: 'money',
    title: 'Money élan',
    authors: [{ literal: 'x'.repeat(90) }],
    pages: [{ label: '1', sentences: [{ text: 'One.' }] }],
  },
]);
const many = Array.from({ length: 40 }, (_, n) => ({ ...volume, id: `doc-${n}` }));

test('at most 25, and no name longer than Discord takes', () => {
  expect(documentChoices({ documents: many }, '')).toHaveLength(25);
  const names = [...documentChoices({ documents: [long] }, ''), ...chapterChoices({ documents: [long] }, '', null)];
  expect(names.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
});

test('any words in any order, without accents; titles that begin so come first', () => {
  const corpus = { documents: [long, volume] };
  expect(chapterChoices(corpus, 'ELAN mon', null).map(({ value }) => value)).toEqual(['long#money']);
  expect(documentChoices(corpus, 'thomas').map(({ value }) => value)).toEqual(['long', 'belgium']);
  expect(documentChoices(corpus, 'count').map(({ value }) => value)).toEqual(['belgium']);
  expect(chapterChoices(corpus, '', 'belgium').map(({ value }) => value)).toEqual([
    'belgium#financing',
    'belgium#prisons',
  ]);
});

test('what is typed without taking a choice counts when only one fits', () => {
  const corpus = { documents: [long, volume] };
  expect(chosenDocument(corpus, 'belgium')).toBe(volume);
  expect(chosenDocument(corpus, 'counterterrorism in belgium')).toBe(volume);
  expect(chosenChapter(corpus, 'jacobs', null).chapter.id).toBe('prisons');
  expect(() => chosenDocument(corpus, 'renard')).toThrow(expect.objectContaining({ code: 'unknown-document' }));
  expect(() => chosenDocument(corpus, '')).toThrow(expect.objectContaining({ code: 'unknown-document' }));
  expect(() => chosenChapter(corpus, 'long#money', volume)).toThrow(
    expect.objectContaining({ code: 'unknown-chapter' }),
  );
});
