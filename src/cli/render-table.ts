import { cutToWidth, displayWidth } from './display-width.js';
import type { View } from './render-quotation.js';
import { visibleLine } from './visible-text.js';

/** What stands between two columns. */
const GAP = '  ';
/** However long the others are, the last column keeps so much. */
const LEAST = 20;

/** A table of one line a row; the last column is cut where the line ends. */
export function renderTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  view: Pick<View, 'width' | 'styles'>,
): string {
  const shown = [heads, ...rows].map((row) => row.map(visibleLine));
  const widths = heads.slice(0, -1).map((_, at) => Math.max(...shown.map((row) => displayWidth(row[at] ?? ''))));
  const used = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const room = Math.max(LEAST, view.width - used);
  const lines = shown.map((row) =>
    [...widths.map((width, at) => padded(row[at] ?? '', width)), cut(row.at(-1) ?? '', room)].join(GAP),
  );
  return lines.map((line, at) => `${at === 0 ? view.styles.heading(line) : line}\n`).join('');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${(cutToWidth(text, width - 1)[0] ?? '').trimEnd()}…`;
}
