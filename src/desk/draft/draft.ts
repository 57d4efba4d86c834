import type { SentenceKind } from '../../corpus/document.js';
import type { Span } from '../../corpus/span.js';

/** What a draft was read from. */
export type DraftFormat = 'markdown' | 'text' | 'docx';

/**
 * Where something stands for the writer. `line` and `column` are those of Visual Studio Code, of the JetBrains editors
 * and of `file:line:column`: both from 1, a line ends at LF, CR LF or CR, a column counts UTF-16 units and is always the
 * first of what is seen as one character. A paragraph of a DOCX is counted from 1 over all that hold text.
 */
export type DraftPlace =
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  /** Within a note: its marker, and the paragraph that calls it (null when nothing does). */
  | { readonly kind: 'paragraph'; readonly paragraph: number | null; readonly note: string | null };

/** A paragraph, heading, list item, table cell, or a paragraph of a note. */
export interface DraftParagraph {
  readonly span: Span;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'note';
  /** The block quotation that it is part of; paragraphs of one are neighbours. Null outside any. */
  readonly quotation: number | null;
  /** The marker of the note that it is part of. */
  readonly note: string | null;
  /** Of a DOCX: its number in the document; of a note's paragraph, that of the paragraph that calls it. */
  readonly number: number | null;
}

/** A sentence of a draft. Together they cover its text; only white space lies between. */
export interface DraftSentence {
  readonly span: Span;
  readonly kind: Extract<SentenceKind, 'body' | 'note' | 'heading'>;
  /** Whether it stands in a block quotation: then it is no claim of the writer's. */
  readonly quoted: boolean;
  /** Position in `Draft.paragraphs`. */
  readonly paragraph: number;
  readonly place: DraftPlace;
}

/** Where a note is called: the call itself is not in the text. */
export interface DraftNoteCall {
  readonly at: number;
  readonly marker: string;
  /** The first paragraph of the note, a position in `Draft.paragraphs`; null when the draft has no such note. */
  readonly note: number | null;
}

/** How offsets of the text lead back to the file. */
export type DraftOrigin =
  | {
      readonly kind: 'lines';
      /** The file's lines, ends of lines as LF. */
      readonly source: string;
      /** Of each line of `source`: where it starts, ascending, and its number in the file. */
      readonly starts: readonly number[];
      readonly numbers: readonly number[];
      /** Of each UTF-16 unit of the text, and of its end: where it stands in `source`. */
      readonly offsets: Int32Array;
    }
  | { readonly kind: 'paragraphs' };

/** A writer's text, read for what it claims and quotes. */
export interface Draft {
  /** The name of the file; empty for a text that is no file. */
  readonly name: string;
  readonly format: DraftFormat;
  /** The reading text, as it was typed: no markup, no note calls, no code; paragraphs parted by blank lines, notes last. */
  readonly text: string;
  readonly paragraphs: readonly DraftParagraph[];
  readonly sentences: readonly DraftSentence[];
  /** In the order of the text. */
  readonly calls: readonly DraftNoteCall[];
  /** Code within a line. It is part of a sentence, but quotation marks in it quote nothing. */
  readonly code: readonly Span[];
  readonly origin: DraftOrigin;
}
