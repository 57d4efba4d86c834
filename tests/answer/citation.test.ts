import { describe, expect, it } from 'vitest';
import { type Locator, pageReference, shortCitation } from '../../src/answer/citation.js';
import { quote } from '../../src/answer/quote.js';
import type { BibliographicItem, PersonName } from '../../src/corpus/bibliography.js';
import { loadCorpus } from '../../src/corpus/load.js';

const person = (...families: string[]): PersonName[] => families.map((family) => ({ family, given: 'Ada' }));
const book = (more: Partial<BibliographicItem> = {}): BibliographicItem => ({
  id: 'book',
  type: 'book',
  title: 'On bridges',
  issued: { 'date-parts': [[2016, 10]] },
  ...more,
});
const at = (pages: string[], authors: PersonName[] = [], more: Partial<Locator> = {}): Locator => ({
  pages,
  chapter: { id: 'c', title: 'Arches', authors, span: { start: 0, end: 1 } },
  sectionTitle: 'Stone',
  paragraph: 2,
  note: null,
  ...more,
});
const undated = (more: Partial<BibliographicItem>): BibliographicItem => {
  const { issued: _, ...rest } = book(more);
  return rest;
};

describe('a short citation', () => {
  const edited = book({ editor: person('Renard') });
  it.each<[string, BibliographicItem, Locator | null]>([
    ['Lemeunier, in Renard (ed.) 2016, p. 46', edited, at(['46'], person('Lemeunier'))],
    ['Lemeunier, in Renard (ed.) 2016, pp. 45–46', edited, at(['45', '46'], person('Lemeunier'))],
    ['Lemeunier, in Renard (ed.) 2016, pp. xii–1', edited, at(['xii', '1'], person('Lemeunier'))],
    ['Lemeunier, in Renard (ed.) 2016, pp. 7–9', edited, at(['7', '8', '9'], person('Lemeunier'))],
    ['Seron and André, in Renard (ed.) 2016, p. 9', edited, at(['9'], person('Seron', 'André'))],
    ['A, B and C, in Renard (ed.) 2016, p. 9', edited, at(['9'], person('A', 'B', 'C'))],
    ['A et al., in Renard (ed.) 2016, p. 9', edited, at(['9'], person('A', 'B', 'C', 'D'))],
    ['Renard (ed.) 2016, p. 9', edited, at(['9'])],
    ['Renard (ed.) 2016, p. 9', edited, at(['9'], [], { chapter: null })],
    ['Janssens, in Boss 2016, p. 1', book({ author: person('Boss') }), at(['1'], person('Janssens'))],
    ['Boss 2016, p. 1', book({ author: person('Boss') }), at(['1'], person('Boss'))],
    ['Renard (ed.) 2016', edited, null],
    ['A, in B and C (eds) 2016, p. 9', book({ editor: person('B', 'C') }), at(['9'], person('A'))],
    ['Diaz 2016, p. 9', book({ author: person('Diaz') }), at(['9'])],
    ['Diaz 2016, p. 9', book({ author: person('Diaz') }), at(['9'], person('Diaz'))],
    ['Diaz 2016, p. 9, n. 12', book({ author: person('Diaz') }), at(['9'], [], { note: '12' })],
    ['Office for Roads 2016, p. 9', book({ author: [{ literal: 'Office for Roads' }] }), at(['9'])],
    ['Diaz, “On bridges”, p. 9', undated({ author: person('Diaz') }), at(['9'])],
    ['Diaz, “On bridges”', undated({ author: person('Diaz') }), null],
    ['A, in Renard (ed.), “On bridges”, p. 9', undated({ editor: person('Renard') }), at(['9'], person('A'))],
    ['“On bridges” 2016, p. 9', book(), at(['9'])],
    ['“Bridges” 2016, p. 9', book({ 'title-short': 'Bridges' }), at(['9'])],
    ['“On bridges”, p. 9', undated({}), at(['9'])],
    ['Lemeunier 2016, p. 9', book(), at(['9'], person('Lemeunier'))],
    ['Diaz 2016, “Stone”, para. 2', book({ author: person('Diaz') }), at([])],
    ['Diaz 2016, para. 2', book({ author: person('Diaz') }), at([], [], { sectionTitle: 'On bridges' })],
    ['Diaz, “On bridges”, “Stone”, para. 2', undated({ author: person('Diaz') }), at([])],
    ['“The ‘long’ bridge”, p. 9', undated({ title: 'The “long” bridge' }), at(['9'])],
    ['“The ‘long’ bridge”, p. 9', undated({ title: 'The "long" bridge' }), at(['9'])],
    ['“‘Long’, ‘wide’”, p. 9', undated({ title: '"Long", "wide"' }), at(['9'])],
    ['“A (‘long’) bridge”, p. 9', undated({ title: 'A ("long") bridge' }), at(['9'])],
    ['“The builder’s bridge”, p. 9', undated({ title: 'The builder’s bridge' }), at(['9'])],
    [
      'Diaz 2016, “Why ‘stone’?”, para. 2',
      book({ author: person('Diaz') }),
      at([], [], { sectionTitle: 'Why "stone"?' }),
    ],
  ])('is %s', (expected, item, locator) => {
    expect(shortCitation(item, locator)).toBe(expected);
  });

  it('takes years of all sorts', () => {
    expect(shortCitation(book({ issued: { 'date-parts': [[2016, 10], [2017]] } }), null)).toBe('“On bridges” 2016');
    expect(shortCitation(book({ issued: { 'date-parts': [[-44]] } }), null)).toBe('“On bridges” -44');
  });

  it('refers to no page where there is none', () => {
    expect(pageReference([])).toBe('');
    expect(pageReference(['A-1'])).toBe('p. A-1');
  });

  it('of the shipped documents is what a reader expects', async () => {
    const { documents } = await loadCorpus('corpus');
    const cited = (words: string): string[] =>
      documents.flatMap((document) =>
        document.sentences
          .filter(({ span, kind }) => kind === 'body' && document.text.slice(span.start, span.end).includes(words))
          .map(({ ordinal }) => quote(document, { first: ordinal, last: ordinal }, ordinal).citation),
      );
    expect(cited('The number of CTF-related files')).toEqual([]);
    expect(new Set(cited('BELFI'))).toContain('Lemeunier, in Renard (ed.) 2016, p. 46');
    expect(cited('Thirty-two people died')).toEqual(['Renard, in Renard (ed.) 2016, p. 3']);
    expect(cited('adolescent crime careers')).toEqual(['Ponsaers and Devroe, in Renard (ed.) 2016, p. 29']);
    const [, web] = documents;
    const first = web?.sentences.find(
      ({ kind, sectionId }) => kind === 'body' && sectionId.endsWith('national-policy'),
    );
    if (web === undefined || first === undefined) throw new Error('the web page has no national policy');
    expect(quote(web, { first: first.ordinal, last: first.ordinal }, first.ordinal).citation).toBe(
      'Belgian Federal Public Service Foreign Affairs, “Fight against terrorism”, “National policy”, para. 1',
    );
  });
});
