import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bm25 } from '../../eval/benchmarks/cranfield/bm25.js';
import { type Abstract, parseCollection } from '../../eval/benchmarks/cranfield/collection.js';
import { documentId, writeCorpus } from '../../eval/benchmarks/cranfield/corpus.js';
import { averagePrecision, ndcg } from '../../eval/benchmarks/cranfield/measures.js';
import { preparedText } from '../../eval/benchmarks/cranfield/prepared-text.js';
import { loadCorpus } from '../../src/corpus/load.js';

const doc = (id: number, title: string, text: string): string =>
  `<doc>\n<docno>${id}</docno>\n<title>${title}</title>\n<author>a,b.</author>\n<bib>x</bib>\n<text>${text}</text>\n</doc>`;
const top = (num: number, words: string): string =>
  `<top>\n<num> ${num}</num>\r\n<title>\r\n${words}\n</title>\n</top>`;
const FILES = {
  abstracts: `<cranfield>${doc(1, 'kites in wind .', 'kites in wind .\n  a kite\nwas flown .  it fell .')}${doc(2, 'the tides .', 'the tides .\nwater rises .')}${doc(3, '', '')}</cranfield>`,
  queries: `<xml>${top(1, 'why does water rise .')}${top(4, 'how do kites fly .')}${top(9, 'what is glass .')}</xml>`,
  judgements: '1 0 2 1\r\n1 0 1 0\r\n2 0 1 3\r\n2 0 2 -1\r\n2 0 3 1\r\n',
};

describe('the collection', () => {
  it('counts queries by their place, and what is graded above 0 as relevant', () => {
    const { abstracts, queries } = parseCollection(FILES);
    expect(abstracts[0]).toEqual({
      id: '1',
      title: 'Kites in wind',
      author: 'a,b.',
      text: 'Kites in wind. A kite was flown. It fell.',
    });
    expect(queries).toEqual([
      { id: '1', text: 'Why does water rise.', relevant: new Set(['2']) },
      { id: '2', text: 'How do kites fly.', relevant: new Set(['1', '3']) },
    ]);
  });

  it('may be cut short, with the queries that are left something', () => {
    const { abstracts, queries } = parseCollection(FILES, 1);
    expect(abstracts).toHaveLength(1);
    expect(queries.map(({ id, relevant }) => [id, [...relevant]])).toEqual([['2', ['1']]]);
  });

  it.each([
    ['no abstracts', { ...FILES, abstracts: '' }],
    ['an abstract without number', { ...FILES, abstracts: '<doc><title></title></doc>' }],
    ['a number twice', { ...FILES, abstracts: doc(1, 'a', 'b').repeat(2) }],
    ['a judgement without grade', { ...FILES, judgements: '1 0 2' }],
  ])('is refused with %s', (_, files) => {
    expect(() => parseCollection(files)).toThrow();
  });

  it('has its sentences set as sentences', () => {
    expect(preparedText('heat\nis lost .  is it ?  in 3.5 cases .,  all /cold/ ..')).toBe(
      'Heat is lost. Is it? In 3.5 cases; all /cold/ ..',
    );
    expect(preparedText(' \n')).toBe('');
  });

  it('becomes documents that are read as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pincite-cranfield-'));
    const odd: Abstract = {
      id: '17',
      title: '* a #_b_ [x](y)',
      author: '',
      text: '1. mach <b> & p*q*r; 2 > 1. Next.',
    };
    await writeCorpus(folder, [...parseCollection(FILES).abstracts, odd]);
    const { documents } = await loadCorpus(folder);
    expect(documents.map(({ id }) => id)).toEqual(['abstract-0001', 'abstract-0002', 'abstract-0017']);
    expect(documents[0]?.sentences.map(({ span }) => documents[0]?.text.slice(span.start, span.end))).toEqual([
      'Kites in wind',
      'A kite was flown.',
      'It fell.',
    ]);
    expect(documents[2]?.text).toContain('* a #_b_ [x](y)');
    expect(documents[2]?.text).toContain('1. mach <b> & p*q*r; 2 > 1. Next.');
    expect(readFileSync(join(folder, `${documentId(odd)}.json`), 'utf8')).not.toContain('author');
  });
});

describe('BM25', () => {
  it('ranks whole abstracts by stems of words', async () => {
    const system = bm25(parseCollection(FILES).abstracts);
    expect(await system.rank('Rising water?')).toEqual(['2']);
    expect(await system.rank('kites OR "flown')).toEqual(['1']);
    expect(await system.rank('…')).toEqual([]);
    await system.close();
  });
});

describe('nDCG', () => {
  it('counts relevant documents less the lower they stand', () => {
    const relevant = new Set(['a', 'b', 'c']);
    const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcg(['a', 'b', 'c'], relevant, 10)).toBeCloseTo(1, 12);
    expect(ndcg(['x', 'a', 'y', 'b'], relevant, 10)).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / ideal, 12);
    expect(ndcg(['x', 'a', 'y', 'b'], relevant, 2)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
    expect(ndcg([], relevant, 10)).toBe(0);
    expect(ndcg(['a'], new Set(), 10)).toBe(0);
  });
});

describe('average precision', () => {
  it('is the mean precision down to each relevant document', () => {
    expect(averagePrecision(['a', 'x', 'b'], new Set(['a', 'b', 'c']))).toBeCloseTo((1 + 2 / 3) / 3, 12);
    expect(averagePrecision(['x'], new Set(['a']))).toBe(0);
    expect(averagePrecision(['x'], new Set())).toBe(0);
  });

  it('and nDCG are 1 for the best order only', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1 }), fc.nat(10), (numbers, split) => {
        const ranking = numbers.map(String);
        const relevant = new Set(ranking.slice(0, split + 1));
        for (const measure of [
          (r: string[]) => ndcg(r, relevant, 60),
          (r: string[]) => averagePrecision(r, relevant),
        ]) {
          expect(measure(ranking)).toBeCloseTo(1, 12);
          expect(measure(['other', ...ranking])).toBeLessThan(1);
        }
      }),
    );
  });
});
