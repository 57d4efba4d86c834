import type { Language } from './languages.js';
import { dutchLemmas } from './lemmas-dutch.js';
import { frenchLemmas } from './lemmas-french.js';
import { germanLemmas } from './lemmas-german.js';

/** Forms that a word could have in a dictionary, likeliest first; many are no words, so they count only where an entry has them. */
export function lemmasOf(word: string, language: Language): readonly string[] {
  if (language === 'fr') return frenchLemmas(word);
  if (language === 'nl') return dutchLemmas(word);
  if (language === 'de') return germanLemmas(word);
  return [];
}
