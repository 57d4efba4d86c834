import { describe, expect, it } from 'vitest';
import { hasContent } from '../../../src/retrieval/wording/content.js';

const KNOWN = new Set(['IS', 'council', 'chair', 'owl', 'meet', 'radical']);
const known = (word: string): boolean => KNOWN.has(word);

describe('whether a question asks anything', () => {
  it.each(['Who chairs the council?', 'owl', 'the council', '1994', 'councils', 'radicalisation?', 'What is IS?'])(
    '%j does',
    (text) => {
      expect(hasContent(text, known)).toBe(true);
    },
  );

  it.each([
    'who is who is',
    'the of and',
    'asdf qwer zxcv',
    'a',
    '?',
    '',
    'What is it?',
    '🙂🙂 a',
    'hello',
    'WHO IS IT',
    'who is WHO',
    'Bonjour !',
    'good morning',
    'Good evening, everyone',
  ])('%j does not', (text) => {
    expect(hasContent(text, known)).toBe(false);
  });
});
