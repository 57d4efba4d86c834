import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPart } from '../../src/answer/by-part.js';
import { likelihood } from '../../src/answer/likelihood.js';
import { inOtherLanguage } from '../../src/answer/source-language.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { plannedDocument } from '../fakes/planned-document.js';

describe('what is said of a quotation that contradicts', () => {
  it.each(LANGUAGES)('has no likelihood in %s', (language) => {
    expect(likelihood(0.87, language, 'answers')).toContain('87');
    expect(likelihood(0.87, language, 'contradicts')).not.toMatch(/\d/);
  });
});

describe('the parts of a question', () => {
  it('have each what is for them, in their order, and nothing is lost or twice', () => {
    const given = fc.record({
      items: fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 12 }),
      parts: fc.array(fc.string(), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(given, ({ items, parts }) => {
        const numbered = items.map((part, number) => ({ part, number }));
        const groups = byPart(numbered, parts, ({ part }) => part);
        expect(groups.flatMap((group) => group.items.map(({ number }) => number)).sort((a, b) => a - b)).toEqual(
          numbered.map(({ number }) => number),
        );
        for (const group of groups) {
          expect(group.items.length).toBeGreaterThan(0);
          const numbers = group.items.map(({ number }) => number);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          if (group.part !== null) expect(group.part.question).toBe(parts[group.part.number - 1]);
          for (const { part } of group.items)
            expect(group.part?.number ?? null).toBe(parts[part] === undefined ? null : part + 1);
        }
      }),
    );
  });
});

describe('the language of quotations', () => {
  const document = plannedDocument('harbours', 'Harbours', [
    { id: 'a', title: 'A', authors: [], pages: [{ label: '1', sentences: [{ text: 'Tides rise.' }] }] },
  ]);
  const quotations = [{ documentId: 'harbours' }];

  it.each([
    [undefined, 'en', false],
    [undefined, 'fr', true],
    ['fr-BE', 'fr', false],
    ['fra', 'fr', false],
    ['NL_be', 'nl', false],
    ['de', 'en', true],
    ['', 'en', false],
    ['not a language', 'en', false],
  ] as const)('of a description that says %s differs from a question in %s: %s', (tag, language, differs) => {
    const item = tag === undefined ? document.item : { ...document.item, language: tag };
    const corpus = { documents: [{ ...document, item }] };
    expect(inOtherLanguage(quotations, corpus, language)).toBe(differs);
    expect(inOtherLanguage([], corpus, language)).toBe(false);
  });
});
