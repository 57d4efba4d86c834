import type { Corpus, Document } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import type { Span } from '../../corpus/span.js';
import { documentsIn, type FactScope, findTargets } from '../facts/find-target.js';
import { withoutJoint } from './asking-for.js';

/** Where what a question asks for stands: a document, or a chapter of it, or a page of either. */
export interface Place {
  readonly document: Document;
  readonly chapterId: string | null;
  /** A printed label; null for all pages. */
  readonly page: string | null;
}

const PAGE =
  /^(?:(?:on|at|a|sur|op|auf) )?(?:(?:the|la|de|der) )?(?:pages?|pp?|pagina|bladzijde|blz|seite|s)\.? ?(\d{1,4}|[ivxlc]{1,7})(?![\p{L}\p{N}])/u;

/**
 * The places that the words after a thing name ("of chapter 2", "on page 54 of the book"), or all that is asked in where there are none;
 * empty where the words name anything else.
 * @param words folded; null where the question names no place
 */
export function placesAsked(words: string | null, corpus: Corpus, scope: FactScope): readonly Place[] {
  if (words === null) return atHand(corpus, scope, null);
  const bare = words.replace(/^[ ,(:]{1,5}/u, '').replace(/[),]$/u, '');
  const [matched, page] = PAGE.exec(bare) ?? PAGE.exec(withoutJoint(bare)) ?? [];
  if (matched === undefined || page === undefined) return named(withoutJoint(bare), corpus, scope, null);
  const rest = bare.slice(bare.indexOf(matched) + matched.length).replace(/^[ ,]{1,3}/u, '');
  return rest === '' ? atHand(corpus, scope, page) : named(withoutJoint(rest), corpus, scope, page);
}

/** Whether a span of a place's document, in a chapter of it, lies there. */
export function isAt({ document, chapterId, page }: Place, span: Span, itsChapter: string | null): boolean {
  if (chapterId !== null && chapterId !== itsChapter) return false;
  return page === null || pagesOf(document, span).includes(page);
}

function named(about: string, corpus: Corpus, scope: FactScope, page: string | null): readonly Place[] {
  return findTargets({ asked: 'title', about, person: null, ofDocuments: true }, corpus, scope)
    .filter(({ beyond }) => beyond !== true)
    .map(({ document, chapter }) => ({ document, chapterId: chapter?.id ?? null, page }));
}

function atHand(corpus: Corpus, scope: FactScope, page: string | null): readonly Place[] {
  const chapterId = scope.chapterId ?? null;
  return documentsIn(corpus, scope).map((document) => ({ document, chapterId, page }));
}
