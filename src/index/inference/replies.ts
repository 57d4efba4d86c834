import { z } from 'zod';
import type { Reply } from './messages.js';

const plainError = z.object({
  code: z.enum(['configuration', 'model-missing', 'model-damaged', 'inference']),
  message: z.string(),
  remedy: z.string(),
  context: z.record(z.string(), z.unknown()),
});

const floats = z.instanceof(Float32Array);
const integers = z.instanceof(Int32Array);
const job = z.int();
const languages = z.array(z.string()).nullable();
const words = z.array(z.string());
const judgement = z.object({
  order: z.object({ answers: z.number(), sentence: z.number() }),
  probability: z.object({ bias: z.number(), answers: z.number(), sentence: z.number() }),
  contradicts: z.object({ question: z.number(), statement: z.number() }),
});
const reader = z.object({ name: z.string(), hash: z.string(), judgement }).nullable();

const reply = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    identity: z.object({
      name: z.string(),
      dimensions: z.int(),
      hash: z.string(),
      punctuation: integers,
      words,
      languages,
      reader,
    }),
  }),
  z.object({ type: z.literal('refused'), error: plainError }),
  z.object({
    type: z.literal('encoding'),
    job,
    encoding: z.object({ pooled: floats, tokens: z.object({ ids: integers, vectors: floats }) }),
  }),
  z.object({
    type: z.literal('reading'),
    job,
    reading: z.object({ answers: z.number(), contradicts: z.number(), sentences: floats }),
  }),
  z.object({ type: z.literal('tokens'), job, ids: integers }),
  z.object({ type: z.literal('done'), job }),
  z.object({ type: z.literal('failed'), job, error: plainError }),
]);

/** Reads what a worker sent; null where it is none of the replies. */
export function parseReply(message: unknown): Reply | null {
  return reply.safeParse(message).data ?? null;
}
