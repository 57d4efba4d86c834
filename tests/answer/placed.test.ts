import { expect, it } from 'vitest';
import { placedQuestion } from '../../src/answer/placed.js';
import { loadCorpus } from '../../src/corpus/load.js';

const corpus = await loadCorpus('corpus');
const book = { documentId: 'egmont-89' };
const page = { documentId: 'fps-fight-against-terrorism' };

it.each([
  ['What does chapter 5 say about guns?', { ...book, chapterId: 'firearms' }, 'What is said about guns?'],
  [
    'What does the financing chapter say about banks?',
    { ...book, chapterId: 'financing' },
    'What is said about banks?',
  ],
  [
    'What do the authors of chapter 4 think of banks?',
    { ...book, chapterId: 'financing' },
    'What is said about banks?',
  ],
  ['Does the report mention Schengen?', book, 'Schengen'],
  ['In the web page, who decides?', page, 'who decides?'],
  ['What do the documents say about banks?', {}, 'What is said about banks?'],
])('%j asks there', (question, scope, text) => {
  expect(placedQuestion(question, 'en', corpus, {})).toEqual({ scope, text });
});

it.each([
  ['fr', 'Que dit le chapitre 4 des banques ?', 'banques ?'],
  ['nl', 'Wat zegt hoofdstuk 4 over banken?', 'banken?'],
  ['de', 'Was sagt Kapitel 4 über Banken?', 'Banken?'],
] as const)('in %s: %j asks there', (language, question, text) => {
  expect(placedQuestion(question, language, corpus, {})).toEqual({ scope: { ...book, chapterId: 'financing' }, text });
});

it.each([
  'What does the minister say about banks?',
  'What does the law say about banks?',
  'In Belgium, who decides?',
  'What does chapter 44 say about banks?',
  'Does the council discuss banks?',
  'What does chapter 4 say?',
  'banks',
])('%j names no place here', (question) => expect(placedQuestion(question, 'en', corpus, {})).toBeNull());
