import { expect, test } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { quotationCard } from '../../src/discord/quotation-card.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { seenInQuote } from './markdown.js';

const document = plannedDocument('harbours', 'Harbours', [
  {
    id: 'tides',
    title: 'Tides',
    authors: [],
    pages: [
      {
        label: '12',
        sentences: [{ text: 'Tides rise.', note: { marker: '1', text: 'Aerts, J., *Tides* @all, Ghent, 2011.' } }],
      },
      { label: '13', sentences: [{ text: 'Then they fall.', note: { marker: '2', text: 'Ibid., p. 7.' } }] },
    ],
  },
]);

test('a quoted note has its calling sentence and what it refers to in embeds of their own', () => {
  const last = document.sentences.length - 1;
  const quotation = quote(document, { first: last, last }, last);
  const { embeds } = quotationCard({ quotation, document }, { heading: '1 of 1', colour: 0, buttons: [] });
  expect(embeds.map(({ author, description = '' }) => [author?.name, seenInQuote(description)])).toEqual([
    ['1 of 1 · note 2, page 13', 'Ibid., p. 7.'],
    ['Called by this sentence on page 13', 'Then they fall.'],
    ['Refers to note 1 on page 12', 'Aerts, J., *Tides* @all, Ghent, 2011.'],
  ]);
  expect(embeds[2]?.description).toContain('\\@all');
});

test('a quotation of the body has no more than itself', () => {
  const quotation = quote(document, { first: 1, last: 1 }, 1);
  expect(quotationCard({ quotation, document }, { heading: '', colour: 0, buttons: [] }).embeds).toHaveLength(1);
});

test('labels are in the language of the answer', () => {
  const last = document.sentences.length - 1;
  const quotation = quote(document, { first: last, last }, last);
  const presentation = { heading: '1 sur 1', colour: 0, buttons: [], language: 'fr' } as const;
  expect(quotationCard({ quotation, document }, presentation).embeds.map(({ author }) => author?.name)).toEqual([
    '1 sur 1 · note 2, page 13',
    'Note appelée par cette phrase, page 13',
    'Renvoie à la note 1, page 12',
  ]);
});
