import type { Language } from './languages.js';
import { lemmasOf } from './lemmas.js';
import { englishLemmas } from './lemmas-english.js';
import { OPPOSITES_DUTCH } from './opposites-dutch.js';
import { OPPOSITES_ENGLISH } from './opposites-english.js';
import { OPPOSITES_FRENCH } from './opposites-french.js';
import { OPPOSITES_GERMAN } from './opposites-german.js';

/** One of two contrary meanings. */
export interface Side {
  /** The number of the pair among the language's. */
  readonly pair: number;
  /** Which of the two. */
  readonly sign: 1 | -1;
  /** Both may be true of one thing at different times or in the other's place: "begin" and "end", "win" and "lose". */
  readonly loose: boolean;
}

const LISTS: { readonly [L in Language]: string } = {
  en: OPPOSITES_ENGLISH,
  fr: OPPOSITES_FRENCH,
  nl: OPPOSITES_DUTCH,
  de: OPPOSITES_GERMAN,
};

const made = new Map<Language, ReadonlyMap<string, readonly Side[]>>();

/** The contrary meanings that a word has a part in; none for most words. Forms are looked up by their dictionary form too. */
export function sidesOf(word: string, language: Language): readonly Side[] {
  const sides = made.get(language) ?? read(LISTS[language]);
  made.set(language, sides);
  const lower = word.toLowerCase();
  const forms = [lower, ...(language === 'en' ? englishLemmas(lower) : lemmasOf(lower, language))];
  for (const form of forms) {
    const found = sides.get(form);
    if (found !== undefined) return found;
  }
  return [];
}

function read(list: string): ReadonlyMap<string, readonly Side[]> {
  const sides = new Map<string, Side[]>();
  const lines = list.split('\n').filter((line) => line.includes('|'));
  lines.forEach((line, pair) => {
    const loose = line.trim().startsWith('~');
    line
      .replace('~', '')
      .split('|')
      .forEach((words, at) => {
        const side: Side = { pair, sign: at === 0 ? 1 : -1, loose };
        for (const word of words.split(/\s+/u)) if (word !== '') sides.set(word, [...(sides.get(word) ?? []), side]);
      });
  });
  return sides;
}
