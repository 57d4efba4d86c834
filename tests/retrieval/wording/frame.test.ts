import { describe, expect, it } from 'vitest';
import { withoutAuthors } from '../../../src/retrieval/wording/frame.js';

/** A question with the names of authors in braces. */
function bare(question: string, language: 'en' | 'fr' | 'nl' | 'de' = 'en'): string {
  const names = [...question.matchAll(/\{([^}]*)\}/gu)].map(({ 0: whole, index }, at) => ({
    start: index - 2 * at,
    end: index - 2 * at + whole.length - 2,
  }));
  return withoutAuthors(question.replace(/[{}]/gu, ''), names, language);
}

describe('a question for somebody’s view', () => {
  it.each([
    ['According to {Miller}, is the wall useful?', 'is the wall useful?'],
    ['Is the wall useful, according to {Miller}?', 'Is the wall useful?'],
    ['What does {Dr Ann Miller} think of walls?', 'What is said about walls?'],
    ['What do {Miller} and {Young} say about walls?', 'What is said about walls?'],
    ['What are {Miller}’s views on walls?', 'What is said about walls?'],
    ['What is the opinion of {Miller} about walls?', 'What is said about walls?'],
    ['Does {Miller} think that walls are useful?', 'walls are useful?'],
    ['what does {miller} recommend', 'What is recommended'],
    ['What does {Miller} propose for the gate?', 'What is proposed for the gate?'],
    ['{Miller} on walls', 'walls'],
    ['How does {Miller} explain the gap?', 'How does the author explain the gap?'],
    ['{Miller}’s chapter', 'the author’s chapter'],
  ])('%j asks %j', (question, asked) => expect(bare(question)).toBe(asked));

  it.each([
    ['fr', 'Selon {Miller}, le mur est-il utile ?', 'le mur est-il utile ?'],
    ['fr', 'Que pense {Miller} des murs ?', 'murs ?'],
    ['fr', 'Que recommande {Miller} ?', 'Que recommande l’auteur ?'],
    ['nl', 'Wat zegt {Miller} over muren?', 'muren?'],
    ['nl', 'Volgens {Miller} is de muur nuttig', 'is de muur nuttig'],
    ['de', 'Was meint {Miller} zu Mauern?', 'Mauern?'],
    ['de', 'Was ist {Millers} Meinung über Mauern?', 'Mauern?'],
  ] as const)('in %s: %j asks %j', (language, question, asked) => expect(bare(question, language)).toBe(asked));

  it('is left alone where it names nobody, and never left empty', () => {
    expect(bare('What does the council think of walls?')).toBe('What does the council think of walls?');
    expect(bare('According to {Miller}, ?')).toBe('According to the author, ?');
  });
});
