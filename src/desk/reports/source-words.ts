import type { Quotation } from '../../answer/quotation.js';
import type { Corpus, Document } from '../../corpus/document.js';
import { overlaps, type Span, sliceOf } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { Point } from '../compare/point.js';
import type { LabelledQuotation } from '../source/sourced.js';
import { bothWordings, type MarkedWording, type Showing } from './check-words.js';

/** A point of difference: what it is, and what stands where. Of what the source merely doesn't say, only the sentence's words. */
export function pointWords(
  point: Point,
  sentence: string,
  { text }: Quotation,
  language: Language,
  shown: Showing,
): { readonly head: string; readonly words: string } {
  const { desk, withColon } = messagesFor(language);
  const differs = isDifference(point);
  const given = point.given === null ? '–' : desk.quoted(shown(sliceOf(sentence, point.given)));
  const source = point.source === null ? '–' : desk.quoted(shown(sliceOf(text, point.source)));
  return {
    head: withColon(`${differs ? desk.pointOfDifference : desk.notInSource} (${desk.point[point.kind]})`),
    words: differs ? bothWordings(source, given, language) : given,
  };
}

/** The sentence and its source with the points marked; none where there are none. */
export function pointWordings(
  sentence: string,
  { ranked: { quotation }, points }: Pick<LabelledQuotation, 'ranked' | 'points'>,
  corpus: Corpus,
): readonly MarkedWording[] {
  if (points.length === 0) return [];
  const marks = points.flatMap(({ given }) => (given === null ? [] : [given]));
  const source = sourceWording(quotation, points.filter(isDifference), corpus);
  return [{ of: 'given', text: sentence, marks }, ...(source === null ? [] : [{ of: 'source' as const, ...source }])];
}

/** Of what the source merely doesn't say, nothing shows which of its words stands in the same place. */
function isDifference({ verdict, given }: Point): boolean {
  return verdict === 'conflict' || given === null;
}

/** The sentences of the quotation in which the points lie; null where the source has nothing to set against them. */
function sourceWording({ documentId, span, text }: Quotation, points: readonly Point[], corpus: Corpus) {
  const marks = points.flatMap(({ source }) => (source === null ? [] : [source]));
  if (marks.length === 0) return null;
  const document = corpus.documents.find(({ id }) => id === documentId);
  const inDocument = marks.map((mark) => shifted(mark, span.start));
  const around = document === undefined ? [] : sentencesAround(document, inDocument);
  const start = Math.max(
    0,
    Math.min(...around.map((sentence) => sentence.start), Number.MAX_SAFE_INTEGER) - span.start,
  );
  const end = Math.min(text.length, Math.max(...around.map((sentence) => sentence.end), 0) - span.start);
  const part = start < end ? { start, end } : { start: 0, end: text.length };
  return { text: sliceOf(text, part), marks: marks.map((mark) => shifted(mark, -part.start)) };
}

function sentencesAround({ sentences }: Document, spans: readonly Span[]): readonly Span[] {
  return sentences.filter(({ span }) => spans.some((one) => overlaps(span, one))).map(({ span }) => span);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
