import type { Language } from '../language/languages.js';
import type { MetadataProperty } from '../language/message-catalogue.js';
import type { Quotation, ScoreExplanation } from './quotation.js';

/** What is asked, and where. */
export interface Question {
  readonly text: string;
  /** Only this document. */
  readonly documentId?: string;
  /** Only this chapter (its id, unique in its document). */
  readonly chapterId?: string;
  /** The question before this one, when this one follows it up. */
  readonly earlier?: string;
  /** At most this many quotations; 1 to 25. */
  readonly limit?: number;
}

/** A quotation among the answers to a question. */
export interface RankedQuotation {
  readonly quotation: Quotation;
  /** Probability, 0 to 1, that it answers. */
  readonly probability: number;
  readonly scores: ScoreExplanation;
  /** Whether it says what was asked, or the contrary of what the question or the statement takes for granted. */
  readonly stance: 'answers' | 'contradicts';
  /** Which part of a question in several parts it is for, counted from 0; 0 where there is only one. */
  readonly part: number;
}

/** Something the documents' own descriptions (CSL) say, in answer to a question about the documents themselves. */
export interface MetadataFact {
  readonly documentId: string;
  readonly chapterId: string | null;
  readonly property: MetadataProperty;
  /** As the description has it: names, a date, titles. One entry a name or title. */
  readonly values: readonly string[];
  /** The document or chapter it is said of, cited without a page. */
  readonly citation: string;
}

/** How far a part of a question is answered: by the documents' descriptions, by a passage, by none clearly, or not at all. */
export type PartBand = 'described' | 'clear' | 'unclear' | 'not-found';

/** What a question gets: quotations, best first, or the plain word that there are none, with what came nearest. */
export type Answer =
  | {
      readonly kind: 'answered';
      /** The language it was asked in, which the interface answers in. */
      readonly language: Language;
      /** False: these are the closest passages, and none clearly answers (or not every part of the question is answered). */
      readonly clear: boolean;
      /** The questions that it was taken apart into; empty where it is one. */
      readonly parts: readonly string[];
      /** For each of the parts how far it is answered. */
      readonly partBands: readonly PartBand[];
      /**
       * For each of the parts the position among `quotations` of the first that answers it (a passage may answer several); null
       * where nothing does.
       */
      readonly partFirsts: readonly (number | null)[];
      readonly facts: readonly MetadataFact[];
      readonly quotations: readonly RankedQuotation[];
      readonly related: readonly RankedQuotation[];
      readonly timingMs: number;
    }
  | {
      readonly kind: 'not-found';
      readonly language: Language;
      readonly nearest: readonly RankedQuotation[];
      readonly timingMs: number;
    };
