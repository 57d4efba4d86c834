import { expect, test } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { packCards } from '../../src/discord/show/pack.js';
import { quotationCard } from '../../src/discord/show/quotation-card.js';
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

test('a quotation over a page break says on which page its marked sentence stands', () => {
  const footers = (answering: number): string[] => {
    const quotation = quote(document, { first: at, last: at + 1 }, answering);
    const presentation = { heading: '1 of 1', colour: 0, buttons: [], language: 'fr' } as const;
    return quotationCard({ quotation, document }, presentation).embeds.map(({ footer }) => footer?.text ?? '');
  };
  const at = document.sentences.findIndex(({ kind }) => kind === 'body');
  expect(footers(at).join()).toMatch(/ pp\. 12–13 · phrase marquée\s: page 12$/);
  expect(footers(at + 1).join()).toMatch(/ pp\. 12–13 · phrase marquée\s: page 13$/);
});

/** The card of the last note of a document with these. */
function cardOfLast(...notes: readonly string[]) {
  const sentences = notes.map((text, at) => ({ text: `Tide ${at + 1}.`, note: { marker: String(at + 1), text } }));
  const source = plannedDocument('tides', 'Tides', [
    { id: 'tides', title: 'Tides', authors: [], pages: [{ label: '1', sentences }] },
  ]);
  const last = source.sentences.length - 1;
  const quotation = quote(source, { first: last, last }, last);
  return quotationCard({ quotation, document: source }, { heading: '1 of 1', colour: 0, buttons: [] });
}

test('each reference of a quoted note has an embed of its own, and is shown once', () => {
  const { embeds } = cardOfLast(
    'Aerts, J., Tides, Ghent, 2011.',
    'Bakker, M., Gulls, 2014.',
    'Ibid., p. 3; Nobody, op. cit.; Aerts, op. cit.; Bakker, op. cit.',
  );
  expect(embeds.slice(2).map(({ author, description = '' }) => [author?.name, seenInQuote(description)])).toEqual([
    ['Refers to note 2 on page 1', 'Bakker, M., Gulls, 2014.'],
    ['Refers to note 1 on page 1', 'Aerts, J., Tides, Ghent, 2011.'],
  ]);
});

test('more references than a message holds go on in the next', () => {
  const full = Array.from({ length: 15 }, (_, at) => `Aerts, J., Tides, Ghent, ${2001 + at}.`);
  const card = cardOfLast(...full, full.map((_, at) => `supra note ${at + 1}`).join('; '));
  const messages = packCards([card]);
  expect(messages.map(({ embeds }) => embeds.length)).toEqual([10, 7]);
  const shown = messages.flatMap(({ embeds }) => embeds.map(({ description = '' }) => seenInQuote(description)));
  expect(shown.slice(2)).toEqual(full);
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
