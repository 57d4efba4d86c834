import { shortCitation } from '../../answer/citation.js';
import type { Quotation, SourceSlice } from '../../answer/quotation.js';
import { quote } from '../../answer/quote.js';
import type { Document, Sentence } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import { type Span, sliceOf } from '../../corpus/span.js';
import type { Place } from './check.js';
import { type Source, sentencesIn } from './sources.js';

/** A place in a source, with the whole sentences around it. */
export function placeAt(source: Source, span: Span): Place {
  const { document } = source;
  const text = sliceOf(source.text, span);
  const found = { documentId: document.id, of: source.of, span, text };
  if (source.of === 'title') {
    // A chapter's title stands for the chapter, and on its first page.
    const pages = source.chapter === null ? [] : pagesOf(document, headOf(source.chapter.span)).slice(0, 1);
    const citation = shortCitation(
      document.item,
      pages.length === 0 ? null : { pages, chapter: source.chapter, sectionTitle: text, paragraph: 1, note: null },
    );
    return { ...found, pages, quotations: [], headings: [], citation };
  }
  const touched = sentencesIn(document, span);
  const quotations = runsOf(touched).map((run) => quotationOf(document, run, span));
  const headings = touched.filter(isHeading).map((sentence) => sliceAt(document, sentence.span));
  const citation = quotations[0]?.citation ?? headingCitation(document, touched[0], span);
  return { ...found, pages: pagesOf(document, span), quotations, headings, citation };
}

/** Sentences that can be quoted as one: of one section, or one note. */
function runsOf(sentences: readonly Sentence[]): Sentence[][] {
  const runs: Sentence[][] = [];
  let before: Sentence | null = null;
  for (const sentence of sentences) {
    if (isHeading(sentence)) before = null;
    else if (before !== null && sameRun(before, sentence)) runs.at(-1)?.push(sentence);
    else runs.push([sentence]);
    if (!isHeading(sentence)) before = sentence;
  }
  return runs;
}

function sameRun(a: Sentence, b: Sentence): boolean {
  return a.kind === b.kind && a.sectionId === b.sectionId && (a.kind === 'body' || a.paragraph === b.paragraph);
}

/** The sentence that holds most of the words is the one that is marked. */
function quotationOf(document: Document, run: readonly Sentence[], span: Span): Quotation {
  const shared = (one: Sentence): number => Math.min(one.span.end, span.end) - Math.max(one.span.start, span.start);
  const marked = run.reduce((most, one) => (shared(one) > shared(most) ? one : most));
  const [first, last] = [run[0] ?? marked, run.at(-1) ?? marked];
  return quote(document, { first: first.ordinal, last: last.ordinal }, marked.ordinal);
}

function isHeading({ kind }: Sentence): boolean {
  return kind === 'heading' || kind === 'furniture';
}

function sliceAt(document: Document, span: Span): SourceSlice {
  return { text: sliceOf(document.text, span), span, pages: pagesOf(document, span) };
}

/** Only where it begins. */
function headOf({ start }: Span): Span {
  return { start, end: start + 1 };
}

function headingCitation(document: Document, sentence: Sentence | undefined, span: Span): string {
  const section = document.sections.find(({ id }) => id === sentence?.sectionId);
  const pages = pagesOf(document, span);
  if (section === undefined || pages.length === 0) return shortCitation(document.item, null);
  const chapter = document.chapters.find(({ id }) => id === section.chapterId) ?? null;
  return shortCitation(document.item, { pages, chapter, sectionTitle: section.title, paragraph: 1, note: null });
}
