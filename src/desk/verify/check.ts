import type { Quotation, SourceSlice } from '../../answer/quotation.js';
import type { Span } from '../../corpus/span.js';
import type {
  LeftOutHarm,
  QuotationVerdict,
  SettingName,
  WordChange,
  WordWeight,
} from '../../language/desk-catalogue.js';

/** A quotation as a writer typed it, and what is said of its source. */
export interface GivenQuotation {
  /** With or without quotation marks around it. */
  readonly text: string;
  /** Printed pages that it is said to be on ("46", "pp. 46–7"); null where none are given. */
  readonly pages: string | null;
  /** Id, title or author of the document it is said to be from; null where none is given. */
  readonly source: string | null;
}

/**
 * `exact`: the same words; `abridged`: with honest ellipses or insertions in brackets; `altered`: other words, or words of
 * several places as if they were of one; `absent`: nothing that this is a version of stands in the documents.
 */
export type Verdict = QuotationVerdict;

/** What differs and does not count: how the same words are set. */
export type SettingDifference = SettingName;

/** Why a change is called out: it may turn the meaning. */
export type ChangeWeight = WordWeight;

/** A run of words that is not as in the source. Spans are UTF-16 units of the given text and of the place's `whole` text. */
export interface WordDifference {
  readonly kind: WordChange;
  /** What was typed; empty where words were dropped. */
  readonly given: string;
  readonly givenSpan: Span;
  /** What stands in the source; empty where words were added. */
  readonly source: string;
  readonly sourceSpan: Span;
  /** Empty where nothing is to be called out. */
  readonly weights: readonly ChangeWeight[];
}

/**
 * What leaving words out does to what is said: they `negates` it or `limits` it, or what now stands together is not of one
 * subject.
 */
export type OmissionHarm = LeftOutHarm;

/** What an ellipsis or a bracket stands for. */
export interface Omission {
  /** The ellipsis or the bracketed words, as typed. */
  readonly mark: string;
  readonly markSpan: Span;
  /** What is left out: a slice of the document; empty where nothing is. */
  readonly text: string;
  readonly span: Span;
  /** The worst of what it does. */
  readonly harm: OmissionHarm | null;
}

/** What is wrong about the source that was given, when the words are found elsewhere. */
export interface Misplaced {
  readonly kind: 'page' | 'source';
  readonly given: string;
  /** Where it is in truth: "p. 46", or the citation of the source. */
  readonly actual: string;
}

/** A place where the words stand (or, for `absent`, the nearest one). */
export interface Place {
  readonly documentId: string;
  /** `text`: the document's text. `title`: a title from its description, to which the spans then refer. */
  readonly of: 'text' | 'title';
  /** From the first word that is quoted to the last one. */
  readonly span: Span;
  /** The true wording: the slice at `span`. */
  readonly text: string;
  /** Printed labels of the pages on which `text` stands, in order. */
  readonly pages: readonly string[];
  /** The whole sentences around it; several where it runs over a heading or a note's end; none of headings and titles. */
  readonly quotations: readonly Quotation[];
  /** The headings, bylines and the like that it stands in or runs over. */
  readonly headings: readonly SourceSlice[];
  readonly citation: string;
}

/** What checking a quotation found. */
export interface QuotationCheck {
  readonly given: GivenQuotation;
  readonly verdict: Verdict;
  /**
   * The true wording, best first: all places that have the same words, up to fifty. Of a stitched quotation: the
   * places that it is put together of, in the order of the quotation. For `absent`: the nearest passages, as such.
   */
  readonly places: readonly Place[];
  /** How many places there are in all. */
  readonly placesInAll: number;
  readonly settings: readonly SettingDifference[];
  /** Where the source has other marks between its words: they don't count, but a comma may turn what is said. */
  readonly punctuation: readonly string[];
  /** Held against the first place, or against the pieces of a stitched quotation; empty for `absent`. */
  readonly differences: readonly WordDifference[];
  readonly omissions: readonly Omission[];
  /** Put together of places that are not one passage, or not in this order. */
  readonly stitched: boolean;
  readonly misplaced: readonly Misplaced[];
}

/** Checks quotations against a corpus. */
export interface QuotationChecker {
  /** @throws PinciteError input, when there are no words, or too many */
  check(given: GivenQuotation): QuotationCheck;
}
