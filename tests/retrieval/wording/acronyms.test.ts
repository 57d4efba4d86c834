import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandAcronyms } from '../../../src/retrieval/wording/expand-acronyms.js';
import { learnAcronyms, learnInitials } from '../../../src/retrieval/wording/learn-acronyms.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const learned = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(learnAcronyms([markdownDocument('a', `# Title\n\n${text}\n`)]));

describe('acronyms are learned', () => {
  it.each([
    ['The Royal Garden Society (RGS) met.', { RGS: ['Royal Garden Society'] }],
    ['It fights for the rights of non-profit organisations (NPOs) there.', { NPOs: ['non-profit organisations'] }],
    ['The “Local Seed Policy” (LSP) began.', { LSP: ['Local Seed Policy'] }],
    ['RGS (Royal Garden Society) met.', { RGS: ['Royal Garden Society'] }],
    // The letters are those of other languages.
    [
      'The Coordination Office for Gardens (BCT in Dutch, OCJ in French) decides.',
      { BCT: ['Coordination Office for Gardens'], OCJ: ['Coordination Office for Gardens'] },
    ],
    [
      'The Coordination Office for Gardens (BCT/OCJ).',
      { BCT: ['Coordination Office for Gardens'], OCJ: ['Coordination Office for Gardens'] },
    ],
  ])('from “%s”', (text, expected) => {
    expect(learned(text)).toEqual(expected);
  });

  it.each([
    'It rained (see above) a lot.',
    'In the year (2016) it rained.',
    'He moved (I think) away.',
    'Roses grow (A) and die (B).',
    'It ended. The garden (XYZ) closed.',
    'They (THEY) left.',
    '(RGS) met.',
  ])('not from “%s”', (text) => {
    expect(learned(text)).toEqual({});
  });

  it('with the name that is used most first', () => {
    const text = 'The Royal Garden Society (RGS) met. A Real Garden Show (RGS). The Royal Garden Society (RGS) again.';
    expect(learned(text)).toEqual({ RGS: ['Royal Garden Society', 'Real Garden Show'] });
  });

  it('by initials, of names that stand there more than once and are alone to have them', () => {
    const text =
      'The National Garden Council met. Who sits on the National Garden Council? The Old Seed Bank. The Board of Old Trees, the Board of Oak Trees, the Board of Oak Trees, the Board of Old Trees.';
    expect(Object.fromEntries(learnInitials([markdownDocument('a', text)]))).toEqual({
      NGC: ['National Garden Council'],
    });
  });

  it('from any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const names of learnAcronyms([markdownDocument('a', text)]).values()) {
          expect(names.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const isWord = (word: string): boolean => ['it', 'who', 'ran'].includes(word);

describe('a question', () => {
  const acronyms = new Map([
    ['NGC', ['National Garden Council']],
    ['IT', ['Institute of Trees']],
    ['OCJ', ['Coordination Office for Gardens']],
    ['RAN', ['Royal Apple Network']],
  ]);

  it.each([
    ['ngc chair?', 'ngc (National Garden Council) chair?'],
    ['Who leads the NGC?', 'Who leads the NGC (National Garden Council)?'],
    ['NGC or OCJ', 'NGC (National Garden Council) or OCJ (Coordination Office for Gardens)'],
    ['Who sits on the national garden council?', 'Who sits on the national garden council (NGC)?'],
    ['Does IT pay?', 'Does IT (Institute of Trees) pay?'],
    ['What is RAN?', 'What is RAN (Royal Apple Network)?'],
  ])('is spelt out: “%s”', (question, expected) => {
    expect(expandAcronyms(question, acronyms, isWord)).toBe(expected);
  });

  it.each([
    'is it local?',
    'Who ran away?',
    'WHO RAN AWAY?',
    'National Garden Council (NGC)?',
    'Who waters the national garden councillors?',
    '',
  ])('is left alone: “%s”', (question) => {
    expect(expandAcronyms(question, acronyms, isWord)).toBe(question);
  });
});
