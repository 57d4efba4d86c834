import type { Answer, Question } from './answer/answer.js';
import type { Quotation } from './answer/quotation.js';
import type { Corpus } from './corpus/document.js';

/** The text of one printed page, or of a part without pages. */
export interface PageText {
  readonly documentId: string;
  readonly label: string;
  /** Slices of the reading text, in order: what stands on the page, sentences cut where the page cuts them. */
  readonly body: string;
  readonly notes: readonly { readonly marker: string; readonly text: string }[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** Facts for `corpus`, `/sources` and the log. */
export interface EngineStatus {
  readonly model: string;
  readonly indexId: string;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly citation: string;
    readonly pages: number;
    readonly sentences: number;
    readonly words: number;
    readonly hash: string;
  }[];
  /** Questions waiting for the model. */
  readonly queued: number;
}

/**
 * All that the front ends need. Every method that fails throws a `PinciteError`.
 * An engine serves any number of questions at once.
 */
export interface Engine {
  readonly corpus: Corpus;
  /** @throws PinciteError input, unknown-document, unknown-chapter, cancelled, overloaded, closing */
  ask(question: Question, options?: { readonly signal?: AbortSignal }): Promise<Answer>;
  /** A quotation by its durable id. @throws PinciteError unknown-quotation */
  quotation(id: string): Quotation;
  /** The same place with up to `sentences` more sentences on either side, within its section (or note). */
  context(quotation: Quotation, sentences: number): Quotation;
  /** @throws PinciteError unknown-document, unknown-page */
  page(documentId: string, label: string): PageText;
  status(): EngineStatus;
  /** Answers what is under way, then lets go of the worker and the files. */
  close(): Promise<void>;
}
