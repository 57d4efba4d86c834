import type { RootContent } from 'mdast';
import { markdownTree } from './markdown-tree.js';

/** A stretch of Markdown parsed alone, and the lines of the source before its first one. */
export interface Piece {
  readonly text: string;
  readonly nodes: readonly RootContent[];
  readonly linesBefore: number;
}

/** Below this the parser gains nothing by being given less. */
const SIZE = 32_768;
/** Definitions are seen from everywhere in a document. */
const DEFINITION = /^[ \t>]*\[[^\]\n]{1,999}\]:/m;
/** What may be part of a list or a block of code that is under way. A quotation has ended with the blank line before. */
const MAY_BE_INSIDE = /^(?:\s|[-*+]|\d|$)/;
/** HTML that goes on over blank lines, and what ends it. */
const LONG_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:pre|script|style|textarea)\b/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/**
 * Parses Markdown in pieces, cut before paragraphs and quotations at the margin where nothing is open. The parser takes
 * time by the square of how many blocks it is given at once: a long book would take it minutes.
 * @param html whether blocks of HTML stay what they are
 */
export function* markdownPieces(source: string, html: boolean): Generator<Piece> {
  if (source.length < 2 * SIZE || DEFINITION.test(source)) {
    yield { text: source, nodes: markdownTree(source, html), linesBefore: 0 };
    return;
  }
  const lines = source.split(/\r\n|\r|\n/);
  const piece = (from: number, to: number): Piece => {
    const text = lines.slice(from, to).join('\n');
    return { text, nodes: markdownTree(text, html), linesBefore: from };
  };
  let first = 0;
  let size = 0;
  for (const [at, line] of lines.entries()) {
    if (size >= SIZE && lines[at - 1]?.trim() === '' && !MAY_BE_INSIDE.test(line)) {
      const before = piece(first, at);
      size = 0;
      if (isClosed(before.nodes.at(-1))) {
        yield before;
        first = at;
      }
    }
    size += line.length + 1;
  }
  yield piece(first, lines.length);
}

/** Whether nothing that follows at the margin can belong to the last block any more. */
function isClosed(last: RootContent | undefined): boolean {
  if (last?.type === 'code') return false;
  if (last?.type !== 'html') return true;
  const [, end] = LONG_HTML.find(([start]) => start.test(last.value)) ?? [];
  return end === undefined || end.test(last.value);
}
