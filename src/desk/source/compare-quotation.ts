import type { Quotation } from '../../answer/quotation.js';
import type { Corpus } from '../../corpus/document.js';
import { contains, type Span, sliceOf } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { compare, verdictOf } from '../compare/compare.js';
import type { Comparison, NameKnowledge, Point, PointKind } from '../compare/point.js';

/** A comparison with a quotation. Source spans are counted from the start of the quotation's text. */
export interface QuotationComparison extends Comparison {
  /** The sentence of the quotation that the points are of. */
  readonly sentence: Span;
}

/**
 * Compares a sentence with a quotation: first with the sentence that is marked (or with another of the quotation that has clearly
 * more of its words), then with the whole, since a number may stand in the next sentence. What is there anywhere in the quotation is
 * not missing; what the marked sentence denies is denied.
 */
export function compareQuotation(
  sentence: string,
  quotation: Quotation,
  corpus: Corpus,
  names: NameKnowledge,
  givenLanguage: Language,
): QuotationComparison {
  const surroundings = surroundingsOf(quotation, corpus);
  const against = (span: Span): QuotationComparison => {
    const found = compare(sentence, sliceOf(quotation.text, span), { names, givenLanguage, surroundings });
    const points = found.points.map((point) => ({ ...point, source: shifted(point.source, span.start) }));
    return { ...found, points, sentence: span };
  };
  const marked = against(quotation.highlight);
  const best = sentencesOf(quotation, corpus)
    .map(against)
    .reduce((one, other) => (other.overlap > one.overlap + CLEARLY_MORE ? other : one), marked);
  const whole = against({ start: 0, end: quotation.text.length });
  const points = best.points.filter(
    (point) => RELATIVE.has(point.kind) || whole.points.some((other) => sameGiven(point, other)),
  );
  return { verdict: verdictOf(points), points, overlap: best.overlap, sentence: best.sentence };
}

/** What is said of a sentence only by that sentence: the next one may well say the contrary of another thing. */
const RELATIVE: ReadonlySet<PointKind> = new Set(['negation', 'contrary', 'order', 'extent']);

/** By how much more of the words another sentence must have than the one that the reader chose. */
const CLEARLY_MORE = 0.25;

function shifted(span: Span | null, by: number): Span | null {
  return span === null ? null : { start: span.start + by, end: span.end + by };
}

function sameGiven(a: Point, b: Point): boolean {
  return a.kind === b.kind && a.given?.start === b.given?.start && a.given?.end === b.given?.end;
}

/** The sentences of a quotation, counted from the start of its text. */
function sentencesOf(quotation: Quotation, corpus: Corpus): readonly Span[] {
  const document = corpus.documents.find(({ id }) => id === quotation.documentId);
  return (document?.sentences ?? [])
    .filter(({ span }) => contains(quotation.span, span))
    .map(({ span }) => ({ start: span.start - quotation.span.start, end: span.end - quotation.span.start }));
}

/** What a reader knows who reads the quotation in its place: titles, what leads in, its notes. */
function surroundingsOf(quotation: Quotation, corpus: Corpus): string {
  const document = corpus.documents.find(({ id }) => id === quotation.documentId);
  return [
    document?.item.title ?? '',
    quotation.chapter?.title ?? '',
    ...quotation.sectionPath,
    quotation.leadIn?.text ?? '',
    quotation.note?.callingSentence?.text ?? '',
  ]
    .filter((text) => text !== '')
    .join('.\n');
}
