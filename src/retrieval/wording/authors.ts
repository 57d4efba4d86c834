import type { PersonName } from '../../corpus/bibliography.js';
import type { Document } from '../../corpus/document.js';

/** Ways of asking what somebody holds, in the languages questions come in. */
const ASKS_FOR_VIEW =
  /(?<!\p{L})(?:think|thinks|believes?|argues?|says?|claims?|holds?|views?|sees?|opinion|position|according to|recommends?|proposes?|suggests?|criticis\w*|criticiz\w*|conclud\w*|writes?|wrote|explains?|describes?|against|repl(?:y|ies)|calls? for|plead\w*|penser?|pense|avis|selon|d'après|estime|dit|écrit|affirme|propose|critique|conclut|recommande|vindt|denkt|meent|volgens|zegt|schrijft|stelt|beweert|besluit|findet|denkt|meint|laut|sagt|schreibt|behauptet|fordert|hält|empfiehlt|zufolge)(?!\p{L})/iu;

/** "Renard's chapter", "the view of Renard" */
const POSSESSIVE =
  /['’]s?\s+(?:\p{L}+\s+)?(?:chapter|paper|article|view|views|argument|opinion|position|conclusion|recommendations?|proposals?)(?!\p{L})/iu;

/** A chapter (or a whole document, null) of an author that a question names. */
export interface Authored {
  readonly documentId: string;
  readonly chapterId: string | null;
}

/**
 * Whose view is asked for: the chapters by an author whose family name stands beside a word for thinking or saying ("What does Renard
 * think of …?"), or in the possessive. A name typed without its capital counts only where it is no word. Empty where nobody's is.
 * @param isWord whether something is a word in lower case, to the model
 */
export function authoredBy(
  question: string,
  documents: readonly Document[],
  isWord: (word: string) => boolean,
): Authored[] {
  if (!ASKS_FOR_VIEW.test(question) && !POSSESSIVE.test(question)) return [];
  const asTyped = new Set(wordsOf(question));
  const lower = new Set(wordsOf(question.toLowerCase()));
  const named = (name: PersonName): boolean => {
    if (!('family' in name)) return false;
    const capitals = wordsOf(name.family).filter((word) => /^\p{Lu}/u.test(word));
    const typed = (word: string): boolean =>
      asTyped.has(word) || (lower.has(word.toLowerCase()) && !isWord(word.toLowerCase()));
    return capitals.length > 0 && capitals.every(typed);
  };
  return documents.flatMap((document): Authored[] => {
    const chapters = document.chapters.filter(({ authors }) => authors.some(named));
    if (chapters.length > 0) return chapters.map(({ id }) => ({ documentId: document.id, chapterId: id }));
    return (document.item.author ?? []).some(named) ? [{ documentId: document.id, chapterId: null }] : [];
  });
}

/** Words without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? []
  );
}
