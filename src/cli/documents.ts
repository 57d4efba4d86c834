import { fullName } from '../corpus/bibliography.js';
import type { Chapter, Corpus, Document } from '../corpus/document.js';
import { pagesOf } from '../corpus/pages.js';

/** A chapter as `chapters` lists it. */
export interface ChapterFacts {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** First and last printed page; null where nothing is printed. */
  readonly pages: { readonly from: string; readonly to: string } | null;
}

/** A document as `corpus` lists it. */
export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  /** Printed pages. */
  readonly pages: number;
  /** Sentences that can be quoted, notes included. */
  readonly sentences: number;
  readonly words: number;
  readonly hash: string;
}

/** The facts of a document's chapters, in the order of the text. */
export function chapterFacts(document: Document): readonly ChapterFacts[] {
  return document.chapters.map((chapter) => ({
    id: chapter.id,
    title: chapter.title,
    authors: chapter.authors.map(fullName),
    pages: pageRange(document, chapter),
  }));
}

/** The facts of a document, counted from its text. */
export function documentFacts(document: Document): DocumentFacts {
  return {
    id: document.id,
    title: document.item.title,
    // The notes, which follow the body, stand on the same pages again.
    pages: new Set(pagesOf(document, { start: 0, end: document.text.length })).size,
    sentences: document.sentences.filter(({ kind }) => kind === 'body' || kind === 'note').length,
    words: document.text.match(/\S+/g)?.length ?? 0,
    hash: document.sourceHash,
  };
}

/** A document's title, or its id should it be gone. */
export function titleOf(corpus: Corpus, documentId: string): string {
  return corpus.documents.find(({ id }) => id === documentId)?.item.title ?? documentId;
}

function pageRange(document: Document, chapter: Chapter): ChapterFacts['pages'] {
  const pages = pagesOf(document, chapter.span);
  const [from] = pages;
  const to = pages.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
