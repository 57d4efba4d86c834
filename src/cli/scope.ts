import { citedName, fullName } from '../corpus/bibliography.js';
import type { Chapter, Corpus, Document } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import { visibleLine } from './visible-text.js';

/** The part of the documents that a question is put to, as people name it. */
export interface ScopeNames {
  readonly chapter?: string | undefined;
  readonly document?: string | undefined;
}

/** The same, found. */
export interface Scope {
  readonly document: Document | null;
  readonly chapter: Chapter | null;
}

/**
 * Finds what is meant by a document's or a chapter's name: its id, its title, an author, or a part of them that fits
 * only one.
 * @throws PinciteError input: nothing fits, or more than one; the remedy lists what could be meant
 */
export function findScope(corpus: Corpus, names: ScopeNames): Scope {
  const document = names.document === undefined ? null : findDocument(corpus, names.document);
  if (names.chapter === undefined) return { document, chapter: null };
  const places = (document === null ? corpus.documents : [document]).flatMap((home) =>
    home.chapters.map((chapter) => ({ home, chapter })),
  );
  const fitting = bestFitting(places, names.chapter, ({ chapter }) => ({
    id: chapter.id,
    whole: [chapter.title, ...chapter.authors.flatMap((name) => [fullName(name), citedName(name)])],
  }));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { document: only.home, chapter: only.chapter };
  throw unclear(
    'chapter',
    names.chapter,
    fitting.length > 1,
    (fitting.length > 1 ? fitting : places).map(chapterWords),
  );
}

/** @throws PinciteError input: nothing fits, or more than one */
export function findDocument(corpus: Corpus, name: string): Document {
  const fitting = documentsNamed(corpus, name);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const candidates = fitting.length > 1 ? fitting : corpus.documents;
  throw unclear(
    'document',
    name,
    fitting.length > 1,
    candidates.map(({ id, item }) => visibleLine(`${id}: ${item.title}`)),
  );
}

/** Every document that a name could mean. */
export function documentsNamed(corpus: Corpus, name: string): readonly Document[] {
  return bestFitting(corpus.documents, name, ({ id, item }) => ({
    id,
    whole: [
      item.title,
      item['title-short'] ?? '',
      ...[...(item.author ?? []), ...(item.editor ?? [])].flatMap((person) => [fullName(person), citedName(person)]),
    ],
  }));
}

/** What fits best: an id outranks a whole title or author's name, and those a part of any of them. */
function bestFitting<T>(
  things: readonly T[],
  name: string,
  namesOf: (thing: T) => { readonly id: string; readonly whole: readonly string[] },
): readonly T[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  const named = things.map((thing) => {
    const { id, whole } = namesOf(thing);
    return { thing, id: plain(id), whole: whole.map(plain) };
  });
  const ranks = [
    named.filter(({ id }) => id === wanted),
    named.filter(({ whole }) => whole.includes(wanted)),
    named.filter(({ id, whole }) => [id, ...whole].some((text) => text.includes(wanted))),
  ];
  return ranks.find((found) => found.length > 0)?.map(({ thing }) => thing) ?? [];
}

/** Letter case, accents, kinds of dash and quotation mark don't count. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function chapterWords({ home, chapter }: { home: Document; chapter: Chapter }): string {
  const authors = chapter.authors.map(citedName).join(', ');
  return visibleLine(`${chapter.id}: ${chapter.title}${authors === '' ? '' : ` (${authors})`}, in ${home.id}`);
}

function unclear(kind: 'chapter' | 'document', name: string, several: boolean, candidates: readonly string[]) {
  const message = several
    ? `“${name}” could mean more than one ${kind}.`
    : `There is no ${kind} “${name}”${candidates.length === 0 ? ', nor any other' : ''}.`;
  const remedy =
    candidates.length === 0 ? 'Leave it out to ask everything.' : `Name one of these:\n  ${candidates.join('\n  ')}`;
  return new PinciteError('input', message, remedy);
}
