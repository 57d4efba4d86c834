import type { RankedQuotation } from '../answer/answer.js';
import { pageReference } from '../answer/citation.js';
import { likelihood } from '../answer/likelihood.js';
import type { Quotation, ReferredNote } from '../answer/quotation.js';
import type { Language } from '../language/languages.js';
import { messagesFor } from '../language/messages.js';
import { isMarked, type Line, layOut } from './line-layout.js';
import { MARGIN_INDENT as INDENT, MARGIN } from './margin.js';
import { scoreTable } from './render-scores.js';
import type { Styles } from './styles.js';
import { visibleLine } from './visible-text.js';

/** Where and how things are shown. */
export interface View {
  readonly width: number;
  readonly styles: Styles;
  /** The title of a document. */
  readonly titleOf: (documentId: string) => string;
  /** What the words around a quotation are in; English where nobody asked in another. */
  readonly language?: Language;
}

/** Room for a note's marker. */
const NOTE_INDENT = ' '.repeat(5);

/** A quotation with everything that belongs to it: what introduces it, its source, its notes and its id. */
export function renderQuotation(quotation: Quotation, number: number | null, view: View): string {
  return quotationBelow([], quotation, number, view);
}

/** The same below lines that are to be read before it. */
export function quotationBelow(
  above: readonly string[],
  quotation: Quotation,
  number: number | null,
  view: View,
): string {
  const { styles, width } = view;
  const label = number === null ? '' : `[${number}]`;
  const lines = [
    ...above,
    ...leadInLines(quotation, view),
    ...markedLines(quotation, view),
    ...wrapped(`— ${quotation.citation}${markedOn(quotation)}`, width).map((line) => INDENT + styles.citation(line)),
    ...wrapped(placeWords(quotation, view), width).map((line) => INDENT + styles.faint(line)),
    ...besideNoteLines(quotation, view),
    ...noteLines(quotation.footnotes, view),
    INDENT + styles.faint(visibleLine(quotation.id)),
  ];
  const [first = '', ...rest] = lines;
  return `${[styles.number(label) + first.slice(label.length), ...rest].join('\n')}\n`;
}

/** How much is said of a quotation besides itself. */
export interface Detail {
  /** How likely it answers; left out where it has just been said that it doesn't. */
  readonly likelihood: boolean;
  /** Every score. */
  readonly explain: boolean;
}

/**
 * The same, with how likely it answers and, on demand, why it stands where it does. That it contradicts is said above
 * it, for whoever reads it as an answer reads it wrongly.
 */
export function renderRanked(ranked: RankedQuotation, number: number, detail: Detail, view: View): string {
  const { probability, quotation, scores, stance } = ranked;
  const { language = 'en', styles } = view;
  const words = likelihood(probability, language, stance);
  const contradicts = stance === 'contradicts';
  const above = contradicts
    ? wrapped(messagesFor(language).withColon(words), view.width).map((line) => INDENT + styles.contradiction(line))
    : [];
  return [
    quotationBelow(above, quotation, number, view),
    !contradicts && (detail.likelihood || detail.explain) ? `${INDENT}${styles.faint(words)}\n` : '',
    detail.explain ? scoreTable(scores, styles) : '',
  ].join('');
}

/** A note to show: its marker and text, and the full references that its short ones stand for. */
interface ShownNote {
  readonly marker: string;
  readonly text: string;
  readonly refersTo?: readonly ReferredNote[];
}

type Beside = Pick<View, 'styles' | 'width' | 'language'>;

/** Notes, each under its marker. */
export function noteLines(notes: readonly ShownNote[], view: Beside): readonly string[] {
  const { styles, width } = view;
  return notes.flatMap(({ marker, text, refersTo = [] }) => {
    const [first = '', ...rest] = wrapped(text, width - NOTE_INDENT.length);
    const label = `${visibleLine(marker)}:`.padEnd(NOTE_INDENT.length);
    return [
      `${INDENT}${styles.faint(label)}${first}`,
      ...rest.map((line) => INDENT + NOTE_INDENT + line),
      ...refersTo.flatMap((reference) => referenceLines(reference, INDENT + NOTE_INDENT, view)),
    ];
  });
}

