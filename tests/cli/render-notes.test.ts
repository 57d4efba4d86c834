import { describe, expect, it } from 'vitest';
import { quote } from '../../src/answer/quote.js';
import { fullQuotationRecord } from '../../src/cli/quotation-record.js';
import { renderQuotation } from '../../src/cli/render-quotation.js';
import { stylesFor } from '../../src/cli/styles.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { memoryStream } from './run.js';

const view = { width: 60, styles: stylesFor(memoryStream(), {}), titleOf: () => 'Harbours' };
/** Two that lead to the same place, one that leads nowhere, and another. */
const several = 'Ibid., p. 3; Nobody, op. cit.; Bakker, op. cit.; Aerts, op. cit.';
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
      { label: '14', sentences: [{ text: 'Gulls call.', note: { marker: '3', text: 'Bakker, M., Gulls, 2014.' } }] },
      { label: '15', sentences: [{ text: 'Seals bark.', note: { marker: '4', text: several } }] },
    ],
  },
]);
const ordinalOf = (text: string): number =>
  document.sentences.findIndex(({ span }) => document.text.slice(span.start, span.end) === text);
const quoted = (text: string) => quote(document, { first: ordinalOf(text), last: ordinalOf(text) }, ordinalOf(text));
const reference = { marker: '1', text: 'Aerts, J., Tides, Ghent, 2011.', pages: ['12'] };
const other = { marker: '3', text: 'Bakker, M., Gulls, 2014.', pages: ['14'] };

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
      refersTo: [reference],
    });
  });

  it('that is a full reference refers to nothing', () => {
    expect(fullQuotationRecord(quoted(reference.text))).toMatchObject({ note: '1', refersTo: [] });
    expect(renderQuotation(quoted(reference.text), 1, view)).not.toContain('Refers to');
  });
});

describe('a quoted note with several short references', () => {
  it('has what each refers to, in its order and each once', () => {
    const shown = renderQuotation(quoted(several), 1, view);
    expect(shown).toContain(
      [
        '       Refers to note 3 on p. 14:',
        '       Bakker, M., Gulls, 2014.',
        '       Refers to note 1 on p. 12:',
        '       Aerts, J., Tides, Ghent, 2011.',
      ].join('\n'),
    );
    expect(shown.split('Refers to')).toHaveLength(3);
    expect(fullQuotationRecord(quoted(several)).refersTo).toEqual([other, reference]);
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
      refersTo: [],
      footnotes: [{ marker: '2', text: 'Ibid., p. 7.', pages: ['13'], refersTo: [reference] }],
    });
  });

  it('has all that it refers to below it, each once', () => {
    const shown = renderQuotation(quoted('Seals bark.'), 1, view);
    expect(shown).toContain(
      [
        '            Refers to note 3 on p. 14:',
        '            Bakker, M., Gulls, 2014.',
        '            Refers to note 1 on p. 12:',
        '            Aerts, J., Tides, Ghent, 2011.',
      ].join('\n'),
    );
    expect(shown.split('Refers to')).toHaveLength(3);
    expect(fullQuotationRecord(quoted('Seals bark.')).footnotes).toEqual([
      { marker: '4', text: several, pages: ['15'], refersTo: [other, reference] },
    ]);
  });
});
