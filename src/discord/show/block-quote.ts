import type { Span } from '../../corpus/span.js';
import { escapeMarkdown } from './escape.js';
import { LINE_END } from './visible-text.js';

/**
 * A piece of a text as a Discord block quote, what lies in `bold` in bold. Only escaped slices of the text are put
 * together, so what is seen is exactly the piece. Each line gets its own quote mark and its own bold marks, for Discord
 * ends both at the end of a line.
 */
export function blockQuote(text: string, piece: Span, bold: Span | null): string {
  const slice = text.slice(piece.start, piece.end);
  const lines: string[] = [];
  let start = 0;
  for (const end of [...slice.matchAll(LINE_END), null]) {
    const line = { start: piece.start + start, end: piece.start + (end?.index ?? slice.length) };
    lines.push(`> ${quotedLine(text, line, bold)}`);
    start = (end?.index ?? 0) + (end?.[0].length ?? 0);
  }
  // Empty lines at the ends (a piece ends where the next one's first word stands) would only be gaps.
  while (lines.at(-1)?.trim() === '>') lines.pop();
  while (lines[0]?.trim() === '>') lines.shift();
  return lines.join('\n');
}

function quotedLine(text: string, line: Span, bold: Span | null): string {
  const from = Math.min(Math.max(bold?.start ?? line.end, line.start), line.end);
  const to = Math.max(Math.min(bold?.end ?? line.end, line.end), from);
  const before = escapeMarkdown(text.slice(line.start, from));
  const after = escapeMarkdown(text.slice(to, line.end));
  return before + boldSlice(text.slice(from, to)) + after;
}

/** Bold marks must touch a word: spaces at the ends stay outside them. */
function boldSlice(slice: string): string {
  const escaped = escapeMarkdown(slice);
  const core = escaped.trim();
  if (core === '') return escaped;
  const at = escaped.indexOf(core);
  return `${escaped.slice(0, at)}**${core}**${escaped.slice(at + core.length)}`;
}
