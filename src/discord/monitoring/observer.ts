import { z } from 'zod';

/** How a request ended. `refused`: for a reason that is the person's, or because they have to wait. */
export const OUTCOMES = ['answered', 'refused', 'failed', 'undelivered', 'unacknowledged', 'turned-away'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a question was answered with. */
export const ANSWER_KINDS = ['answered', 'unclear', 'not-found'] as const;

/** Whose limit a request to Discord ran into. */
export const RATE_LIMIT_SCOPES = ['user', 'shared', 'global'] as const;

const ms = z.number();

/** What is observed of a bot. Nothing in it tells who asked, where, or what; every name is one of a few. */
export const observation = z.discriminatedUnion('what', [
  z.object({ what: z.literal('acknowledged'), ms }),
  z.object({ what: z.literal('request'), request: z.string().max(64), outcome: z.enum(OUTCOMES), ms }),
  z.object({ what: z.literal('answer'), kind: z.enum(ANSWER_KINDS), ms }),
  z.object({ what: z.literal('rate-limited'), scope: z.enum(RATE_LIMIT_SCOPES) }),
  z.object({ what: z.literal('reconnecting') }),
  z.object({
    what: z.literal('pulse'),
    shard: z.number().int(),
    pingMs: z.number().nullable(),
    servers: z.number().int(),
    rssBytes: z.number(),
  }),
]);
export type Observation = Readonly<z.infer<typeof observation>>;

/** Is told what a bot does, to count it. */
export interface Observer {
  /** At once; never throws. */
  note(observation: Observation): void;
}

/** Counts nothing. */
export const NO_OBSERVER: Observer = { note: () => undefined };

/** Tells each of them. */
export function observers(...all: readonly Observer[]): Observer {
  return {
    note: (observed) => {
      for (const one of all) one.note(observed);
    },
  };
}
