/** What is longer is no term. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 80;

/**
 * What a question of a single word ("prisons", "OCAM?") is after: the word, and what it is searched for as; empty where more is asked. A term
 * asks for no detail that a passage could lack: whatever has it says something on it.
 * @param searched the question as it is searched for: put right or spelt out in brackets, or in another language
 */
export function termsOf(question: string, searched: string): string[] {
  const term = inPlainWords(question);
  if (term === '' || term.includes(' ') || term.length > MOST_CHARACTERS) return [];
  const terms = [
    term,
    ...searched
      .slice(0, 2 * MOST_CHARACTERS)
      .split(/[()]/u)
      .map(inPlainWords),
  ];
  return [...new Set(terms)].filter((one) => one !== '');
}

/** A question of a few words that may stand in a document as they are ("foreign fighters", "95,576 inhabitants"); null for a longer one. */
export function phraseOf(question: string): string | null {
  if (question.length > MOST_CHARACTERS) return null;
  const phrase = inPlainWords(question);
  return phrase.includes(' ') && phrase.split(' ').length <= MOST_WORDS ? phrase : null;
}

/** Whether a text has any of some terms, as `termsOf` and `phraseOf` give them, as whole words. */
export function hasTerm(text: string, terms: readonly string[]): boolean {
  return terms.length > 0 && hasPlain(inPlainWords(text), terms);
}

/** The same of a text that `inPlainWords` gave. */
export function hasPlain(plain: string, terms: readonly string[]): boolean {
  const words = ` ${plain} `;
  return terms.some((term) => words.includes(` ${term} `));
}

/** Words in lower case with a blank between, whatever stood there; "95.576" like "95 576" and "95,576", "-ization" like "-isation". */
export function inPlainWords(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .map((word) => word.replace(/(?<=\p{L}{3})iz(?=(?:e[ds]?|ers?|ing|ations?)$)/u, 'is'))
    .join(' ')
    .replace(/(?<=\d) (?=\d{3}(?:\s|$))/gu, '');
}
