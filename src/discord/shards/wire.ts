import { z } from 'zod';
import type { Answer, RankedQuotation } from '../../answer/answer.js';
import type { EngineStatus } from '../../answer/engine.js';
import type { QueueStatus } from '../../answer/queue/ask-queue.js';
import { ERROR_CODES } from '../../errors.js';
import { observation } from '../monitoring/observer.js';

/** A line between two processes. Messages arrive whole and in order, or not at all. */
export interface Port {
  /** Does nothing once the other side has gone. */
  send(message: FromShard | FromHost): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

/** A ranked quotation without its text: each process reads it in its own documents. */
export type WireRanked = Omit<RankedQuotation, 'quotation'> & { readonly id: string };

type Wired<A> = A extends Answer
  ? { readonly [K in keyof A]: A[K] extends readonly RankedQuotation[] ? readonly WireRanked[] : A[K] }
  : never;

/** An answer as it is sent: quotations by their ids. */
export type WireAnswer = Wired<Answer>;

const asker = z.object({ lane: z.string(), person: z.string() });
const question = z.object({
  text: z.string(),
  documentId: z.string().exactOptional(),
  chapterId: z.string().exactOptional(),
  earlier: z.string().exactOptional(),
  limit: z.number().exactOptional(),
});

/** What a shard says to the process that holds the model. */
export const fromShard = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pincite-hello') }),
  z.object({ kind: z.literal('pincite-ask'), id: z.number(), question, asker }),
  z.object({ kind: z.literal('pincite-cancel'), id: z.number() }),
  z.object({ kind: z.literal('pincite-observed'), observation }),
]);
export type FromShard = z.infer<typeof fromShard>;

const own = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

/** What it is told. Both sides are of one build, so what is inside the messages is not taken apart again. */
export const fromHost = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pincite-status'), status: own<EngineStatus>(), queue: own<QueueStatus>() }),
  z.object({
    kind: z.literal('pincite-answer'),
    id: z.number(),
    answer: own<WireAnswer>(),
    queue: own<QueueStatus>(),
  }),
  z.object({
    kind: z.literal('pincite-failure'),
    id: z.number(),
    code: z.enum(ERROR_CODES),
    message: z.string(),
    remedy: z.string(),
    /** What words in other languages need: names and numbers. */
    context: z.record(z.string(), z.union([z.string(), z.number()])),
    queue: own<QueueStatus>(),
  }),
]);
export type FromHost = z.infer<typeof fromHost>;

/** An answer for the wire. */
export function wired(answer: Answer): WireAnswer {
  if (answer.kind === 'not-found') return { ...answer, nearest: answer.nearest.map(wiredRanked) };
  return {
    ...answer,
    quotations: answer.quotations.map(wiredRanked),
    related: answer.related.map(wiredRanked),
  };
}

function wiredRanked({ quotation, ...ranked }: RankedQuotation): WireRanked {
  return { ...ranked, id: quotation.id };
}
