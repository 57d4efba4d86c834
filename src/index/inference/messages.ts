import { type ErrorCode, PinciteError } from '../../errors.js';
import type { Encoding } from '../embedder.js';
import type { ReaderIdentity, Reading, ReadPassage } from '../reader.js';
import type { ModelConfig } from './model-folder.js';

/** What the worker can be asked to do. */
export type Work =
  | { readonly type: 'question'; readonly text: string }
  /** Passages' ids, as `passages` takes them. */
  | { readonly type: 'tokenise'; readonly texts: readonly string[] }
  | { readonly type: 'read'; readonly question: string; readonly passages: readonly ReadPassage[] }
  /** One batch, in one run. */
  | { readonly type: 'passages'; readonly batch: readonly Int32Array[] };

/** To the worker. It is opened once, and then given one piece of work at a time. */
export type Request =
  | { readonly type: 'open'; readonly config: ModelConfig }
  | { readonly type: 'work'; readonly job: number; readonly work: Work };

/** An error as it crosses to another process. */
export interface PlainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** The model's identity as it crosses to another process. */
export interface PlainIdentity {
  readonly name: string;
  readonly dimensions: number;
  readonly hash: string;
  readonly punctuation: Int32Array;
  readonly words: readonly string[];
  readonly languages: readonly string[] | null;
  /** Of the reading model beside it; null where there is none. */
  readonly reader: ReaderIdentity | null;
}

/** From the worker. A job's encodings come one by one, in the batch's order, so that no message is large; then `done`. */
export type Reply =
  | { readonly type: 'ready'; readonly identity: PlainIdentity }
  | { readonly type: 'refused'; readonly error: PlainError }
  | { readonly type: 'encoding'; readonly job: number; readonly encoding: Encoding }
  | { readonly type: 'reading'; readonly job: number; readonly reading: Reading }
  | { readonly type: 'tokens'; readonly job: number; readonly ids: Int32Array }
  | { readonly type: 'done'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly error: PlainError };

/** An error to send: its own words where it is ours, the inference's where not. */
export function toPlainError(error: unknown): PlainError {
  if (error instanceof PinciteError) {
    return { code: error.code, message: error.message, remedy: error.remedy, context: { ...error.context } };
  }
  return {
    code: 'inference',
    message: 'The model failed on a text.',
    remedy: 'Try again; if it happens again, look at the log.',
    context: { reason: error instanceof Error ? error.message : String(error) },
  };
}

export function fromPlainError(error: PlainError): PinciteError {
  return new PinciteError(error.code, error.message, error.remedy, { context: error.context });
}
