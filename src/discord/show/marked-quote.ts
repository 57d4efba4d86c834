import { overlaps, type Span } from '../../corpus/span.js';
import { escapeMarkdown } from './escape.js';
import { LIMITS } from './limits.js';
import { piecesOfText } from './pieces.js';
import { LINE_END } from './visible-text.js';

/** How marked words are set: each of the two is told apart without colour. */
export const MARKS = {
  /** What a writer has, and the source has not. */
  given: ['**~~', '~~**'],
  /** What stands in the source. */
  source: ['**', '**'],
} as const;

/** A text as block quotes with some words marked, each short enough for an embed; the label stands above the first. */
export function markedBlocks(text: string, marks: readonly Span[], of: keyof typeof MARKS, label: string): string[] {
  const joined = joinedSpans(marks);
  const render = (piece: Span): string => (piece.start === 0 ? `${label}\n` : '') + quoted(text, piece, joined, of);
  return piecesOfText(text, (piece) => render(piece).length <= LIMITS.embedDescription)
    .map(render)
    .filter((block) => block.trim() !== '');
}

/** Markdown of the interface before and after a text of any length that is none: blocks that each fit an embed. */
export function labelledBlocks(before: string, text: string, after = ''): string[] {
  const room = LIMITS.embedDescription - before.length - after.length;
  const pieces = piecesOfText(text, ({ start, end }) => escapeMarkdown(text.slice(start, end)).length <= room);
  return pieces.map(({ start, end }, at) => {
    const words = escapeMarkdown(text.slice(start, end)).trim();
    return (at === 0 ? before : '') + words + (at === pieces.length - 1 ? after : '');
  });
}

/** Blocks as lines of one another, as many together as fit an embed. */
export function joinedLines(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const longer = `${joined.at(-1) ?? ''}\n${block}`;
    if (joined.length > 0 && longer.length <= LIMITS.embedDescription) joined.splice(-1, 1, longer);
    else joined.push(block);
  }
  return joined;
}

/** Discord ends a mark at the end of a line, and a quote mark is of one line. */
function quoted(text: string, piece: Span, marks: readonly Span[], of: keyof typeof MARKS): string {
  const lines: string[] = [];
  const slice = text.slice(piece.start, piece.end);
  let start = 0;
  for (const end of [...slice.matchAll(LINE_END), null]) {
    const line = { start: piece.start + start, end: piece.start + (end?.index ?? slice.length) };
    lines.push(`> ${markedLine(text, line, marks, of)}`);
    start = (end?.index ?? 0) + (end?.[0].length ?? 0);
  }
  while (lines.at(-1)?.trim() === '>') lines.pop();
  while (lines[0]?.trim() === '>') lines.shift();
  return lines.join('\n');
}

function markedLine(text: string, line: Span, marks: readonly Span[], of: keyof typeof MARKS): string {
  let shown = '';
  let at = line.start;
  for (const mark of marks.filter((one) => overlaps(one, line))) {
    const [start, end] = [Math.max(mark.start, line.start), Math.min(mark.end, line.end)];
    shown += escapeMarkdown(text.slice(at, start)) + marked(text.slice(start, end), of);
    at = end;
  }
  return shown + escapeMarkdown(text.slice(at, line.end));
}

/** Marks must touch a word: white space at the ends stays outside them. */
function marked(slice: string, of: keyof typeof MARKS): string {
  const escaped = escapeMarkdown(slice);
  const core = escaped.trim();
  if (core === '') return escaped;
  const [open, close] = MARKS[of];
  const at = escaped.indexOf(core);
  return `${escaped.slice(0, at)}${open}${core}${close}${escaped.slice(at + core.length)}`;
}

/** In order, what overlaps or touches as one, without what is empty. */
function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return joined;
}
