import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../src/corpus/span.js';
import { type Unit, unitsOf, viewTexts } from '../../src/index/units.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const document = markdownDocument(
  'tea',
  `<!-- page: 1 -->

# Tea

## How it is drunk

Tea is drunk hot.<sup>1</sup> Some take milk with it. Others take sugar and a long walk home.

The rules of the house are:

1. Warm the pot first. Then dry it.
2. Wait for four minutes.

- Never stir.

<sup>1</sup> Cold tea is a recent fashion. It began in summer.
`,
  { chapters: [{ id: 'tea', heading: 'Tea', title: 'On tea' }] },
);
const units = unitsOf({ documents: [document] });

function viewsOf(beginning: string) {
  const unit = units.find(({ sentence }) => sliceOf(document.text, sentence.span).startsWith(beginning));
  if (unit === undefined) throw new Error(`no unit begins with “${beginning}”`);
  return viewTexts(unit);
}

describe('units', () => {
  it('are the sentences of body and notes, numbered over all documents', () => {
    const other = markdownDocument('wine', '# Wine\n\nWine is drunk cool. It is red.');
    const both = unitsOf({ documents: [document, other] });
    expect(both.map(({ unit }) => unit)).toEqual([...both.keys()]);
    const kinds = new Set(both.map(({ sentence }) => sentence.kind));
    expect(kinds).toEqual(new Set(['body', 'note']));
    expect(both.slice(units.length).map((unit: Unit) => unit.document.id)).toEqual(['wine', 'wine']);
    expect(unitsOf({ documents: [] })).toEqual([]);
  });
});

describe('the texts of a unit', () => {
  it('are itself, itself among its neighbours, and that under chapter and heading', () => {
    expect(viewsOf('Some take')).toEqual({
      sentence: 'Some take milk with it.',
      window: 'Tea is drunk hot. Some take milk with it. Others take sugar and a long walk home.',
      context:
        'On tea. How it is drunk. Tea is drunk hot. Some take milk with it. Others take sugar and a long walk home.',
      above: 'On tea. How it is drunk',
    });
  });

  it('stay within the paragraph', () => {
    expect(viewsOf('Tea is drunk').window).toBe('Tea is drunk hot. Some take milk with it.');
    expect(viewsOf('The rules').window).toBe('The rules of the house are:');
  });

  it('stay within the note', () => {
    expect(viewsOf('Cold tea').window).toBe('Cold tea is a recent fashion. It began in summer.');
    expect(viewsOf('It began').window).toBe('Cold tea is a recent fashion. It began in summer.');
  });

  it('of an item leave its number out, and what introduces it in', () => {
    expect(viewsOf('1. Warm')).toEqual({
      sentence: 'Warm the pot first.',
      window: 'Warm the pot first. Then dry it.',
      context: 'On tea. How it is drunk. The rules of the house are. Warm the pot first. Then dry it.',
      above: 'On tea. How it is drunk',
    });
    expect(viewsOf('2. Wait').sentence).toBe('Wait for four minutes.');
    expect(viewsOf('• Never').sentence).toBe('Never stir.');
  });

  it('name a title once, and the document where there is no chapter', () => {
    const plain = markdownDocument('wine', '# The book of wine\n\nWine is drunk cool.');
    const [unit] = unitsOf({ documents: [plain] });
    expect(unit === undefined ? null : viewTexts(unit).context).toBe('The book of wine. Wine is drunk cool.');
  });
});
