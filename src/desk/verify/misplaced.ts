import { pageReference } from '../../answer/citation.js';
import type { Chapter } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import { contains, type Span } from '../../corpus/span.js';
import type { GivenQuotation, Misplaced, Place } from './check.js';
import { pageClaim } from './page-claim.js';
import { isOfSource } from './source-claim.js';
import { type Source, sentenceAt } from './sources.js';

/** What of the given page and source is wrong, if the words stand at a span of a text. */
export function wrongAt(given: GivenQuotation, source: Source, span: Span): Misplaced['kind'][] {
  const wrong: Misplaced['kind'][] = [];
  const named = given.source?.trim() ?? '';
  if (named !== '' && !isOfSource(named, source.document, chapterAt(source, span))) wrong.push('source');
  const claim = given.pages === null || source.of === 'title' ? null : pageClaim(given.pages);
  if (claim === null) return wrong;
  const pages = pagesOf(source.document, span);
  if (pages.length === 0 || !pages.every(claim)) wrong.push('page');
  return wrong;
}

/** The same, with where the words are in truth. */
export function misplacedAt(given: GivenQuotation, source: Source, place: Place): Misplaced[] {
  return wrongAt(given, source, place.span).map((kind) => {
    if (kind === 'source') return { kind, given: given.source?.trim() ?? '', actual: place.citation };
    const actual = place.pages.length === 0 ? place.citation : pageReference(place.pages);
    return { kind, given: given.pages?.trim() ?? '', actual };
  });
}

function chapterAt(source: Source, span: Span): Chapter | null {
  if (source.of === 'title') return source.chapter;
  const { chapters, sections, footnotes } = source.document;
  const sentence = sentenceAt(source, span.start);
  const id =
    sentence?.kind === 'note'
      ? footnotes.find((note) => contains(note.span, sentence.span))?.chapterId
      : sections.find((section) => section.id === sentence?.sectionId)?.chapterId;
  return chapters.find((chapter) => chapter.id === id) ?? null;
}