/** What goes with a quoted note: the sentence that calls it, and the references it stands for. */
function besideNoteLines({ note }: Quotation, view: View): readonly string[] {
  if (note === null) return [];
  const { callingSentence, refersTo } = note;
  const { language = 'en', styles, width } = view;
  const called =
    callingSentence === null
      ? []
      : [
          ...labelLines(messagesFor(language).calledBy(pageWords(callingSentence.pages, language)), INDENT, view),
          ...wrapped(callingSentence.text, width).map((line) => INDENT + line),
        ];
  return [
    ...called,
    ...refersTo.flatMap((reference) => referenceLines(reference, INDENT, { styles, width, language })),
  ];
}

function referenceLines({ marker, text, pages }: ReferredNote, indent: string, view: Beside): readonly string[] {
  const { language = 'en', width } = view;
  return [
    ...labelLines(messagesFor(language).refersTo(marker, pageWords(pages, language)), indent, view),
    ...wrapped(text, width - (indent.length - MARGIN)).map((line) => indent + line),
  ];
}

/** A line that says what stands below it, in small print. */
function labelLines(words: string, indent: string, { language = 'en', styles, width }: Beside): readonly string[] {
  const lines = wrapped(messagesFor(language).withColon(words), width - (indent.length - MARGIN));
  return lines.map((line) => indent + styles.faint(line));
}

/** As citations have it, where they are in the same language. */
function pageWords(pages: readonly string[], language: Language): string {
  return visibleLine(language === 'en' ? pageReference(pages) : messagesFor(language).pages(pages));
}

/** Text of a document, broken into lines that fit beside the margin. */
export function wrapped(text: string, width: number): readonly string[] {
  return layOut(text, { width: width - MARGIN }).map((line) => line.map((run) => run.text).join(''));
}

/** A line of the interface over the whole width, white space of any kind made one space. */
export function wrappedLine(words: string, { width }: Pick<View, 'width'>): readonly string[] {
  return wrapped(visibleLine(words), width + MARGIN);
}

function markedLines({ text, highlight }: Quotation, { styles, width }: View): readonly string[] {
  const whole = highlight.start === 0 && highlight.end === text.length;
  const lines = layOut(text, { width: width - MARGIN, mark: highlight, apart: !styles.enabled && !whole });
  return lines.map((line) => {
    const mark = isMarked(line) ? styles.answer('»') : ' ';
    return `${INDENT.slice(2)}${mark} ${paint(line, styles)}`.trimEnd();
  });
}

function paint(line: Line, styles: Styles): string {
  return line.map(({ text, marked }) => (marked ? styles.answer(text) : text)).join('');
}

function leadInLines({ leadIn }: Quotation, view: View): readonly string[] {
  if (leadIn === null) return [];
  const words = visibleLine(messagesFor(view.language ?? 'en').introducedBy(leadIn.pages));
  return [`${INDENT}${view.styles.faint(words)}`, ...wrapped(leadIn.text, view.width).map((line) => INDENT + line), ''];
}

function placeWords(quotation: Quotation, { titleOf, language = 'en' }: View): string {
  const titles = [titleOf(quotation.documentId), ...quotation.sectionPath].filter((title) => title.trim() !== '');
  const note = quotation.note === null ? [] : [messagesFor(language).note(quotation.note.marker)];
  return [...titles, ...note].join(' › ');
}

/** The page of the marked sentence, where it stands on fewer than its neighbours do: " (» p. 27)". */
function markedOn({ pages, highlightPages }: Quotation): string {
  if (highlightPages.length >= pages.length) return '';
  return ` (» ${visibleLine(pageReference(highlightPages))})`.replace(/(?<=\S) /gu, '\u00a0');
}
