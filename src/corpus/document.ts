import type { BibliographicItem, PersonName } from './bibliography.js';
import type { Span } from './span.js';

/** Where a printed page begins. `label` is what is printed on it ("46", "xii"); null where the text has no page. */
export interface PageBreak {
  readonly offset: number;
  readonly label: string | null;
}

/** A heading and all that stands under it, to the next heading of its level or a higher one. */
export interface Section {
  /** Unique in the document, made of the slugs of its titles: `counterterrorism-financing-in-belgium/conclusion`. */
  readonly id: string;
  /** As it stands in the document, without markup. */
  readonly title: string;
  /** 1 for a chapter or a top heading. 0 for text before the first heading. */
  readonly level: number;
  /** Heading included; body stream only. */
  readonly span: Span;
  readonly parent: string | null;
  /** The chapter that this section is or lies in; null outside any chapter. */
  readonly chapterId: string | null;
}

/** A chapter: a part of a document with a title and, in an edited volume, authors of its own. */
export interface Chapter {
  /** Short, from the sidecar: `financing`. Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly PersonName[];
  /** Body stream only; heading included. */
  readonly span: Span;
}

/** A note: where it is called, and its own text in the note stream. */
export interface Footnote {
  /** As printed: "12". Numbering may restart in each chapter. */
  readonly marker: string;
  /** Offset in the body where the call stood (the call itself is not in the text). Null when nothing calls it. */
  readonly calledAt: number | null;
  /** The note's own text, without its marker. */
  readonly span: Span;
  readonly chapterId: string | null;
  readonly sectionId: string;
}

/** What a run of text was marked as in the source. */
export interface Emphasis {
  readonly kind: 'emphasis' | 'strong' | 'superscript' | 'link';
  readonly span: Span;
  /** The target of a link. */
  readonly target?: string;
}

/**
 * `body` and `note` sentences are ranked and quoted. `heading` and `furniture` (contents, title page, bylines, running
 * heads, converter residue) are text of the document that answers nothing: never ranked.
 */
export type SentenceKind = 'body' | 'note' | 'heading' | 'furniture';

/** The unit that is ranked and quoted. The sentences of a document cover its text in order; only white space lies between. */
export interface Sentence {
  /** Position in the document, from 0, over all kinds. */
  readonly ordinal: number;
  readonly span: Span;
  readonly kind: SentenceKind;
  readonly sectionId: string;
  /** Number of the paragraph (or list item, or note) it belongs to; sentences of one paragraph are neighbours. */
  readonly paragraph: number;
  /** Of a list item: the ordinal of the sentence that introduces the list ("These are:"), and which list it is. */
  readonly list?: { readonly id: number; readonly leadIn: number | null };
}

/** A source as it is read, quoted and cited. Built once when the source is loaded; never changed. */
export interface Document {
  readonly id: string;
  /** SHA-256 of the source file and its sidecar, hexadecimal. */
  readonly sourceHash: string;
  /** The reading text: the body stream, then (from `notesStart`) the stream of notes. No markup, no note calls. */
  readonly text: string;
  readonly notesStart: number;
  readonly item: BibliographicItem;
  /** Ascending by offset, over both streams; the first one is at 0. */
  readonly pageBreaks: readonly PageBreak[];
  readonly sections: readonly Section[];
  readonly chapters: readonly Chapter[];
  readonly footnotes: readonly Footnote[];
  readonly emphasis: readonly Emphasis[];
  readonly sentences: readonly Sentence[];
}

/** All documents, by id ascending. */
export interface Corpus {
  readonly documents: readonly Document[];
}
