import { z } from 'zod';
import { type ErrorCode, PinciteError } from '../../errors.js';
import type { Encoding } from '../embedder.js';
import type { ModelConfig } from './model-folder.js';

/** What the worker can be asked to do. */
export type Work =
  | { readonly type: 'question'; readonly text: string }
  /** Passages' ids, as `passages` takes them. */
  | { readonly type: 'tokenise'; readonly texts: readonly string[] }
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
}

/** From the worker. A job's encodings come one by one, in the batch's order, so that no message is large; then `done`. */
export type Reply =
  | { readonly type: 'ready'; readonly identity: PlainIdentity }
  | { readonly type: 'refused'; readonly error: PlainError }
  | { readonly type: 'encoding'; readonly job: number; readonly encoding: Encoding }
  | { readonly type: 'tokens'; readonly job: number; readonly ids: Int32Array }
  | { readonly type: 'done'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly error: PlainError };

const plainError = z.object({
  code: z.enum(['configuration', 'model-missing', 'model-damaged', 'inference']),
  message: z.string(),
  remedy: z.string(),
  context: z.record(z.string(), z.unknown()),
});

const floats = z.instanceof(Float32Array);
const integers = z.instanceof(Int32Array);
const job = z.int();

const reply = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    identity: z.object({ name: z.string(), dimensions: z.int(), hash: z.string(), punctuation: integers }),
  }),
  z.object({ type: z.literal('refused'), error: plainError }),
  z.object({
    type: z.literal('encoding'),
    job,
    encoding: z.object({ pooled: floats, tokens: z.object({ ids: integers, vectors: floats }) }),
  }),
  z.object({ type: z.literal('tokens'), job, ids: integers }),
  z.object({ type: z.literal('done'), job }),
  z.object({ type: z.literal('failed'), job, error: plainError }),
]);

const request = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    config: z.object({
      modelsDir: z.string(),
      model: z.string(),
      allowDownload: z.boolean(),
      threads: z.int().exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('work'),
    job,
    work: z.discriminatedUnion('type', [
      z.object({ type: z.literal('question'), text: z.string() }),
      z.object({ type: z.literal('tokenise'), texts: z.array(z.string()) }),
      z.object({ type: z.literal('passages'), batch: z.array(integers) }),
    ]),
  }),
]);

/** Reads what a worker sent; null where it is none of the replies. */
export function parseReply(message: unknown): Reply | null {
  return reply.safeParse(message).data ?? null;
}

/** Reads what a worker was sent. @throws ZodError */
export function parseRequest(message: unknown): Request {
  return request.parse(message);
}

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
