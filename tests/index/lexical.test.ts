import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sliceOf } from '../../src/corpus/span.js';
import { blocksOf } from '../../src/index/blocks.js';
import { SqliteLexicalIndex } from '../../src/index/lexical.js';
import { type Unit, unitsOf, viewTexts } from '../../src/index/units.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const folder = mkdtempSync(join(tmpdir(), 'pincite-words-'));
const documents = [
  markdownDocument(
    'animals',
    `# Animals

The council of owls meets at night. Élodie fed a naïve fox in the forêt. The fox’s den is near the old mill.

Owls hunt mice. Owls hunt mice. Nobody hunts owls near the mill.`,
  ),
  markdownDocument(
    'trees',
    '# Trees\n\nAn oak lives for centuries. Owls nest in the hollow oak. The beech is younger.',
  ),
];
const units = unitsOf({ documents });
const textOf = ({ document, sentence }: Unit): string => sliceOf(document.text, sentence.span);

let lexical: SqliteLexicalIndex;
beforeAll(() => {
  const texts = (unit: Unit) => ({ own: textOf(unit), around: textOf(unit) });
  SqliteLexicalIndex.build(join(folder, 'words'), units, texts, blocksOf(units, units.map(viewTexts)));
  lexical = SqliteLexicalIndex.open(join(folder, 'words'));
});
afterAll(() => lexical.close());

const found = (question: string, documentId?: string): string[] =>
  lexical.search(question, 10, documentId).map(({ unit }) => textOf(units[unit] ?? fail(unit)));

function fail(unit: number): never {
  throw new Error(`there is no unit ${unit}`);
}

describe('the word index', () => {
  it.each([
    ['centuries', 'An oak lives for centuries.'],
    ['CENTURY', 'An oak lives for centuries.'],
    ['the dens', 'The fox’s den is near the old mill.'],
    ['elodie', 'Élodie fed a naïve fox in the forêt.'],
    ['NAIVE Foret', 'Élodie fed a naïve fox in the forêt.'],
    ['naïve', 'Élodie fed a naïve fox in the forêt.'],
    ['ｎａｉｖｅ', 'Élodie fed a naïve fox in the forêt.'],
  ])('finds by “%s”', (question, sentence) => {
    expect(found(question)[0]).toBe(sentence);
  });

  it.each([
    '"oak',
    'oak"',
    'oak*',
    'oak)',
    '(oak',
    '^oak',
    'own:oak',
    'oak AND',
    'NEAR(oak, 2)',
    '-oak',
    '{oak}: x',
    'oak; DROP TABLE units; --',
    "oak' OR '1'='1",
    'oak\0',
    'oak ? :x @y $z',
    '\\"oak\\"',
  ])('takes %j for words', (question) => {
    expect(found(question)).toContain('An oak lives for centuries.');
  });

  it.each(['AND', 'OR', 'NOT', 'and or not'])('takes the operator %s for a word that is nowhere', (question) => {
    expect(found(question)).toEqual([]);
  });

  it.each(['', ' ', '?!…', '""', '***', '\0', '🦉'])('finds nothing by %j', (question) => {
    expect(found(question)).toEqual([]);
  });

  it('throws at no question whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (question) => {
        expect(lexical.search(question, 5).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a question of a hundred thousand words', () => {
    const question = Array.from({ length: 100_000 }, (_, at) => `word${at}`).join(' ');
    expect(found(`oak ${question}`)).toContain('An oak lives for centuries.');
  });

  it('stays within a document', () => {
    expect(found('owls', 'trees')).toEqual(['Owls nest in the hollow oak.']);
    expect(found('owls', 'animals')).not.toContain('Owls nest in the hollow oak.');
    expect(found('owls', 'absent')).toEqual([]);
    expect(found('owls', "trees' OR 1=1 --")).toEqual([]);
  });

  it('gives the best first, ties by unit, the same each time', () => {
    const hits = lexical.search('Owls hunt mice', 10);
    const twins = hits.filter(({ unit }) => textOf(units[unit] ?? fail(unit)) === 'Owls hunt mice.');
    expect(twins).toHaveLength(2);
    expect(twins[0]?.score).toBe(twins[1]?.score);
    expect(twins[0]?.unit).toBeLessThan(twins[1]?.unit ?? -1);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(lexical.search('Owls hunt mice', 10)).toEqual(hits);
    expect(lexical.search('Owls hunt mice', 3)).toEqual(hits.slice(0, 3));
  });

  it('weighs words of the sentence above those around it', () => {
    const path = join(folder, 'weighed');
    const two = units.slice(0, 2);
    const texts = ({ unit }: Unit) =>
      unit === 0 ? { own: 'a lamp', around: 'the harbour' } : { own: 'the harbour', around: 'a lamp' };
    SqliteLexicalIndex.build(path, two, texts, blocksOf(two, two.map(viewTexts)));
    const weighed = SqliteLexicalIndex.open(path);
    expect(weighed.search('harbour', 5).map(({ unit }) => unit)).toEqual([1, 0]);
    weighed.close();
  });

  it('scores a unit by the words of its block, whichever sentence of it has them', () => {
    const score = lexical.aroundScores('den mice');
    const scores = units.map(({ unit }) => score(unit));
    const inAnimals = scores.filter((_, at) => units[at]?.document.id === 'animals');
    expect(new Set(inAnimals).size).toBe(1);
    expect(inAnimals[0]).toBeGreaterThan(0);
    expect(scores.at(-1)).toBe(0);
  });

  it.each(['', '?!…', 'zebra', '"', '\0'])('gives nothing around for %j', (question) => {
    expect(units.map(({ unit }) => lexical.aroundScores(question)(unit))).toEqual(units.map(() => 0));
  });
});

describe('a damaged word index', () => {
  it.each([
    ['missing', null],
    ['empty', Buffer.alloc(0)],
    ['another file', Buffer.from('This is no database. '.repeat(500))],
  ])('that is %s is said to be damaged', (name, bytes) => {
    const path = join(folder, name.replace(' ', '-'));
    if (bytes !== null) writeFileSync(path, bytes);
    expect(() => SqliteLexicalIndex.open(path)).toThrow(expect.objectContaining({ code: 'index-damaged' }));
  });
});
