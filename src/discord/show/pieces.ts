import type { Document } from '../../corpus/document.js';
import { overlaps, type Span } from '../../corpus/span.js';

/** Whether a piece can be shown as a whole. Must hold for any single character. */
type Fits = (piece: Span) => boolean;

/**
 * Cuts a span of a document into pieces that each fit: between sentences as far as possible, a sentence that is too
 * long by itself between words, a word that is too long anywhere. The pieces follow on one another without gap or
 * overlap: together they are the span.
 */
export function piecesOf(document: Document, span: Span, fits: Fits): Span[] {
  const starts = document.sentences
    .filter((sentence) => overlaps(sentence.span, span))
    .map((sentence) => sentence.span.start);
  return cut(span, starts, fits, (sentence) => piecesByWord(document.text, sentence, fits));
}

/** The same for a text by itself: between its paragraphs, then between sentences, then between words. */
export function piecesOfText(text: string, fits: Fits): Span[] {
  const starts = [...text.matchAll(/\n+/g)].map((gap) => gap.index + gap[0].length);
  return cut({ start: 0, end: text.length }, starts, fits, (paragraph) =>
    cut(paragraph, segmentsOf(text, paragraph, 'sentence'), fits, (sentence) => piecesByWord(text, sentence, fits)),
  );
}

function piecesByWord(text: string, span: Span, fits: Fits): Span[] {
  const words = [...text.slice(span.start, span.end).matchAll(/(?<=\s)\S/g)].map((word) => span.start + word.index);
  return cut(span, words, fits, (word) => cut(word, segmentsOf(text, word, 'grapheme'), fits, (sign) => [sign]));
}

function segmentsOf(text: string, span: Span, granularity: 'sentence' | 'grapheme'): number[] {
  const segments = new Intl.Segmenter('en', { granularity }).segment(text.slice(span.start, span.end));
  return Array.from(segments, (segment) => span.start + segment.index);
}

/** Greedy: each piece takes in as many parts as fit; a part that doesn't fit alone is left to `smaller`. */
function cut(span: Span, starts: readonly number[], fits: Fits, smaller: (part: Span) => readonly Span[]): Span[] {
  if (fits(span)) return [span];
  const inner = starts.filter((start) => start > span.start && start < span.end);
  const bounds = [span.start, ...inner, span.end];
  const pieces: Span[] = [];
  let open: Span | null = null;
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const part: Span = { start, end: bounds[index + 1] ?? span.end };
    const grown: Span = { start: open?.start ?? start, end: part.end };
    if (fits(grown)) {
      open = grown;
      continue;
    }
    if (open !== null) pieces.push(open);
    const parts = fits(part) ? [part] : smaller(part);
    pieces.push(...parts.slice(0, -1));
    open = parts.at(-1) ?? null;
  }
  if (open !== null) pieces.push(open);
  return pieces;
}
