import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpelling, namesOf, slips, vocabularyOf } from '../../../src/retrieval/wording/spelling.js';

const vocabulary = vocabularyOf([
  'The gardener waters the council’s radishes. Councils meet; the council decides on irrigation.',
]);
const known = new Set(['council', 'chairs', 'gardens', 'garden']);
const corrected = (question: string): string => correctSpelling(question, vocabulary, (word) => known.has(word));

describe('misspelt words', () => {
  it.each([
    ['who waters the radihses', 'who waters the radihses (radishes)'],
    ['gardner?', 'gardner (gardener)?'],
    ['what decides the cuoncil', 'what decides the cuoncil (council)'],
    ['is there irrigtion', 'is there irrigtion (irrigation)'],
    // Consonants that sound alike.
    ['the counsil', 'the counsil (council)'],
    ['who desides', 'who desides (decides)'],
  ])('are put right beside themselves: “%s”', (question, expected) => {
    expect(corrected(question)).toBe(expected);
  });

  it.each([
    // Words that the documents lack but the model knows; names; numbers; acronyms; short words; other scripts.
    'who chairs the garden',
    'Did Councel come?',
    'is councel2 there',
    'waer',
    'совет решает',
    'zirrigation',
    // Forms of words that are known, and words that a consonant makes others.
    'who gardened, or waterers decided',
    'courcil',
    'is there irigaton',
    '',
  ])('are left alone where they are no slips: “%s”', (question) => {
    expect(corrected(question)).toBe(question);
  });

  it('never lose a word that was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('water', 'radishes', 'council', 'gardner', '?', 'Who'), { maxLength: 8 }),
        (words) => {
          const question = words.join(' ');
          expect(corrected(question).replace(/ \(\p{L}+\)/gu, '')).toBe(question);
        },
      ),
    );
  });

  it('are left alone when two others are as near', () => {
    const both = vocabularyOf(['a steer and a star, a star and a steer']);
    expect(correctSpelling('stear', both, () => false)).toBe('stear');
  });

  it('are the word that has the letter twice, or that stands with the question’s other words', () => {
    const both = vocabularyOf(['freeze freeze free free', 'a steer and a star, a star and a steer']);
    expect(correctSpelling('freze seeds', both, () => false)).toBe('freze (freeze) seeds');
    const together = (word: string, neighbour: string): number => Number(word === 'steer' && neighbour === 'bulls');
    const names = new Map<string, number>();
    expect(correctSpelling('stear the bulls', both, (word) => word === 'bulls', { names, together })).toBe(
      'stear (steer) the bulls',
    );
  });

  it('are put right where a consonant is doubled that no ending doubles, or a short one lacks a letter', () => {
    const words = vocabularyOf(['he controls and stops the level, a level of control to stop']);
    expect(correctSpelling('controlls', words, () => false)).toBe('controlls (controls)');
    expect(correctSpelling('stopps', words, () => false)).toBe('stopps (stops)');
    expect(correctSpelling('stopping', words, () => false)).toBe('stopping');
    expect(correctSpelling('levl', words, () => false)).toBe('levl (level)');
  });

  it('are not taken for a form that no word has', () => {
    const words = vocabularyOf(['found found found, founded; end, ended']);
    expect(correctSpelling('who foundd it', words, () => false)).toBe('who foundd (founded) it');
    expect(correctSpelling('it was tied', vocabularyOf(['tie']), () => false)).toBe('it was tied');
  });

  it('are names with a number inside, where those are written more than once', () => {
    const text = ['Fruit4Gardens and Fruit4Gardens; Seeds2Share.'];
    const help = { names: namesOf(text, () => false), together: () => 0 };
    const named = (question: string): string => correctSpelling(question, vocabularyOf(text), () => false, help);
    expect(named('fruit4gardns')).toBe('fruit4gardns (fruit4gardens)');
    expect(named('Is Fruit4Gardns')).toBe('Is Fruit4Gardns (Fruit4Gardens)');
    for (const question of ['fruit4gardens', 'fruit5gardens', 'seeds2shre', 'fruit4'])
      expect(named(question)).toBe(question);
  });

  it('are names, where one that is written more than once is a slip away', () => {
    const names = namesOf(['Molenhoek, Molenhoek and OCAM, OCAM. Garden, Boswinkel.'], (word) => word === 'garden');
    const help = { names, together: () => 0 };
    const named = (question: string): string => correctSpelling(question, new Map(), (word) => word === 'does', help);
    expect(named('Does Molenhoeck rain')).toBe('Does Molenhoeck (Molenhoek) rain');
    expect(named('Does Molenhoec rain')).toBe('Does Molenhoec (Molenhoek) rain');
    expect(named('Does OCAMM')).toBe('Does OCAMM (OCAM)');
    for (const question of ['Does Bosvinkel', 'Does Boswinkell', 'Does OCIN', 'Does Gardenn', 'Does Ocamm']) {
      expect(named(question)).toBe(question);
    }
  });
});

describe('the number of slips', () => {
  it.each([
    ['', '', 0],
    ['garden', 'garden', 0],
    ['garden', 'gardens', 1],
    ['garden', 'graden', 1],
    ['garden', 'harden', 2],
    ['garden', 'gerden', 1],
    ['council', 'counsil', 1],
    ['rack', 'rasc', 2],
    ['kitten', 'sitting', 4],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(slips(a, b, 5)).toBe(distance);
    expect(slips(b, a, 5)).toBe(distance);
  });

  it('above the limit is only known to be above it', () => {
    expect(slips('garden', 'council', 2)).toBe(3);
  });
});
