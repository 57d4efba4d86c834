import type { Span } from '../corpus/span.js';
import { breaksAnywhere, cutToWidth, displayWidth } from './display-width.js';
import { visibleText } from './visible-text.js';

/** A stretch of a line that is, or isn't, part of the marked sentence. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** One line of a laid-out text; no runs at all between paragraphs. */
export type Line = readonly Run[];

/** How a text is laid out. */
export interface Layout {
  readonly width: number;
  /** The part to mark, in UTF-16 units of the text. */
  readonly mark?: Span;
  /** Several parts to mark instead, in order. */
  readonly marks?: readonly Span[];
  /** Gives the marked part lines of its own, so that a mark in the margin says exactly which words it means. */
  readonly apart?: boolean;
}

/**
 * Breaks a text into lines, at white space only: words come out as they went in (hidden characters shown). Where the
 * text itself begins a new line (the items of a list), so does this; a blank line stays a blank line.
 */
export function layOut(text: string, { width, mark, marks: several, apart = false }: Layout): readonly Line[] {
  const marks = several ?? (mark === undefined ? [] : [mark]);
  const lines: Run[][] = [];
  let line: Run[] = [];
  let columns = 0;
  let gap = '';
  const endLine = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    columns = 0;
    gap = '';
  };

  for (const { 0: token, index } of text.matchAll(/[^ \t\r\n\f\v]+|[ \t\r\n\f\v]+/g)) {
    if (/^[ \t\r\n\f\v]/.test(token)) {
      const between = { start: index, end: index + token.length };
      const breaks = token.split('\n').length - 1;
      if (breaks > 0) {
        endLine();
        if (breaks > 1 && lines.length > 0) lines.push([]);
      } else if (apart && marks.some(({ start, end }) => isWithin(start, between) || isWithin(end, between))) {
        endLine();
      } else {
        gap = columns === 0 ? '' : ' ';
      }
      continue;
    }
    const word = runsOf(token, index, marks);
    const wide = word.reduce((sum, run) => sum + displayWidth(run.text), 0);
    if (columns > 0 && columns + gap.length + wide > width) endLine();
    if (gap !== '') append(line, { text: gap, marked: marks.some(({ start, end }) => start < index && index < end) });
    for (const piece of wide > width ? word.flatMap((run) => chop(run, width)) : word) {
      const more = displayWidth(piece.text);
      if (columns > 0 && wide > width && columns + gap.length + more > width) endLine();
      append(line, piece);
      columns += gap.length + more;
      gap = '';
    }
  }
  endLine();
  while (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/** Adds to the last run what is marked as that one is. */
function append(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.marked === run.marked) line[line.length - 1] = { text: last.text + run.text, marked: run.marked };
  else line.push(run);
}

/** Whether any of a line is marked. */
export function isMarked(line: Line): boolean {
  return line.some((run) => run.marked);
}

function isWithin(offset: number, span: Span): boolean {
  return span.start <= offset && offset <= span.end;
}

function runsOf(word: string, offset: number, marks: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  let done = 0;
  const upTo = (end: number, marked: boolean): void => {
    const to = Math.min(word.length, Math.max(done, end));
    if (to > done) runs.push({ text: visibleText(word.slice(done, to)), marked });
    done = to;
  };
  for (const { start, end } of marks) {
    upTo(start - offset, false);
    upTo(end - offset, true);
  }
  upTo(word.length, false);
  return runs;
}

/** A word too long for any line is left whole (an address that is to be copied), unless its script has no spaces. */
function chop(run: Run, width: number): readonly Run[] {
  if (!breaksAnywhere(run.text)) return [run];
  return cutToWidth(run.text, width).map((text) => ({ text, marked: run.marked }));
}
