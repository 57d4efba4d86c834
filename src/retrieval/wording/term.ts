/**
 * What a question of a single word ("prisons", "OCAM?") is after: the word, and what it is searched for as; empty where more is asked. A term
 * asks for no detail that a passage could lack: whatever has it says something on it.
 * @param searched the question as it is searched for: put right or spelt out in brackets, or in another language
 */
export function termsOf(question: string, searched: string): string[] {
  const [word, ...more] = question.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  if (word === undefined || more.length > 0) return [];
  const inWords = searched.split(/[()?]/u).map((part) => part.trim());
  return [...new Set([word, ...inWords])].filter((term) => /[\p{L}\p{N}]/u.test(term));
}

/** Whether a text has any of some terms, as whole words. */
export function hasTerm(text: string, terms: readonly string[]): boolean {
  return terms.some((term) => {
    const words = term.split(/\s+/u).map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&'));
    return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').test(text);
  });
}
