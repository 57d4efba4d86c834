import { splitSentences } from '../../corpus/sentences.js';
import type { Span } from '../../corpus/span.js';
import type { Draft, DraftFormat, DraftNoteCall, DraftOrigin, DraftParagraph, DraftSentence } from './draft.js';
import { placeIn } from './place.js';
import type { SourceLines } from './source-lines.js';
import type { TracedText } from './traced-text.js';

/** What a reader for a format makes of a paragraph. Everything after this is the same for all formats. */
export interface DraftBlock {
  readonly kind: DraftParagraph['kind'];
  readonly text: TracedText;
  readonly quotation: number | null;
  readonly note: string | null;
  readonly number: number | null;
}

const BETWEEN = '\n\n';

/** @param lines of the file that the blocks' offsets lead to; null for a DOCX, which has none */
export function assembleDraft(
  name: string,
  format: DraftFormat,
  read: readonly DraftBlock[],
  lines: SourceLines | null,
): Draft {
  const filled = read.filter(({ text }) => text.text !== '');
  const blocks = [...filled.filter(({ note }) => note === null), ...filled.filter(({ note }) => note !== null)];
  const notes = new Map<string, number>();
  for (const [at, { note }] of blocks.entries()) if (note !== null && !notes.has(note)) notes.set(note, at);

  const parts: string[] = [];
  const paragraphs: DraftParagraph[] = [];
  const calls: DraftNoteCall[] = [];
  const code: Span[] = [];
  let length = 0;
  for (const { kind, text, quotation, note, number } of blocks) {
    if (length > 0) {
      parts.push(BETWEEN);
      length += BETWEEN.length;
    }
    parts.push(text.text);
    paragraphs.push({ span: { start: length, end: length + text.text.length }, kind, quotation, note, number });
    for (const { at, marker } of text.calls) calls.push({ at: length + at, marker, note: notes.get(marker) ?? null });
    for (const { start, end } of text.code) code.push({ start: length + start, end: length + end });
    length += text.text.length;
  }
  const text = parts.join('');
  const origin: DraftOrigin =
    lines === null ? { kind: 'paragraphs' } : { kind: 'lines', ...lines, offsets: offsetsOf(blocks, length) };
  const sentences = paragraphs.flatMap((paragraph, at): DraftSentence[] =>
    splitSentences(text.slice(paragraph.span.start, paragraph.span.end)).map(({ start, end }) => ({
      span: { start: paragraph.span.start + start, end: paragraph.span.start + end },
      kind: paragraph.kind === 'heading' || paragraph.kind === 'note' ? paragraph.kind : 'body',
      quoted: paragraph.quotation !== null,
      paragraph: at,
      place: placeIn({ paragraphs, origin }, paragraph.span.start + start),
    })),
  );
  return { name, format, text, paragraphs, sentences, calls, code, origin };
}

/** Where each unit of the joined text came from; what parts paragraphs came from the end of the one before. */
function offsetsOf(blocks: readonly DraftBlock[], length: number): Int32Array {
  const offsets = new Int32Array(length + 1);
  let at = 0;
  let end = 0;
  for (const { text } of blocks) {
    if (at > 0) {
      offsets.fill(end, at, at + BETWEEN.length);
      at += BETWEEN.length;
    }
    offsets.set(text.offsets, at);
    at += text.text.length;
    end = (text.offsets.at(-1) ?? end) + 1;
  }
  offsets[length] = end;
  return offsets;
}
