import type { Corpus } from '../corpus/document.js';
import type { Stage } from '../retrieval/stages.js';
import type { Answer, Question } from './answer.js';
import type { Quotation } from './quotation.js';

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

/** How far the building of an index is. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly unit: 'texts';
}

/** What is known of an index on disk. */
export interface IndexReport {
  readonly id: string;
  readonly model: string;
  readonly documents: number;
  readonly sentences: number;
  /** ISO 8601. */
  readonly builtAt: string;
  /** Bytes on disk. */
  readonly bytes: number;
  /** False when an existing index fitted and nothing had to be built. */
  readonly built: boolean;
}

/** Makes engines and looks after the index they stand on. The composition root implements it; front ends are given it. */
export interface Workshop {
  /** Only reads the documents: fast, no model. @throws PinciteError corpus */
  readCorpus(): Promise<Corpus>;
  /** Opens the index, building it first when there is none that fits. @throws PinciteError corpus, index-…, model-… */
  openEngine(options?: {
    readonly onProgress?: (progress: BuildProgress) => void;
    readonly signal?: AbortSignal;
    /** Stages to leave out, to measure what they are worth. */
    readonly without?: readonly Stage[];
  }): Promise<Engine>;
  /** Builds the index when there is none that fits, or in any case with `force`. */
  buildIndex(options?: {
    readonly force?: boolean;
    readonly onProgress?: (progress: BuildProgress) => void;
    readonly signal?: AbortSignal;
  }): Promise<IndexReport>;
  /** Checks the index against documents, model and its own checksums. @throws PinciteError index-missing, index-stale, index-damaged */
  verifyIndex(): Promise<IndexReport>;
}
