import { describe, expect, it } from 'vitest';
import type { MetadataFact } from '../../../src/answer/answer.js';
import { factWords } from '../../../src/answer/facts/fact-words.js';

const fact = (property: MetadataFact['property'], ...values: string[]): MetadataFact => ({
  documentId: 'x',
  chapterId: null,
  property,
  values,
  citation: 'x',
});

describe('the words of a fact', () => {
  it('name a language, and leave what is no code as it is', () => {
    expect(factWords(fact('language', 'en'), 'en')).toEqual({ label: 'Language:', values: ['English'], listed: false });
    expect(factWords(fact('language', 'nl'), 'fr').values).toEqual(['néerlandais']);
    expect(factWords(fact('language', 'Old English'), 'en').values).toEqual(['Old English']);
  });

  it('count, and leave numbers as they are', () => {
    expect(factWords(fact('chapterCount', '6'), 'de')).toEqual({
      label: 'Anzahl der Kapitel:',
      values: ['6'],
      listed: false,
    });
    expect(factWords(fact('isbn', '979-10-96843-03-9'), 'nl')).toMatchObject({
      label: 'ISBN:',
      values: ['979-10-96843-03-9'],
    });
  });
});
