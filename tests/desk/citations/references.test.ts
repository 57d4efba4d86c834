import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReferenceFormat, referenceFormat, references } from '../../../src/desk/citations/references.js';
import { PinciteError } from '../../../src/errors.js';
import { BARE, CHAPTER, place, REPORT, WEB } from './places.js';

const HOSTILE = place('höst ile/ß', {
  item: {
    title: 'A {b} } & 100% $x_1$ ~ ^ # \\evil\r\nER  - \r\n@everyone **c** ł 中 McX',
    author: [{ family: 'Le Roux, and Son', given: 'X' }, { literal: 'Bodies and Sons' }],
    publisher: 'Ash & Birch',
  },
});
const all = [CHAPTER, REPORT, WEB, BARE, HOSTILE, CHAPTER];
/** Reads with a parser that is not the writer: citation-js. */
function parsed(format: ReferenceFormat): Record<string, unknown>[] {
  const forms = { bibtex: '@bibtex/text', ris: '@ris/file', 'csl-json': '@else/json' };
  plugins.config.get('@bibtex').parse.sentenceCase = 'never';
  return new Cite(references(all, format), { forceType: forms[format] }).data;
}

describe.each(['bibtex', 'ris', 'csl-json'] as const)('references as %s', (format) => {
  const items = parsed(format);

  it('hold each work once, in order', () => {
    expect(items.map(({ type }) => type).slice(0, 2)).toEqual(['chapter', 'report']);
    expect(items).toHaveLength(5);
    expect(new Set(items.map(({ id }) => id)).size).toBe(5);
  });

  it('bring a chapter back with its authors, book, editor, pages and date', () => {
    expect(items[0]).toMatchObject({
      type: 'chapter',
      title: 'The silted harbour',
      'container-title': 'Rivers of the North',
      editor: [{ family: 'Okafor', given: 'Ada' }],
      publisher: 'Harbour Press',
      'publisher-place': 'Leeds',
      page: '43-47',
      // This parser takes the year of RIS from PY and passes over DA.
      issued: { 'date-parts': [format === 'ris' ? [2019] : [2019, 5]] },
    });
    if (format === 'ris') expect(references(all, 'ris')).toContain('\r\nDA  - 2019/05/\r\n');
    const [first, second] = Array.isArray(items[0]?.['author']) ? items[0]['author'] : [];
    expect(JSON.stringify(first)).toContain('van');
    expect(second).toMatchObject({ family: 'Stone', given: 'Peter' });
  });

  it('leave out what is not known', () => {
    expect(items[3]).not.toHaveProperty('author');
    expect(items[3]).not.toHaveProperty('issued');
    expect(items[2]).not.toHaveProperty('URL');
    expect(items[1]).toMatchObject({ URL: 'https://example.org/flood_report', issued: { 'date-parts': [[2020]] } });
  });

  it('are not broken by a hostile title', () => {
    expect(String(items[4]?.['title']).replace(/<\/?span[^>]*>/g, '')).toBe(
      'A {b} } & 100% $x_1$ ~ ^ # \\evil ER - @everyone **c** ł 中 McX',
    );
    expect(items[4]).toMatchObject({ publisher: 'Ash & Birch' });
    expect(items[4]?.['author']).toHaveLength(2);
  });
});

describe('references', () => {
  it('come back whole, whatever signs a title holds', () => {
    const signs = fc.constantFrom(...'ab AB{}\\$%&#_~^<>i/"\'`-–,@=*[]()\n\t.:;!?éß中'.split(''));
    const titles = fc.string({ unit: signs, minLength: 1, maxLength: 25 }).filter((title) => /[ab]/.test(title));
    plugins.config.get('@bibtex').parse.sentenceCase = 'never';
    fc.assert(
      fc.property(titles, (title) => {
        const one = [
          place('x', { item: { title: title.trim(), publisher: title, author: [{ literal: `a${title}` }] } }),
        ];
        const [wanted] = new Cite(references(one, 'csl-json'), { forceType: '@else/json' }).data;
        for (const [format, forceType] of [
          ['bibtex', '@bibtex/text'],
          ['ris', '@ris/file'],
        ] as const) {
          const back = new Cite(references(one, format), { forceType }).data;
          expect(back).toHaveLength(1);
          // The parser marks words whose capitals are protected.
          expect(String(back[0]?.['title']).replace(/<\/?span[^>]*>/g, '')).toBe(wanted?.['title']);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('have plain keys in BibTeX, each of its own', () => {
    const text = references([place('a b', {}), place('a/b', {}), place('ß', {}), place('中', {})], 'bibtex');
    expect([...text.matchAll(/^@book\{(.*),$/gm)].map((match) => match[1])).toEqual([
      'a-b',
      'a-b-2',
      'source',
      'source-2',
    ]);
  });

  it('write page ranges as each form has them, hyphens of a label kept', () => {
    const pages = (page: string) => references([place('x', { item: { page } })], 'bibtex');
    expect(pages('43--61')).toContain('pages = {43--61}');
    const labelled = place('x', {
      chapter: { title: 'One', authors: [{ family: 'Ray' }], pages: ['A-1', 'A-2'] },
    });
    expect(references([labelled], 'bibtex')).toContain('pages = {A-1--A-2}');
    expect(references([labelled], 'ris')).toContain('SP  - A-1\r\nEP  - A-2\r\n');
    expect(references([labelled], 'csl-json')).toContain('"page": "A-1–A-2"');
  });

  it('of nothing are empty', () => {
    expect(references([], 'bibtex')).toBe('');
    expect(references([], 'ris')).toBe('');
    expect(references([], 'csl-json')).toBe('[]\n');
  });

  it('are named as people type them', () => {
    expect(referenceFormat(' BibTeX ')).toBe('bibtex');
    expect(() => referenceFormat('endnote')).toThrow(PinciteError);
  });
});
