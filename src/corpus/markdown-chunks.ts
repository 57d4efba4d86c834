/** A stretch of Markdown that can be parsed alone, and the line of the source before its first one. */
export interface Chunk {
  readonly text: string;
  readonly linesBefore: number;
}

/** Below this a parser gains nothing by being given less. */
const SIZE = 32_768;
/** Definitions are seen from everywhere in a document. */
const DEFINITION = /^[ \t>]*\[[^\]\n]{1,999}\]:/m;
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/;
/** HTML that goes on over blank lines. Comments are looked at apart. */
const LONG_HTML = /<(?:pre|script|style|textarea|\?|!\[CDATA|![a-z])/i;
/** What may be part of a list, a quotation or a code block that is under way. */
const MAY_BE_INSIDE = /^(?:\s|>|[-*+]|\d)/;

/**
 * Cuts Markdown where nothing is open: between paragraphs that begin at the margin. The parser takes time by the
 * square of how many blocks it is given at once; a long book would take minutes.
 */
export function markdownChunks(source: string): Chunk[] {
  if (source.length < 2 * SIZE || DEFINITION.test(source)) return [{ text: source, linesBefore: 0 }];
  const chunks: Chunk[] = [];
  const lines = source.split(/\r\n|\r|\n/);
  let first = 0;
  let size = 0;
  let fenced = false;
  let comment = false;
  let blank = true;
  for (const [at, line] of lines.entries()) {
    if (LONG_HTML.test(line)) break;
    if (size >= SIZE && blank && !fenced && !comment && !MAY_BE_INSIDE.test(line) && line !== '') {
      chunks.push({ text: lines.slice(first, at).join('\n'), linesBefore: first });
      first = at;
      size = 0;
    }
    if (FENCE.test(line)) fenced = !fenced;
    const opened = line.lastIndexOf('<!--');
    const closed = line.lastIndexOf('-->');
    if (opened > closed) comment = true;
    else if (closed !== -1) comment = false;
    blank = line.trim() === '';
    size += line.length + 1;
  }
  chunks.push({ text: lines.slice(first).join('\n'), linesBefore: first });
  return chunks;
}
