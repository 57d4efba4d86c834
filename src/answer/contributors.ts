import { fullName, type PersonName } from '../corpus/bibliography.js';
import type { Corpus, Document } from '../corpus/document.js';
import { pagesOf } from '../corpus/pages.js';
import { folded, foldedWords } from './concordance/folded-words.js';

/** What somebody did: wrote or edited a document, or wrote one of its chapters. */
export interface Contribution {
  readonly role: 'author' | 'editor' | 'chapter';
  readonly documentId: string;
  readonly documentTitle: string;
  /** Null of a whole document. */
  readonly chapterTitle: string | null;
  /** The chapter's printed pages; empty of a whole document, and where nothing is printed. */
  readonly pages: readonly string[];
}

/** A person or body that the documents' descriptions name, with all that they say it did. */
export interface Contributor {
  readonly name: string;
  readonly contributions: readonly Contribution[];
}

/**
 * The authors and editors of the documents and of their chapters, by family name.
 * @param name only those in whose name each of its words begins a word, whatever the case and accents; empty: all
 */
export function contributors(corpus: Corpus, name = ''): readonly Contributor[] {
  const wanted = keysOf(name);
  if (wanted.length === 0 && name.trim() !== '') return [];
  const people = new Map<string, { readonly sortedBy: string; name: string; contributions: Contribution[] }>();
  for (const document of corpus.documents) {
    for (const [person, contribution] of contributionsTo(document)) {
      const full = fullName(person);
      const key = keysOf(full).join(' ');
      const known = people.get(key);
      if (known !== undefined) known.contributions.push(contribution);
      else people.set(key, { sortedBy: sortKey(person), name: full, contributions: [contribution] });
    }
  }
  return [...people]
    .filter(([key]) => wanted.every((word) => key.split(' ').some((own) => own.startsWith(word))))
    .sort(([a, one], [b, other]) => compare(one.sortedBy, other.sortedBy) || compare(a, b))
    .map(([, { name: full, contributions }]) => ({ name: full, contributions }));
}

function contributionsTo(document: Document): readonly (readonly [PersonName, Contribution])[] {
  const { id: documentId, item, chapters } = document;
  const of = { documentId, documentTitle: item.title };
  const whole = (role: 'author' | 'editor') => ({ ...of, role, chapterTitle: null, pages: [] });
  return [
    ...(item.author ?? []).map((person) => [person, whole('author')] as const),
    ...(item.editor ?? []).map((person) => [person, whole('editor')] as const),
    ...chapters.flatMap(({ authors, title, span }) => {
      const contribution = { ...of, role: 'chapter' as const, chapterTitle: title, pages: pagesOf(document, span) };
      return authors.map((person) => [person, contribution] as const);
    }),
  ];
}

function keysOf(name: string): readonly string[] {
  return Array.from(foldedWords(name), ({ key }) => key);
}

function sortKey(person: PersonName): string {
  return folded('literal' in person ? person.literal : person.family);
}

/** By code points, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
