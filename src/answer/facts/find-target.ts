import { fullName } from '../../corpus/bibliography.js';
import type { Chapter, Corpus, Document } from '../../corpus/document.js';
import { numbersOf } from './chapter-numbers.js';
import { type Asked, type FormRead, folded } from './question-form.js';
import {
  ARTICLE_WORDS,
  CHAPTER_WORDS,
  DETERMINERS,
  DOCUMENT_WORDS,
  LINKS,
  numberOf,
  PAGE_WORDS,
  PART_WORDS,
  POINTERS,
  TYPES_OF_WORDS,
  UNLIKE_A_BOOK,
} from './target-words.js';
import { contentWords, isTitleOf, sharesAllWords, wordsOf } from './title-words.js';

/** A document, or one of its chapters, that a question is about. */
export interface Target {
  readonly document: Document;
  readonly chapter: Chapter | null;
  /** A chapter was asked for by a number that none of the document's chapters has. */
  readonly beyond?: boolean;
}

/** Where a question is asked. */
export interface FactScope {
  readonly documentId?: string;
  readonly chapterId?: string;
}

/** Between two things that are asked about at once: "chapter 2 and the conclusion". */
const AND = /,? (?:and|et|en|und) /u;
/** Nobody asks about more at once. */
const MOST_JOINED = 5;

