import { folded } from './question-form.js';
import { DETERMINERS, SMALL_WORDS } from './target-words.js';

/** The words of a text, folded; an elided article ("l'ouvrage") is a word of its own. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[ld]'(?=\p{L})|[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Words that say what a title is about. */
export function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => !SMALL_WORDS.has(word));
}

/** Letters and digits only, without a leading article: titles are compared as words, not as typography. */
function bare(text: string): string {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !DETERMINERS.has(word));
  return words.slice(Math.max(0, first)).join(' ').replace(/[-'.]/g, ' ');
}

/**
 * Whether words are a title, or all of it before its colon: of at least two words of weight, for a single one ("Law")
 * is a word of the language as well.
 */
export function isTitleOf(words: string, title: string): boolean {
  const asked = bare(words);
  if (contentWords(wordsOf(asked)).length < 2) return false;
  return asked === bare(title) || asked === bare(title.split(/[:–—]\s/u)[0] ?? '');
}

/** Whether each of the words stands in a title; a plural is its singular. */
export function sharesAllWords(words: readonly string[], title: string): boolean {
  const own = new Set(
    wordsOf(title)
      .flatMap((word) => [word, ...word.split(/[-'.]/u)])
      .map(singular),
  );
  return words.length > 0 && words.every((word) => own.has(singular(word)));
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/u, '') : word;
}
