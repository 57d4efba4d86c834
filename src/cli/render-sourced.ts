import type { Corpus } from '../corpus/document.js';
import { pointWordings, pointWords } from '../desk/reports/source-words.js';
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
    leaning: styles.warning,
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
  labelled: LabelledQuotation,
  number: number,
  below: readonly string[],
  view: View,
  corpus: Corpus,
): string {
  const { ranked, label } = labelled;
  const { styles, language = 'en' } = view;
  const messages = messagesFor(language);
  const words = wrapped(messages.withColon(messages.desk.relation[label]), view.width);
  const above = words.map(
    (line) => INDENT + (label === 'contradicts' ? styles.contradiction(line) : styles.faint(line)),
  );
  const lines = [...below, ...pointLines(sentence, labelled, view, corpus)];
  return quotationBelow(above, ranked.quotation, number, view) + lines.map((line) => `${line}\n`).join('');
}

/** What differs, named one below the other, and then both wordings with it marked. */
function pointLines(sentence: string, labelled: LabelledQuotation, view: View, corpus: Corpus): readonly string[] {
  const { language = 'en', styles } = view;
  const { desk, withColon } = messagesFor(language);
  const named = labelled.points.flatMap((point) => {
    const { head, words } = pointWords(point, sentence, labelled.ranked.quotation, language, visibleLine);
    return wrapped(`${head} ${words}`, view.width);
  });
  const wordings = pointWordings(sentence, labelled, corpus).map(({ of, text, marks }) => ({
    label: withColon(of === 'given' ? desk.given : desk.trueWording),
    text,
    marks,
  }));
  return [
    ...named.map((line) => INDENT + styles.contradiction(line)),
    ...wordings.flatMap((wording) => wordingLines(wording, view)),
  ];
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
