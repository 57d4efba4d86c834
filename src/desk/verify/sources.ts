import type { Chapter, Corpus, Document, Sentence } from '../../corpus/document.js';
import { overlaps, type Span } from '../../corpus/span.js';

/** A text that can be quoted: a document's, or a title from its description. */
export interface Source {
  readonly document: Document;
  readonly of: 'text' | 'title';
  readonly text: string;
  /** Of a chapter's title: the chapter. */
  readonly chapter: Chapter | null;
}

/** All that can be quoted: the texts first, then the titles that a description has. */
export function sourcesOf({ documents }: Corpus): Source[] {
  const texts = documents.map((document): Source => ({ document, of: 'text', text: document.text, chapter: null }));
  const titles = documents.flatMap((document): Source[] => {
    const title = (text: string, chapter: Chapter | null): Source => ({ document, of: 'title', text, chapter });
    return [title(document.item.title, null), ...document.chapters.map((chapter) => title(chapter.title, chapter))];
  });
  return [...texts, ...titles];
}

/** The sentences that a span touches, in order. */
export function sentencesIn({ sentences }: Document, span: Span): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Sentence[] = [];
  for (let at = low; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || !overlaps(sentence.span, span)) break;
    found.push(sentence);
  }
  return found;
}

/** The sentence at an offset; undefined in a title. */
export function sentenceAt(source: Source, offset: number): Sentence | undefined {
  return source.of === 'title' ? undefined : sentencesIn(source.document, { start: offset, end: offset + 1 })[0];
}

/** Whether a place is all headings, bylines and titles: their capitals are a matter of style. */
export function isHeading(source: Source, span: Span): boolean {
  if (source.of === 'title') return true;
  const touched = sentencesIn(source.document, span);
  return touched.length > 0 && touched.every(isTitle);
}

/** What two places must have in common to be one passage: their section, their note, or the headings that follow one another. */
export function passageAt(source: Source, offset: number): string {
  const sentence = sentenceAt(source, offset);
  if (sentence === undefined) return source.of;
  if (sentence.kind === 'note') return `note ${sentence.paragraph}`;
  return isTitle(sentence) ? `headings ${firstTitle(source.document, sentence)}` : `section ${sentence.sectionId}`;
}

/** The number of the first of the headings and bylines that a sentence stands among. */
function firstTitle({ sentences }: Document, sentence: Sentence): number {
  let at = sentence.ordinal;
  for (let before = sentences[at - 1]; before !== undefined && isTitle(before); before = sentences[at - 1]) at -= 1;
  return at;
}

function isTitle({ kind }: Sentence): boolean {
  return kind === 'heading' || kind === 'furniture';
}
