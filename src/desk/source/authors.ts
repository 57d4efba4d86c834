import type { Quotation } from '../../answer/quotation.js';
import { citedName, fullName, type PersonName } from '../../corpus/bibliography.js';
import type { Corpus, Document } from '../../corpus/document.js';
import type { Span } from '../../corpus/span.js';

const known = new WeakMap<Corpus, readonly string[]>();

/** The names of all who wrote or edited the documents, as they are cited and in full; the longest first. Made once a corpus. */
export function namesOfAuthors(corpus: Corpus): readonly string[] {
  const made = known.get(corpus) ?? namesOf(corpus.documents.flatMap(peopleOf));
  known.set(corpus, made);
  return made;
}

/** The same of those who wrote a quotation: the chapter's authors, or else the document's. */
export function authorsOf({ documentId, chapter }: Quotation, corpus: Corpus): readonly string[] {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) return [];
  const own = document.chapters.find(({ id }) => id === chapter?.id)?.authors ?? [];
  const { author = [], editor = [] } = document.item;
  return namesOf(own.length > 0 ? own : author.length > 0 ? author : editor);
}

/** Where names stand in a text as words of their own, in order; of names within names the longer. */
export function namedIn(text: string, names: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const name of names) {
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const isWord = !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^(?:[\p{L}\p{N}]|[’']s)/u.test(text.slice(end));
      if (isWord && found.every((one) => one.end <= start || end <= one.start)) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function peopleOf({ item: { author = [], editor = [] }, chapters }: Document): readonly PersonName[] {
  return [...author, ...editor, ...chapters.flatMap(({ authors }) => authors)];
}

function namesOf(people: readonly PersonName[]): readonly string[] {
  const names = new Set(people.flatMap((person) => [fullName(person), citedName(person)]));
  return [...names].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
}
