import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/detect.js';
import { LANGUAGES, type Language } from '../../src/language/languages.js';
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
    'UN sanctions list',
    'EU law',
    'EU counter-terrorism coordinator',
    'OM Brussels',
    'C++',
    'UN',
    'EU?',
    'eu law',
    'eu citizens',
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

  it.each<readonly [Language, string]>([
    ['fr', 'mesures terrorisme'],
    ['fr', 'radicalisation en prison'],
    ['fr', 'attentats Bruxelles'],
    ['fr', 'prévention radicalisation'],
    ['nl', 'maatregelen terrorisme'],
    ['nl', 'radicalisering in gevangenissen'],
    ['nl', 'wapenhandel?'],
    ['nl', 'belastingverlaging'],
    ['de', 'Terrorismusfinanzierung Belgien'],
    ['de', 'Geldwäsche?'],
    ['de', 'Waffenhandel'],
    ['de', 'Was geschieht in Gefängnissen?'],
    ['de', 'Steuererhöhungen'],
    ['en', 'prison radicalisation'],
    ['en', 'attacks brussels'],
    ['en', 'financing terrorism Belgium'],
    ['en', 'define Geldwäsche'],
    ['en', 'Staatsveiligheid law'],
    ['en', 'vehicles en route'],
    ['en', 'rainfall 1920s'],
    ['en', 'city’s oldest street'],
    ['en', 'Düsseldorf'],
    ['en', 'sprung floors'],
    ['en', 'marijuana'],
  ])('is %s for the terse question %s', (language, question) => {
    expect(languageOf(question)).toBe(language);
  });

  it('is that of the words around single quotation marks, which are no apostrophes', () => {
    expect(languageOf("What does 'loi du 10 juillet 2006 relative à l'analyse de la menace' say?")).toBe('en');
    expect(languageOf('What is ‘de wet van 10 juli over de dienst’, and why?')).toBe('en');
    expect(languageOf("Qui a dit 'the only thing we have to fear is fear itself' ?")).toBe('fr');
    expect(languageOf("Qu'est-ce que l'État doit à l'école ?")).toBe('fr');
    expect(languageOf("What are the ministers' duties and the judges' roles?")).toBe('en');
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
