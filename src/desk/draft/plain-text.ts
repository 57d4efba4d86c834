import type { DraftBlock } from './assemble-draft.js';
import type { SourceLines } from './source-lines.js';
import { TracedTextBuilder } from './traced-text.js';

/** A line set off as a quotation, as in mails. */
const QUOTED = /^[ \t]{0,3}(?:>[ \t]?)+/;
const ITEM = /^[ \t]*(?:[•‣▪◦·*]|[-–](?=[ \t])|\d{1,3}[.)](?=[ \t]))[ \t]*/u;
/** Nobody wraps lines as long as this: what ends one is the end of a paragraph. */
const LONG_LINE = 200;

/**
 * Reads plain text. Blank lines part paragraphs, and so does the end of a line too long to have been wrapped; lines
 * that begin with ">" are a block quotation; a paragraph that begins with a bullet or a number is a list.
 */
export function readPlainDraft(lines: SourceLines): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let open: { builder: TracedTextBuilder; kind: DraftBlock['kind']; quotation: number | null } | null = null;
  let quotations = 0;
  let quotation: number | null = null;
  const close = (): void => {
    if (open === null) return;
    blocks.push({ kind: open.kind, text: open.builder.build(), quotation: open.quotation, note: null, number: null });
    open = null;
  };
  for (const [at, line] of lines.source.split('\n').entries()) {
    const start = lines.starts[at] ?? 0;
    const mark = QUOTED.exec(line)?.[0] ?? '';
    if (mark === '' && quotation !== null) {
      close();
      quotation = null;
    } else if (mark !== '' && quotation === null) {
      close();
      quotation = quotations;
      quotations += 1;
    }
    if (line.slice(mark.length).trim() === '') {
      close();
      continue;
    }
    const bullet: string = ITEM.exec(line.slice(mark.length))?.[0] ?? '';
    // Within a paragraph that is no list, "12. " at a line's start is where the line was wrapped.
    const item: boolean = bullet !== '' && (open === null || open.kind === 'item');
    if (item) close();
    open ??= { builder: new TracedTextBuilder(), kind: item ? 'item' : 'paragraph', quotation };
    const skipped = mark.length + (item ? bullet.length : 0);
    open.builder.write(`${line.slice(skipped)}\n`, (position) => start + skipped + position);
    if (line.length > LONG_LINE) close();
  }
  close();
  return blocks;
}
