import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandAcronyms } from '../../../src/retrieval/wording/expand-acronyms.js';
import { type LongForm, learnAcronyms, learnInitials } from '../../../src/retrieval/wording/learn-acronyms.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const acronymsOf = (text: string) => learnAcronyms([markdownDocument('a', `# Title\n\n${text}\n`)]);
const learned = (text: string): Record<string, string> =>
  Object.fromEntries([...acronymsOf(text)].map(([short, { name }]) => [short, name]));

describe('acronyms are learned', () => {
  it.each([
    ['The Royal Garden Society (RGS) met.', { RGS: 'Royal Garden Society' }],
    ['It fights for the rights of non-profit organisations (NPOs) there.', { NPOs: 'non-profit organisations' }],
    ['The “Local Seed Policy” (LSP) began.', { LSP: 'Local Seed Policy' }],
    ['RGS (Royal Garden Society) met.', { RGS: 'Royal Garden Society' }],
    // The letters are those of other languages.
    [
      'The Coordination Office for Gardens (BCT in Dutch, OCJ in French) decides.',
      { BCT: 'Coordination Office for Gardens', OCJ: 'Coordination Office for Gardens' },
    ],
    [
      'The Coordination Office for Gardens (BCT/OCJ).',
      { BCT: 'Coordination Office for Gardens', OCJ: 'Coordination Office for Gardens' },
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
    'The Commission Delegated Regulation (EU) 2016/1675 and the Council Regulation (EC) No 1 hold.',
  ])('not from “%s”', (text) => {
    expect(learned(text)).toEqual({});
  });

  it('with the name that is used most first', () => {
    const text = 'The Royal Garden Society (RGS) met. A Real Garden Show (RGS). The Royal Garden Society (RGS) again.';
    expect(learned(text)).toEqual({ RGS: 'Royal Garden Society' });
  });

  it('from its first letter on, which no article has', () => {
    const text = 'The Treaty on the Functioning of the Union (TFU) holds.';
    expect(learned(text)).toEqual({ TFU: 'Treaty on the Functioning of the Union' });
  });

  it('as sure where the letters fit or the two stand together again', () => {
    const sure = (text: string) => [...acronymsOf(text).values()].map((form) => form.sure);
    expect(sure('The Royal Garden Society (RGS) met.')).toEqual([true]);
    expect(sure('The Garden Security (VSSE) met.')).toEqual([false]);
    expect(sure('The Garden Security (VSSE) met. It is the Garden Security (VSSE).')).toEqual([true]);
    expect(sure('The Garden Security (VSSE) met. It is the Belgian Garden Security (VSSE).')).toEqual([true]);
  });

  it('by initials, of names that stand there more than once and are alone to have them', () => {
    const text =
      'The National Garden Council met. Who sits on the National Garden Council? The Old Seed Bank. The Board of Old Trees, the Board of Oak Trees, the Board of Oak Trees, the Board of Old Trees.';
    expect(Object.fromEntries(learnInitials([markdownDocument('a', text)]))).toEqual({
      NGC: { name: 'National Garden Council', sure: true },
    });
  });

  it('by two initials only where they are written, and would be taken for a small word', () => {
    const text =
      'The Inner Society, the Inner Society, the Inner Society, the Tall Trees, the Tall Trees, the Tall Trees.';
    const learnedFrom = (more: string) => [...learnInitials([markdownDocument('a', `${text} ${more}`)]).keys()];
    expect(learnedFrom('Its gardens and TT.')).toEqual([]);
    expect(learnedFrom('The gardens of IS and TT.')).toEqual(['IS']);
    expect(learnedFrom('\n\n# THE GARDEN IS OPEN\n')).toEqual([]);
  });

  it('from any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { name } of learnAcronyms([markdownDocument('a', text)]).values()) {
          expect(name.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const isWord = (word: string): boolean => ['it', 'who', 'ran'].includes(word);

describe('a question', () => {
  const sure = (name: string): LongForm => ({ name, sure: true });
  const acronyms = new Map<string, LongForm>([
    ['NGC', sure('National Garden Council')],
    ['IT', sure('Institute of Trees')],
    ['OCJ', sure('Coordination Office for Gardens')],
    ['RAN', sure('Royal Apple Network')],
    ['AF', sure('apple farming')],
    ['NPOs', sure('non-profit organisations')],
    ['VSSE', { name: 'Garden Security', sure: false }],
  ]);

  it.each([
    ['ngc chair?', 'ngc (National Garden Council) chair?'],
    ['Who leads the NGC?', 'Who leads the NGC (National Garden Council)?'],
    ['NGC or OCJ', 'NGC (National Garden Council) or OCJ (Coordination Office for Gardens)'],
    ['Who sits on the national garden council?', 'Who sits on the national garden council (NGC)?'],
    ['Does IT pay?', 'Does IT (Institute of Trees) pay?'],
    ['What is VSSE?', 'What is VSSE (Garden Security)?'],
    ['pineapple farming and apple farming', 'pineapple farming and apple farming (AF)'],
    ['İİİİ Does the National Garden Council work?', 'İİİİ Does the National Garden Council (NGC) work?'],
    ['What is an NPO?', 'What is an NPO (non-profit organisations)?'],
    ['what is an npo?', 'what is an npo (non-profit organisations)?'],
    ['What do NGCs do?', 'What do NGCs (National Garden Council) do?'],
    ['natonal (national) garden counsil (council) chair', 'natonal (national) garden counsil (council) (NGC) chair'],
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
    'What is pineapple farming, or non-apple farming?',
    'What does Garden Security do?',
    '',
  ])('is left alone: “%s”', (question) => {
    expect(expandAcronyms(question, acronyms, isWord)).toBe(question);
  });
});
