import type { PersonName } from '../../corpus/bibliography.js';
import type { Document } from '../../corpus/document.js';

/** Ways of asking what somebody holds, in the languages questions come in. */
const ASKS_FOR_VIEW =
  /\b(?:think|thinks|believes?|argues?|says?|claims?|holds?|views?|sees?|opinion|position|according to|recommends?|proposes?|suggests?|criticis\w*|criticiz\w*|conclud\w*|writes?|wrote|explains?|describes?|against|repl(?:y|ies)|calls? for|plead\w*|penser?|pense|avis|selon|d'après|estime|dit|écrit|affirme|propose|critique|conclut|recommande|vindt|denkt|meent|volgens|zegt|schrijft|stelt|beweert|besluit|findet|denkt|meint|laut|sagt|schreibt|behauptet|fordert|hält|empfiehlt|zufolge)\b/iu;

/** A chapter (or a whole document, null) of an author that a question names. */
export interface Authored {
  readonly documentId: string;
  readonly chapterId: string | null;
}

/**
 * Whose view is asked for: the chapters by an author whose family name the question has ("What does Renard think of …?"). Empty
 * where no author is named, or nobody's view is asked for.
 */
export function authoredBy(question: string, documents: readonly Document[]): Authored[] {
  if (!ASKS_FOR_VIEW.test(question)) return [];
  const words = new Set(folded(question).split(/[^\p{L}]+/u));
  const named = (family: string | undefined): boolean =>
    family !== undefined &&
    family !== '' &&
    folded(family)
      .split(/[^\p{L}]+/u)
      .every((word) => words.has(word));
  return documents.flatMap((document): Authored[] => {
    const chapters = document.chapters.filter(({ authors }) => authors.some((name) => named(familyOf(name))));
    if (chapters.length > 0) return chapters.map(({ id }) => ({ documentId: document.id, chapterId: id }));
    const own = [...(document.item.author ?? [])].some((name) => named(familyOf(name)));
    return own ? [{ documentId: document.id, chapterId: null }] : [];
  });
}

function familyOf(name: PersonName): string | undefined {
  return 'family' in name ? name.family : undefined;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
