import type { Chapter, Section } from '../corpus/document.js';
import type { Span } from '../corpus/span.js';

declare const verified: unique symbol;

/** A slice of a document that is shown beside a quotation, with the pages it stands on. */
export interface SourceSlice {
  readonly text: string;
  readonly span: Span;
  readonly pages: readonly string[];
}

/** The full reference that a note's short one ("Ibid.", "Renard, op. cit.") stands for. */
export interface ReferredNote extends SourceSlice {
  /** Of the note in which it stands. */
  readonly marker: string;
}

/** The sentence of the body that calls a note. */
export interface CallingSentence extends Span {
  readonly text: string;
  readonly pages: readonly string[];
}

/** A note called inside a quotation, with its text as it stands in the document. */
export interface QuotedFootnote {
  readonly marker: string;
  readonly text: string;
  readonly pages: readonly string[];
  readonly span: Span;
  /** Where the call stands, counted in UTF-16 units from the start of the quotation's text. */
  readonly calledAt: number;
  /** What its short references stand for, in its order, each once; empty where it has none that it is certain of. */
  readonly refersTo: readonly ReferredNote[];
}

/** Why a quotation stands where it does: each score as it was measured, and as it counted. */
export interface ScoreExplanation {
  /** Cosines of the question with the sentence, its window and its window under chapter and heading. */
  readonly denseSentence: number;
  readonly denseWindow: number;
  readonly denseContext: number;
  /** IDF-weighted mean of each question token's best cosine, 0 to 1. */
  readonly maxSimWindow: number;
  readonly maxSimSentence: number;
  /** The sum that ranked it, in standard deviations over the background. */
  readonly fused: number;
  /** What the reader says, 0 to 1: that it answers, that it contradicts, and that its best sentence answers; null where it wasn't read. */
  readonly reads: { readonly answers: number; readonly contradicts: number; readonly sentence: number } | null;
  /** Which candidate generators found it. */
  readonly foundBy: readonly ('dense' | 'lexical' | 'scope')[];
}

/**
 * Whole sentences of one document, word for word. Only `quote` makes one; the brand keeps any other object out.
 */
export interface Quotation {
  readonly [verified]: true;
  /** Durable: the same while the quoted text and its document's id are unchanged, whatever the index. */
  readonly id: string;
  readonly documentId: string;
  readonly span: Span;
  /** `document.text` at `span`. */
  readonly text: string;
  /** The answering sentence inside `text`, UTF-16 units from its start. */
  readonly highlight: Span;
  /** Printed labels, in order; empty where the text has no pages. */
  readonly pages: readonly string[];
  /** Of the answering sentence alone. */
  readonly highlightPages: readonly string[];
  readonly chapter: Chapter | null;
  readonly section: Section;
  /** Titles from the chapter (or top heading) down to the section. */
  readonly sectionPath: readonly string[];
  /** Of text without pages: the number of the paragraph within its section, from 1. */
  readonly paragraph: number;
  /** The sentence that introduces the list an item stands in, when it is not inside the quotation. */
  readonly leadIn: SourceSlice | null;
  readonly footnotes: readonly QuotedFootnote[];
  /** Set when the quotation is itself a note: its marker, the sentence that calls it, and what it refers to. */
  readonly note: {
    readonly marker: string;
    readonly callingSentence: CallingSentence | null;
    readonly refersTo: readonly ReferredNote[];
  } | null;
  /** "Lemeunier, in Renard (ed.) 2016, p. 46". */
  readonly citation: string;
}

/** A quotation before it has been held against its document. */
export type UnverifiedQuotation = Omit<Quotation, typeof verified>;
