import type { Asker } from '../../answer/queue/fair-queue.js';

/** Who makes a request, and in which server; null in direct messages. */
export interface Person {
  readonly userId: string;
  readonly guildId: string | null;
}

/** Where in a queue somebody's work waits: by server and person; direct messages are a server of their own each. */
export function turnOf({ userId, guildId }: Person): Asker {
  return { lane: guildId ?? `direct ${userId}`, person: userId };
}
