import { fullName } from '../corpus/bibliography.js';
import type { Document } from '../corpus/document.js';
import { pagesOf } from '../corpus/pages.js';

/** A heading as a table of contents has it. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for a chapter or a top heading. */
  readonly level: number;
  /** Of a chapter; empty of any other heading. */
  readonly authors: readonly string[];
  /** The chapter's id, of an entry that is one. */
  readonly chapterId: string | null;
  /** Printed labels of the pages it takes, in order; empty where nothing is printed. */
  readonly pages: readonly string[];
}

/** The chapters and headings of a document, in the order of the text. Text before the first heading has no entry. */
export function outlineOf(document: Document): readonly OutlineEntry[] {
  const chapters = new Map(document.chapters.map((chapter) => [chapter.span.start, chapter]));
  return document.sections
    .filter(({ level, title }) => level > 0 && title.trim() !== '')
    .map(({ title, level, span }) => {
      const chapter = level === 1 ? chapters.get(span.start) : undefined;
      return {
        title: chapter?.title ?? title,
        level,
        authors: chapter?.authors.map(fullName) ?? [],
        chapterId: chapter?.id ?? null,
        pages: pagesOf(document, chapter?.span ?? span),
      };
    });
}
