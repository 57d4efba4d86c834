import type { Quotation } from '../answer/quotation.js';
import type { Corpus, Document } from '../corpus/document.js';
import { overlaps, type Span, sliceOf } from '../corpus/span.js';
import type { Point } from '../desk/compare/point.js';
import type { LabelledQuotation, SourcedSentence } from '../desk/source/sourced.js';
import { messagesFor } from '../language/messages.js';
import type { StyledCitations } from './citation-style.js';
import { MARGIN_INDENT as INDENT } from './margin.js';
import { quotationBelow, type View, wrapped, wrappedLine } from './render-quotation.js';
import { wordingLines } from './render-wordings.js';
import { visibleLine } from './visible-text.js';

/** A sentence with what is shown of its sources. */
export interface ShownSentence {
  readonly sourced: SourcedSentence;
  /** Where it stands in a draft; empty for a sentence that was typed. */
  readonly place: string;
  readonly shown: readonly LabelledQuotation[];
}

/** Sentences for people, each with its verdict and quotations; these are numbered throughout. */
export function renderSourced(
  sentences: readonly ShownSentence[],
  styled: StyledCitations | null,
  view: View,
  corpus: Corpus,
): string {
  let number = 0;
  const blocks = sentences.map(({ sourced, place, shown }) => {
    const quotations = shown.map((labelled) => {
      number += 1;
      const below = styled === null ? [] : citationLines(styled.citations[number - 1] ?? '', view);
      return labelledQuotation(sourced.sentence, labelled, number, below, view, corpus);
    });
    return [headOf(sourced, place, view), ...quotations].join('\n');
  });
  return [...blocks, ...(styled === null ? [] : bibliography(styled, view))].join('\n');
}

function headOf({ sentence, verdict }: SourcedSentence, place: string, view: View): string {
  const { styles, language = 'en' } = view;
  const { desk } = messagesFor(language);
  const paint = {
    supported: styles.citation,
    contradicted: styles.contradiction,
    touched: styles.warning,
    unsupported: styles.warning,
  };
  const where = place === '' ? [] : [styles.faint(visibleLine(place))];
  const lines = [
    ...where,
    ...wrappedLine(desk.quoted(sentence), view).map(styles.heading),
    ...wrappedLine(desk.sentence[verdict], view).map(paint[verdict]),
  ];
  return `${lines.join('\n')}\n`;
}

function labelledQuotation(
  sentence: string,
  { ranked, label, points }: LabelledQuotation,
  number: number,
  below: readonly string[],
  view: View,
  corpus: Corpus,
): string {
  const { styles, language = 'en' } = view;
  const messages = messagesFor(language);
  const words = wrapped(messages.withColon(messages.desk.relation[label]), view.width);
  const above = words.map(
    (line) => INDENT + (label === 'contradicts' ? styles.contradiction(line) : styles.faint(line)),
  );
  const lines = [...below, ...pointLines(sentence, ranked.quotation, points, view, corpus)];
  return quotationBelow(above, ranked.quotation, number, view) + lines.map((line) => `${line}\n`).join('');
}

/** What differs, named one below the other, and then both wordings with it marked. */
function pointLines(sentence: string, quotation: Quotation, points: readonly Point[], view: View, corpus: Corpus) {
  if (points.length === 0) return [];
  const { language = 'en', styles } = view;
  const { desk, withColon } = messagesFor(language);
  // Of what the source merely doesn't say, nothing shows which of its words stands in the same place.
  const counterparts = points.filter(({ verdict, given }) => verdict === 'conflict' || given === null);
  const named = points.flatMap((point) => {
    const isConflict = counterparts.includes(point);
    const given = point.given === null ? '–' : desk.quoted(visibleLine(sliceOf(sentence, point.given)));
    const source = point.source === null ? '–' : desk.quoted(visibleLine(sliceOf(quotation.text, point.source)));
    const head = `${isConflict ? desk.pointOfDifference : desk.notInSource} (${desk.point[point.kind]})`;
    return wrapped(`${withColon(head)} ${isConflict ? `${given} → ${source}` : given}`, view.width);
  });
  const marks = points.flatMap(({ given }) => (given === null ? [] : [given]));
  const source = sourceWording(quotation, counterparts, corpus);
  return [
    ...named.map((line) => INDENT + styles.contradiction(line)),
    ...wordingLines({ label: withColon(desk.given), text: sentence, marks }, view),
    ...(source === null ? [] : wordingLines({ label: withColon(desk.trueWording), ...source }, view)),
  ];
}

/** The sentences of the quotation in which the points lie; null where the source has nothing to set against them. */
function sourceWording({ documentId, span, text }: Quotation, points: readonly Point[], corpus: Corpus) {
  const marks = points.flatMap(({ source }) => (source === null ? [] : [source]));
  if (marks.length === 0) return null;
  const document = corpus.documents.find(({ id }) => id === documentId);
  const around =
    document === undefined
      ? []
      : sentencesAround(
          document,
          marks.map((mark) => shifted(mark, span.start)),
        );
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

function citationLines(citation: string, view: View): readonly string[] {
  return wrapped(visibleLine(citation), view.width).map((line) => INDENT + view.styles.citation(line));
}

function bibliography({ bibliography: works }: StyledCitations, view: View): readonly string[] {
  if (works.length === 0) return [];
  const { language = 'en', styles } = view;
  const { desk, withColon } = messagesFor(language);
  const lines = works.flatMap((work) => wrapped(visibleLine(work), view.width).map((line) => INDENT + line));
  return [`${[styles.heading(withColon(desk.bibliography)), ...lines].join('\n')}\n`];
}
