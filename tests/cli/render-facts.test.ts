import { describe, expect, it } from 'vitest';
import type { MetadataFact } from '../../src/answer/answer.js';
import { fullAnswerRecord } from '../../src/cli/quotation-record.js';
import { renderAnswer } from '../../src/cli/render-answer.js';
import { renderFacts } from '../../src/cli/render-facts.js';
import { stylesFor } from '../../src/cli/styles.js';
import { memoryStream } from './run.js';

const view = { width: 60, styles: stylesFor(memoryStream(), {}), titleOf: () => 'A volume' };
const fact = (property: MetadataFact['property'], ...values: string[]): MetadataFact => ({
  documentId: 'volume',
  chapterId: null,
  property,
  values,
  citation: 'Ginkel (ed.) 2014',
});

describe('facts on a terminal', () => {
  it('are said to come from the description, each with its citation', () => {
    expect(
      renderFacts([fact('authors', 'An Aerts', 'Jo Maes'), fact('published', '2014-03')], view).split('\n'),
    ).toEqual([
      'Said by the documents’ own description:',
      '       Authors: An Aerts, Jo Maes',
      '       — Ginkel (ed.) 2014',
      '       Published: March 2014',
      '       — Ginkel (ed.) 2014',
      '',
    ]);
  });

  it('count and list chapters', () => {
    expect(renderFacts([fact('chapters', 'The first', 'The second')], view)).toContain(
      '       Chapters (2):\n       – The first\n       – The second\n',
    );
  });

  it.each([
    ['2014', '2014'],
    ['2014-12', 'December 2014'],
    ['2014-03-07', '7 March 2014'],
    ['2014-21', '2014-21'],
    ['-0044-03', 'March -0044'],
  ])('have the date %s as %s', (value, words) => {
    expect(renderFacts([fact('published', value)], view)).toContain(`Published: ${words}\n`);
  });

  it('steer no terminal', () => {
    const shown = renderFacts([{ ...fact('title', 'A\u001b[2J\u202e'), citation: '\u0007' }], view);
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(shown).toContain('A␛[2J<U+202E>');
  });

  it('are an answer by themselves, and nothing when there are none', () => {
    const answer = {
      kind: 'answered',
      language: 'en',
      clear: true,
      parts: [],
      partBands: [],
      partFirsts: [],
      facts: [fact('editors', 'Bibi van Ginkel')],
      quotations: [],
      related: [],
      timingMs: 1,
    } as const;
    expect(renderAnswer(answer, false, view, { documents: [] })).toBe(renderFacts(answer.facts, view));
    expect(renderFacts([], view)).toBe('');
    expect(fullAnswerRecord('Who edited it?', answer)).toMatchObject({
      facts: [
        {
          source: 'volume',
          chapter: null,
          property: 'editors',
          values: ['Bibi van Ginkel'],
          citation: 'Ginkel (ed.) 2014',
        },
      ],
      quotations: [],
    });
  });
});
