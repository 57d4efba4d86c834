import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/detect.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { QUESTIONS } from './questions.js';

describe('the language of a question', () => {
  it.each(LANGUAGES)('is told for those in %s', (language) => {
    const questions = QUESTIONS[language];
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(questions.filter((question) => languageOf(question) !== language)).toEqual([]);
  });

  it('does not depend on the kind of apostrophe or on how letters are composed', () => {
    for (const language of LANGUAGES) {
      for (const question of QUESTIONS[language]) {
        expect(languageOf(question.replaceAll('’', "'")), question).toBe(language);
        expect(languageOf(question.normalize('NFD')), question).toBe(language);
      }
    }
  });

  it('is English when nothing tells', () => {
    for (const text of ['', '???', '12 34', 'NATO', 'ö', '🙂', 'xyzzy', '\ud800']) expect(languageOf(text)).toBe('en');
  });

  it('is that of the words around a quotation, unless there is nothing else', () => {
    expect(languageOf('Who wrote “Quel est le rôle de l’État dans la crise ?”')).toBe('en');
    expect(languageOf('Qui a dit « the only thing we have to fear is fear itself » ?')).toBe('fr');
    expect(languageOf('“Quel est le rôle de l’État ?”')).toBe('fr');
  });

  it.each([
    'Die Welt interview?',
    'rat run',
    'western union',
    'La Libre Belgique article',
    'tot ziens meaning',
    'Le Pen quote',
    'hat man airport',
    'van attack Nice',
    'Den Haag conference',
    'Gilles de Kerchove',
    'al-Nusra',
    'Al-Qaeda',
    'al-qaeda funding',
    'zakat',
    'schadenfreude',
    'Der Spiegel',
    'Van Gogh letters',
    'L’Oréal history',
  ])('is English for %s, whatever its names', (question) => {
    expect(languageOf(question)).toBe('en');
  });

  it('is told from the beginning of a long text, quotation marks that nothing closes included', () => {
    expect(languageOf(`Qui préside le conseil ? ${'xyzzy '.repeat(100_000)}`)).toBe('fr');
    expect(languageOf(`Wer leitet den Rat? ${'“'.repeat(1_000_000)}`)).toBe('de');
    expect(languageOf('„'.repeat(1_000_000))).toBe('en');
  });

  it('is one of the languages, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(LANGUAGES).toContain(languageOf(text));
      }),
    );
  });
});
