import { describe, expect, it } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { fullQuotationRecord } from '../../src/cli/quotation-record.js';
import { renderQuotation } from '../../src/cli/render-quotation.js';
import { stylesFor } from '../../src/cli/styles.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { memoryStream } from './run.js';

const view = { width: 60, styles: stylesFor(memoryStream(), {}), titleOf: () => 'Harbours' };
const document = plannedDocument('harbours', 'Harbours', [
  {
    id: 'tides',
    title: 'Tides',
    authors: [],
    pages: [
      {
        label: '12',
        sentences: [{ text: 'Tides rise.', note: { marker: '1', text: 'Aerts, J., Tides, Ghent, 2011.' } }],
      },
      { label: '13', sentences: [{ text: 'Then they fall.', note: { marker: '2', text: 'Ibid., p. 7.' } }] },
    ],
  },
]);
const ordinalOf = (text: string): number =>
  document.sentences.findIndex(({ span }) => document.text.slice(span.start, span.end) === text);
const quoted = (text: string) => quote(document, { first: ordinalOf(text), last: ordinalOf(text) }, ordinalOf(text));
const reference = { marker: '1', text: 'Aerts, J., Tides, Ghent, 2011.', pages: ['12'] };

describe('a quoted note', () => {
  it('stands with the sentence that calls it and with what it refers to', () => {
    expect(renderQuotation(quoted('Ibid., p. 7.'), 1, view)).toContain(
      [
        '[1]  » Ibid., p. 7.',
        '       — Renard (ed.) 2016, p. 13, n. 2',
        '       Harbours › Tides › note 2',
        '       Called by this sentence on p. 13:',
        '       Then they fall.',
        '       Refers to note 1 on p. 12:',
        '       Aerts, J., Tides, Ghent, 2011.',
      ].join('\n'),
    );
    expect(fullQuotationRecord(quoted('Ibid., p. 7.'))).toMatchObject({
      note: '2',
      callingSentence: { text: 'Then they fall.', pages: ['13'] },
      refersTo: reference,
    });
  });

  it('that is a full reference refers to nothing', () => {
    expect(fullQuotationRecord(quoted(reference.text))).toMatchObject({ note: '1', refersTo: null });
    expect(renderQuotation(quoted(reference.text), 1, view)).not.toContain('Refers to');
  });
});

describe('a note called in a quotation', () => {
  it('has what it refers to below it', () => {
    expect(renderQuotation(quoted('Then they fall.'), 1, view)).toContain(
      [
        '       2:   Ibid., p. 7.',
        '            Refers to note 1 on p. 12:',
        '            Aerts, J., Tides, Ghent, 2011.',
      ].join('\n'),
    );
    expect(fullQuotationRecord(quoted('Then they fall.'))).toMatchObject({
      note: null,
      callingSentence: null,
      refersTo: null,
      footnotes: [{ marker: '2', text: 'Ibid., p. 7.', pages: ['13'], refersTo: reference }],
    });
  });
});
