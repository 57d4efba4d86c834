import type { Document, PageBreak } from './document.js';
import type { Span } from './span.js';

/** Index of the last break at or before `offset`; -1 when there is none. */
export function breakAt(breaks: readonly PageBreak[], offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = breaks[middle];
    if (found !== undefined && found.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The printed labels of the pages on which the characters of `span` stand, in order. Computed from the page breaks
 * each time, never stored. Empty where nothing is printed.
 */
export function pagesOf(document: Pick<Document, 'text' | 'pageBreaks'>, span: Span): string[] {
  const labels: string[] = [];
  for (let at = Math.max(0, breakAt(document.pageBreaks, span.start)); at < document.pageBreaks.length; at += 1) {
    const from = document.pageBreaks[at];
    if (from === undefined || from.offset >= span.end) break;
    const to = document.pageBreaks[at + 1]?.offset ?? document.text.length;
    const shared = document.text.slice(Math.max(from.offset, span.start), Math.min(to, span.end));
    // White space at a page's edge is not text on that page.
    if (shared.trim() === '' || from.label === null || labels.at(-1) === from.label) continue;
    labels.push(from.label);
  }
  return labels;
}
