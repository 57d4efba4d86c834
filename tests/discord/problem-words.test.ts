import { describe, expect, test } from 'vitest';
import { refused } from '../../src/discord/requests/refused.js';
import { problemWords } from '../../src/discord/show/problem-words.js';
import { ERROR_CODES, PinciteError, PROBLEMS } from '../../src/errors.js';

const ENGLISH = /\b(the|this|that|it|is|has|give|file|draft|again|please)\b/i;
const OTHERS = ['fr', 'nl', 'de'] as const;

describe('what people did wrong', () => {
  test.each(PROBLEMS)('is said in their language, with what to do: %s', (problem) => {
    const error = new PinciteError('input', 'It is said in English.', 'Give it again.', {
      problem,
      context: { limit: 7, words: 9, line: 3 },
    });
    for (const language of OTHERS) {
      const { message, remedy } = problemWords(error, language);
      expect(message.length, language).toBeGreaterThan(10);
      expect(remedy.length, language).toBeGreaterThan(10);
      if (language === 'fr') expect(`${message} ${remedy}`).not.toMatch(ENGLISH);
      expect(message).not.toContain('English');
    }
    expect(problemWords(error, 'en')).toEqual({ message: error.message, remedy: error.remedy });
  });

  test('has its numbers', () => {
    const error = new PinciteError('input', 'x', 'y', {
      problem: 'too-many-words',
      context: { words: 2001, limit: 2000 },
    });
    expect(problemWords(error, 'de').message).toBe('Das sind 2001 Wörter; ein Zitat darf höchstens 2000 haben.');
  });

  test('is still known of an error that another thread has sent', () => {
    const { code, message, remedy, context } = new PinciteError('input', 'x', 'y', { problem: 'docx-locked' });
    const sent: unknown = structuredClone({ code, message, remedy, context });
    expect(sent).toEqual({ code, message, remedy, context: { problem: 'docx-locked' } });
    expect(problemWords(new PinciteError(code, message, remedy, { context }), 'fr').message).toMatch(/mot de passe/);
  });
});

test('what was worded for somebody is left as it is', () => {
  const words = { message: 'Il y a un texte et un fichier.', remedy: 'Ne donnez que l’un des deux.' };
  expect(problemWords(refused(words), 'fr')).toEqual(words);
});

test('a failure by its kind is not told twice, nor in English, where its kind says enough', () => {
  for (const code of ERROR_CODES.filter((one) => /^(unknown|overloaded|closing|cancelled|inference)/.test(one))) {
    for (const language of OTHERS) {
      const words = problemWords(new PinciteError(code, 'Said in English.', 'Ask again.'), language);
      expect(words.remedy, code).toBe('');
      expect(words.message, code).not.toContain('English');
    }
  }
});

test('a fault of Pincite’s own is told plainly in every language', () => {
  for (const language of OTHERS) expect(problemWords(new Error('x'), language).message).toContain('Pincite');
});