const QUOTED = /^(["'])(.*)\1$/u;

/** What "this" may be asked of and be no other thing than a document. */
const POINTED_AT: ReadonlySet<Asked> = new Set<Asked>(['authors', 'editors', 'published']);

/** More chapters than this are not one that somebody meant. */
const MOST_CHAPTERS = 3;

/**
 * The documents or chapters that a question's words name: by a word for the whole of a document, by number, by title
 * or id. None when they name anything else: a law, a council, somebody else's report.
 * @param read what is asked; it leaves out what it is about where `about` is null
 */
export function findTargets(read: FormRead, corpus: Corpus, scope: FactScope): readonly Target[] {
  const found = targetsNamed(read, corpus, scope);
  const each = read.about?.split(AND) ?? [];
  if (found.length > 0 || each.length < 2 || each.length > MOST_JOINED) return found;
  // A name may have an "and" in it, so it is tried whole first; else each must be of the documents.
  const targets = each.map((about) => targetsNamed({ ...read, about }, corpus, scope));
  return targets.every(({ length }) => length > 0) ? targets.flat() : [];
}

function targetsNamed({ asked, about, ofDocuments }: FormRead, corpus: Corpus, scope: FactScope): readonly Target[] {
  const documents = documentsIn(corpus, scope);
  const scoped = documents.flatMap((document) =>
    chaptersOf(document).filter(({ chapter }) => chapter.id === scope.chapterId),
  );
  const atHand = scoped.length > 0 ? scoped : documents.map(whole);
  if (about === null) return atHand;
  const plain = about.replace(QUOTED, '$2').replace(/\bweb (?=page|site|seite|pagina)/u, 'web');
  const named = byTitle(plain, documents, ofDocuments || QUOTED.test(about));
  if (named.length > 0) return named;
  const words = wordsOf(plain);
  const [only] = words;
  if (words.length === 1 && only !== undefined && POINTERS.has(only)) {
    return ofDocuments && POINTED_AT.has(asked) ? atHand : [];
  }
  return byKind(words, documents, scoped);
}

/** The documents a question may be about: one, where it is asked in one, or in one of its chapters. */
export function documentsIn(corpus: Corpus, { documentId, chapterId }: FactScope): readonly Document[] {
  return corpus.documents.filter(
    ({ id, chapters }) =>
      (documentId === undefined || id === documentId) &&
      (chapterId === undefined || chapters.some((chapter) => chapter.id === chapterId)),
  );
}

function chaptersOf(document: Document): { document: Document; chapter: Chapter }[] {
  return document.chapters.map((chapter) => ({ document, chapter }));
}

/**
 * By a whole title, the title before its colon, a number in a series, or an id.
 * @param titles false where a title would be the name of a subject
 */
function byTitle(words: string, documents: readonly Document[], titles = true): readonly Target[] {
  const found = documents.flatMap((document): Target[] => {
    const { title, 'title-short': short, 'collection-title': series, 'collection-number': number } = document.item;
    const names = titles ? [title, ...(short === undefined ? [] : [short])] : [];
    if (series !== undefined && number !== undefined) names.push(`${series} ${number}`);
    return names.some((one) => isTitleOf(words, one)) || sameId(words, document.id) ? [whole(document)] : [];
  });
  if (found.length > 0) return found;
  return documents
    .flatMap(chaptersOf)
    .filter(({ chapter }) => (titles && isTitleOf(words, chapter.title)) || isPart(words, chapter.title));
}

/** Ids of two words and more: one word is a word of the language as well. */
function sameId(words: string, id: string): boolean {
  return folded(id) === words && /[^\p{L}]/u.test(id);
}

/** "the introduction" of a book in which a chapter is called that, or begins so. */
function isPart(words: string, title: string): boolean {
  const [word, ...more] = wordsOf(words).filter((one) => !DETERMINERS.has(one));
  return (
    word !== undefined &&
    more.length === 0 &&
    PART_WORDS.has(word) &&
    wordsOf(title.split(/[:–—]/u)[0] ?? '').join() === word
  );
}

/** By a word for a kind of thing, with a number, a title's words, or nothing more. */
function byKind(
  words: readonly string[],
  documents: readonly Document[],
  scoped: readonly Target[],
): readonly Target[] {
  const bare = words.filter((_, at) => !words.slice(0, at + 1).every((word) => DETERMINERS.has(word)));
  const { numbers, rest: unnumbered } = numbersOf(bare.filter((word, at) => at > 0 || !DETERMINERS.has(word)));
  const [kind = '', ...rest] = unnumbered;
  if (CHAPTER_WORDS.has(kind)) return chaptersNamed(numbers, rest, documents, scoped);
  if (numbers.length > 0) return [];
  if (!isKind(kind) && isKind(bare.at(-1) ?? '')) return described(bare.slice(0, -1), bare.at(-1) ?? '', documents);
  const isArticle = ARTICLE_WORDS.has(kind);
  if (!isArticle && !DOCUMENT_WORDS.has(kind) && !PAGE_WORDS.has(kind)) return [];
  // "a report" is any report, and so is one without an article: only what stands alone is the one at hand.
  if (rest.length === 0) {
    if (isArticle && scoped.length > 0) return scoped;
    return (ofKind(kind, documents).find((found) => found.length > 0) ?? []).map(whole);
  }
  const content = afterLink(rest);
  if (content === null) return [];
  const fits = ({ item }: Document): boolean => sharesAllWords(content, item.title);
  if (isArticle) return onlyArticle(content, documents.filter(fits), documents);
  return onlyOne(ofKind(kind, documents), fits) ?? [];
}

/** An article is a document or a chapter: the one that fits, of all of them; none where several do. */
function onlyArticle(
  content: readonly string[],
  fitting: readonly Document[],
  documents: readonly Document[],
): readonly Target[] {
  const articles = fitting.filter(({ item }) => item.type.startsWith('article'));
  const found =
    articles.length > 0 ? articles.map(whole) : [...fitting.map(whole), ...chaptersFitting(content, documents)];
  return found.length === 1 ? found : [];
}

function isKind(word: string): boolean {
  return [CHAPTER_WORDS, ARTICLE_WORDS, DOCUMENT_WORDS, PAGE_WORDS].some((words) => words.has(word));
}

/** "the firearms chapter", "Lemeunier's chapter", "the Egmont report": a word for a kind, and before it which one. */
function described(before: readonly string[], kind: string, documents: readonly Document[]): readonly Target[] {
  const content = contentWords(before).map((word) => word.replace(/'s$/u, ''));
  if (CHAPTER_WORDS.has(kind)) return content.length === 0 ? [] : chaptersAbout(content, documents);
  const fits = ({ id, item }: Document): boolean => {
    const people = [...(item.author ?? []), ...(item.editor ?? [])].map(fullName);
    const makers = [item.publisher, item['collection-title'], item['title-short'], ...people];
    // One word of a title ("the trade report") is too little to tell it from anybody's report on trade.
    return (
      sharesAllWords(content, [item.title, id, ...makers].join(' ')) &&
      (content.length > 1 || !sharesAllWords(content, item.title))
    );
  };
  if (ARTICLE_WORDS.has(kind)) return onlyArticle(content, documents.filter(fits), documents);
  return onlyOne(ofKind(kind, documents), fits) ?? [];
}

/**
 * The documents that a word for a kind may mean, in groups: a later group only where the one before has none that fits. A
 * report is what its description calls one; else anything like it; and a web page only where there is nothing like it.
 */
function ofKind(kind: string, documents: readonly Document[]): readonly (readonly Document[])[] {
  if (PAGE_WORDS.has(kind)) return [documents.filter(({ item }) => /^(?:webpage|post)/.test(item.type))];
  const types = TYPES_OF_WORDS.find(({ words }) => words.has(kind))?.types;
  if (types === undefined) return [documents];
  const alike = documents.filter(({ item }) => !UNLIKE_A_BOOK.test(item.type));
  return alike.length === 0 ? [documents] : [alike.filter(({ item }) => types.test(item.type)), alike];
}

/** The one document that fits in the first group that has any; none where it has several, null where no group has. */
function onlyOne(
  groups: readonly (readonly Document[])[],
  fits: (document: Document) => boolean,
): readonly Target[] | null {
  const named = groups.map((group) => group.filter(fits)).find((found) => found.length > 0);
  if (named === undefined) return null;
  return named.length === 1 ? named.map(whole) : [];
}

function whole(document: Document): Target {
  return { document, chapter: null };
}

function chaptersNamed(
  ordinals: readonly number[],
  rest: readonly string[],
  documents: readonly Document[],
  scoped: readonly Target[],
): readonly Target[] {
  if (ordinals.length === 0 && rest.length === 0) return scoped;
  const after = numbersOf(rest);
  const numbers = ordinals.length > 0 ? ordinals : after.numbers;
  if (numbers.length === 0) {
    const content = afterLink(rest) ?? contentWords(rest);
    return content.length === 0 ? [] : chaptersAbout(content, documents);
  }
  const tail = ordinals.length > 0 ? rest : after.rest;
  const within = tail.length === 0 ? documents : documentsNamed(tail, documents);
  const found = within.flatMap((document) => numbered(document, numbers));
  if (found.length > 0) return found;
  return within.flatMap((document) =>
    document.chapters.length > 0 ? [{ document, chapter: null, beyond: true } as const] : [],
  );
}

function numbered(document: Document, numbers: readonly number[]): Target[] {
  return numbers.flatMap((number) => {
    const chapter = chapterNumbered(document, number);
    return chapter === undefined ? [] : [{ document, chapter }];
  });
}

/** "the first", "the last one", said of chapters after a part that asked about those of these documents. */
export function chaptersByOrdinal(about: string, documents: readonly Document[]): readonly Target[] {
  const words = wordsOf(about).filter(
    (word, at, all) => !DETERMINERS.has(word) && (at === 0 || all.length < 2 || word !== 'one'),
  );
  const { numbers, rest } = numbersOf(words);
  return rest.length > 0 ? [] : documents.flatMap((document) => numbered(document, numbers));
}

/** "of the book", "in this report", "of <title>": the documents that the end of a chapter's name points at. */
function documentsNamed(tail: readonly string[], documents: readonly Document[]): readonly Document[] {
  const [link = '', ...rest] = tail;
  if (!LINKS.has(link)) return [];
  const titled = byTitle(rest.join(' '), documents).filter(({ chapter }) => chapter === null);
  const found = titled.length > 0 ? titled : byKind(rest, documents, []);
  return found.filter(({ chapter }) => chapter === null).map(({ document }) => document);
}

/** By the number in the titles, where chapters are titled "3. …" or "Chapter 3: …"; else by their order. */
export function chapterNumbered({ chapters }: Document, number: number): Chapter | undefined {
  if (number === -1) return chapters.at(-1);
  const numbers = chapters.map(({ title }) => {
    const [first = '', second = ''] = wordsOf(title);
    const own = CHAPTER_WORDS.has(first) ? second : /^\s*(?:\d|[ivx]+[.:)])/iu.test(title) ? first : '';
    return numberOf(own);
  });
  if (numbers.filter((one) => one !== null).length > 1) return chapters[numbers.indexOf(number)];
  return chapters[number - 1];
}

/** Chapters in whose title (or id, or among whose authors) all these words stand. */
function chaptersFitting(content: readonly string[], documents: readonly Document[]): readonly Target[] {
  return documents
    .flatMap(chaptersOf)
    .filter(({ chapter }) =>
      sharesAllWords(content, [chapter.title, chapter.id, ...chapter.authors.map(fullName)].join(' ')),
    );
}

/** The same, where they are few enough for somebody to have meant them. */
function chaptersAbout(content: readonly string[], documents: readonly Document[]): readonly Target[] {
  const found = chaptersFitting(content, documents);
  return found.length <= MOST_CHAPTERS ? found : [];
}

/** What follows "on", "about", "called"; null when nothing of weight does. */
function afterLink(rest: readonly string[]): readonly string[] | null {
  const [link = ''] = rest;
  if (!LINKS.has(link)) return null;
  const content = contentWords(rest.filter((word, at) => at > 0 && !(at === 1 && LINKS.has(word))));
  return content.length === 0 ? null : content;
}
