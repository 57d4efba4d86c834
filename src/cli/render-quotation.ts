import type { RankedQuotation } from '../answer/answer.js';
import { pageReference } from '../answer/citation.js';
import { likelihood } from '../answer/likelihood.js';
import type { Quotation, ReferredNote } from '../answer/quotation.js';
import { isMarked, type Line, layOut } from './line-layout.js';
import type { Styles } from './styles.js';
import { visibleLine } from './visible-text.js';

/** Where and how things are shown. */
export interface View {
  readonly width: number;
  readonly styles: Styles;
  /** The title of a document. */
  readonly titleOf: (documentId: string) => string;
}

/** Columns left of the text: room for "[25]", and for the mark of the answering sentence. */
const MARGIN = 7;
const INDENT = ' '.repeat(MARGIN);
/** Room for a note's marker. */
const NOTE_INDENT = ' '.repeat(5);

/** A quotation with everything that belongs to it: what introduces it, its source, its notes and its id. */
export function renderQuotation(quotation: Quotation, number: number | null, view: View): string {
  const { styles, width } = view;
  const label = number === null ? '' : `[${number}]`;
  const lines = [
    ...leadInLines(quotation, view),
    ...markedLines(quotation, view),
    ...wrapped(`— ${quotation.citation}`, width).map((line) => INDENT + styles.citation(line)),
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

/** The same, with how likely it answers and, on demand, why it stands where it does. */
export function renderRanked(ranked: RankedQuotation, number: number, detail: Detail, view: View): string {
  const likely = `${INDENT}${view.styles.faint(likelihood(ranked.probability))}\n`;
  return [
    renderQuotation(ranked.quotation, number, view),
    detail.likelihood || detail.explain ? likely : '',
    detail.explain ? scoreTable(ranked, view) : '',
  ].join('');
}

/** A note to show: its marker and text, and the full reference it stands for where it is a short one. */
interface ShownNote {
  readonly marker: string;
  readonly text: string;
  readonly refersTo?: ReferredNote | null;
}

/** Notes, each under its marker. */
export function noteLines(notes: readonly ShownNote[], view: Pick<View, 'styles' | 'width'>): readonly string[] {
  const { styles, width } = view;
  return notes.flatMap(({ marker, text, refersTo = null }) => {
    const [first = '', ...rest] = wrapped(text, width - NOTE_INDENT.length);
    const label = `${visibleLine(marker)}:`.padEnd(NOTE_INDENT.length);
    return [
      `${INDENT}${styles.faint(label)}${first}`,
      ...rest.map((line) => INDENT + NOTE_INDENT + line),
      ...(refersTo === null ? [] : referenceLines(refersTo, INDENT + NOTE_INDENT, view)),
    ];
  });
}

/** What goes with a quoted note: the sentence that calls it, and the reference it stands for. */
function besideNoteLines({ note }: Quotation, view: View): readonly string[] {
  if (note === null) return [];
  const { callingSentence, refersTo } = note;
  const called =
    callingSentence === null
      ? []
      : [
          INDENT + view.styles.faint(`Called by this sentence${onPages(callingSentence.pages)}:`),
          ...wrapped(callingSentence.text, view.width).map((line) => INDENT + line),
        ];
  return [...called, ...(refersTo === null ? [] : referenceLines(refersTo, INDENT, view))];
}

function referenceLines(
  { marker, text, pages }: ReferredNote,
  indent: string,
  { styles, width }: Pick<View, 'styles' | 'width'>,
): readonly string[] {
  return [
    indent + styles.faint(`Refers to note ${visibleLine(marker)}${onPages(pages)}:`),
    ...wrapped(text, width - (indent.length - MARGIN)).map((line) => indent + line),
  ];
}

function onPages(pages: readonly string[]): string {
  return pages.length === 0 ? '' : ` on ${visibleLine(pageReference(pages))}`;
}

/** Text of a document, broken into lines that fit beside the margin. */
export function wrapped(text: string, width: number): readonly string[] {
  return layOut(text, { width: width - MARGIN }).map((line) => line.map((run) => run.text).join(''));
}

function markedLines({ text, highlight }: Quotation, { styles, width }: View): readonly string[] {
  const whole = highlight.start === 0 && highlight.end === text.length;
  const lines = layOut(text, { width: width - MARGIN, mark: highlight, apart: !styles.enabled && !whole });
  return lines.map((line) => {
    const mark = isMarked(line) ? styles.answer('»') : ' ';
    return `${' '.repeat(MARGIN - 2)}${mark} ${paint(line, styles)}`.trimEnd();
  });
}

function paint(line: Line, styles: Styles): string {
  return line.map(({ text, marked }) => (marked ? styles.answer(text) : text)).join('');
}

function leadInLines({ leadIn }: Quotation, { styles, width }: View): readonly string[] {
  if (leadIn === null) return [];
  return [
    `${INDENT}${styles.faint(`From a list, introduced${onPages(leadIn.pages)} by:`)}`,
    ...wrapped(leadIn.text, width).map((line) => INDENT + line),
    '',
  ];
}

function placeWords(quotation: Quotation, { titleOf }: View): string {
  const titles = [titleOf(quotation.documentId), ...quotation.sectionPath].filter((title) => title.trim() !== '');
  const note = quotation.note === null ? [] : [`note ${quotation.note.marker}`];
  return [...titles, ...note].join(' › ');
}

function scoreTable({ scores }: RankedQuotation, { styles }: View): string {
  const row = (name: string, cosine: number | string, maxSim: number | string) =>
    INDENT + styles.faint(`${name.padEnd(14)}${cell(cosine)}${cell(maxSim)}`.trimEnd());
  return `${[
    row('', 'cosine', 'MaxSim'),
    row('sentence', scores.denseSentence, scores.maxSimSentence),
    row('passage', scores.denseWindow, scores.maxSimWindow),
    row('with headings', scores.denseContext, ''),
    `${INDENT}${styles.faint(`${'together'.padEnd(14)}${cell(scores.fused)} σ above the rest`)}`,
    `${INDENT}${styles.faint(`${'found by'.padEnd(16)}${scores.foundBy.join(', ')}`)}`,
  ].join('\n')}\n`;
}

function cell(value: number | string): string {
  return (typeof value === 'number' ? value.toFixed(3) : value).padStart(8);
}
