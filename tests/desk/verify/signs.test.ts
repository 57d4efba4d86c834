import { describe, expect, it } from 'vitest';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const REPORT = markdownDocument(
  'report',
  `# Weather and growth

The frost came down to –5 degrees at the coast. Output was < 5 % in spring and > 7 % in autumn. The share is ≥ 3 per cent of it.
The deficit was −40 million. Ice is H<sub>2</sub>O and the plot is 25 m<sup>2</sup>. The factor is 10<sup>6</sup>, the other one 10<sup>-6</sup>.
There were 3–5 cases a day in the years 2016-19. A ticket costs €12 and 8% of tax. No, guests were invited. It was ~7 weeks.
The judges did not allow the appeal. In 2016 – 30 measures later – it was over.

1. The first rule is about boats.
2. The second rule is about trains.
`,
);
const checker = openChecker({ documents: [REPORT] });
const check = (text: string) => checker.check({ text, pages: null, source: null });
const told = (text: string) => {
  const { verdict, differences } = check(text);
  return [
    verdict,
    ...differences.map(({ kind, given, source, weights }) => `${kind} “${given}” “${source}” ${weights.join()}`.trim()),
  ];
};

describe('a sign before a number', () => {
  it.each([
    'The frost came down to –5 degrees',
    'The frost came down to -5 degrees',
    'The frost came down to −5 degrees',
    'The deficit was –40 million',
    'The deficit was − 40 million',
    'Output was < 5 % in spring and > 7 % in autumn',
    'The share is ⩾ 3 per cent',
    'There were 3-5 cases a day in the years 2016–19',
    'There were 3 — 5 cases a day',
    'In 2016, 30 measures later',
    'It was ~7 weeks',
    '> Output was < 5 % in spring\n> and > 7 % in autumn',
    'The first rule is about boats. The second rule is about trains.',
  ])('is the same however it is set: %s', (text) => {
    expect(told(text)).toEqual(['exact']);
  });

  it.each([
    ['The frost came down to 5 degrees', ['altered', 'dropped “” “–” number']],
    ['5 degrees at the coast', ['altered', 'dropped “” “–” number']],
    ['the plot is -25 m²', ['altered', 'added “-” “” number']],
    ['Output was > 5 % in spring', ['altered', 'replaced “>” “<” number']],
    ['Output was 5 % in spring', ['altered', 'dropped “” “<” number']],
    ['7 % in autumn', ['altered', 'dropped “” “> ” number']],
    ['The share is ≤ 3 per cent', ['altered', 'replaced “≤” “≥” number']],
    ['The share is 3 per cent', ['altered', 'dropped “” “≥” number']],
    ['There were 3 5 cases a day', ['altered', 'dropped “” “–” number']],
    ['5 cases a day', ['altered', 'dropped “” “3–” number']],
    ['There were 3', ['altered', 'dropped “” “–5” number']],
    ['in the years 2016 19', ['altered', 'dropped “” “-” number']],
    ['12 and 8% of tax', ['altered', 'dropped “” “€” number']],
    ['A ticket costs €12 and 8', ['altered', 'dropped “” “%” number']],
    ['It was 7 weeks', ['altered', 'dropped “” “~” number']],
  ])('says something: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('raised and lowered figures', () => {
  it.each([
    'Ice is H2O and the plot is 25 m².',
    'Ice is H<sub>2</sub>O and the plot is 25 m<sup>2</sup>.',
    'Ice is H~2~O and the plot is 25 m^2^.',
    'The factor is 10⁶',
    'the factor is 10<sup>6</sup>',
    'The factor is 10^6',
    'the other one 10<sup>−6</sup>',
    'the other one 10⁻⁶',
  ])('are read in any mark-up: %s', (text) => {
    expect(told(text)).toEqual(['exact']);
  });

  it.each([
    ['the plot is 25 m.', ['altered', 'dropped “” “²” number']],
    ['The factor is 10.', ['altered', 'dropped “” “⁶” number']],
    ['the other one 10⁶', ['altered', 'replaced “⁶” “⁻⁶” number']],
    ['The factor is 10⁷', ['altered', 'replaced “⁷” “⁶” number']],
    ['The factor is 106', ['altered', 'replaced “106” “10” number']],
  ])('are part of the number: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

it('a comma after an answer turns the sense', () => {
  expect(told('No, guests were invited.')).toEqual(['exact']);
  expect(told('No guests were invited.')).toEqual(['altered', 'dropped “” “, ” negation']);
});

it('other marks between words are told with the words around them', () => {
  expect(check('No; guests were invited')).toMatchObject({ verdict: 'exact', punctuation: ['No, guests'] });
  expect(check('No, guests were invited').punctuation).toEqual([]);
});

describe('what is struck out, deleted or a comment', () => {
  it.each([
    'The judges did ~~not~~ allow the appeal',
    'The judges did <del>not</del> allow the appeal',
    'The judges did <s>not</s> allow the appeal',
    'The judges did <!-- not --> allow the appeal',
    'The judges did <span style="text-decoration: line-through">not</span> allow the appeal',
  ])('is no word of the quotation: %s', (text) => {
    expect(told(text)).toEqual(['altered', 'dropped “” “not” negation']);
  });
  it('may be wrong', () => {
    expect(told('The judges did ~~never~~ not allow the appeal')).toEqual(['exact']);
  });
  it('is all there is', () => {
    expect(() => check('~~The judges did not allow it~~')).toThrow('There are no words to check.');
  });
});
