import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetadataFact } from '../../src/answer/answer.js';
import { factsCard } from '../../src/discord/show/facts-card.js';
import { LIMITS } from '../../src/discord/show/limits.js';
import { embedLength, packCards } from '../../src/discord/show/pack.js';
import { seenOf } from './markdown.js';

const fact = (
  property: MetadataFact['property'],
  values: readonly string[],
  citation = 'Renard 2016',
): MetadataFact => ({
  documentId: 'volume',
  chapterId: null,
  property,
  values,
  citation,
});
const seen = (facts: readonly MetadataFact[]): string =>
  seenOf(
    (factsCard(facts)?.embeds ?? [])
      .map(({ description }) => description)
      .join('\n')
      .replaceAll('**', ''),
  );

describe('the card of facts', () => {
  test('has label, values and citation', () => {
    const facts = [fact('authors', ['An Aerts', 'Jo Maes']), fact('published', ['2016-10'])];
    expect(seenOf(factsCard(facts)?.embeds[0]?.title ?? '')).toBe('Said by the documents’ own description:');
    expect(seen(facts)).toBe(
      'Authors: An Aerts, Jo Maes\n— Renard 2016\n\u200b\nPublished: October 2016\n— Renard 2016',
    );
    expect(seen([fact('chapters', ['One', 'Two'])])).toBe('Chapters (2):\n– One\n– Two\n— Renard 2016');
  });

  test('is in the language of the question; values stay as they are', () => {
    const facts = [fact('editors', ['An Aerts']), fact('published', ['2016-03-01'])];
    const [embed] = factsCard(facts, 'de')?.embeds ?? [];
    expect(seenOf(embed?.title ?? '')).toBe('Laut der Beschreibung der Dokumente selbst:');
    expect(seenOf((embed?.description ?? '').replaceAll('**', ''))).toMatch(
      /^Herausgegeben von: An Aerts\n— Renard 2016\n\u200b\nErschienen: 1\. März 2016\n/,
    );
  });

  test('is not there without facts', () => {
    expect(factsCard([])).toBeNull();
  });

  test('mentions and formats nothing', () => {
    const text = '@everyone <@1> **bold** `code` [a](https://example.org)';
    expect(factsCard([fact('title', [text], text)])?.embeds[0]?.description).not.toMatch(/(?<!\\)[@<`[]/);
    expect(seen([fact('title', [text])])).toContain('@everyone <@1>');
  });

  test('keeps all limits, whatever is said', () => {
    const facts = fc.array(
      fc.record({
        property: fc.constantFrom('title', 'chapters', 'authors'),
        values: fc.array(fc.string({ minLength: 1, maxLength: 3000 }), { minLength: 1, maxLength: 90 }),
        citation: fc.string({ maxLength: 3000 }),
      }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(facts, (plans) => {
        const card = factsCard(plans.map(({ property, values, citation }) => fact(property, values, citation)));
        if (card === null) throw new Error('there are facts');
        for (const { description = '' } of card.embeds) {
          expect(description.length).toBeLessThanOrEqual(LIMITS.embedDescription);
          expect(description).not.toBe('');
        }
        for (const { embeds } of packCards([card])) {
          expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(LIMITS.embedTotal);
        }
      }),
      { numRuns: 60 },
    );
  });
});
