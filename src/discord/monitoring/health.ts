import type { QueueStatus } from '../../answer/queue/ask-queue.js';
import type { EngineProbe } from './engine-probe.js';
import type { Watched } from './watched.js';

/** How a bot is: `ok` only when every connection stands and the engine answers. */
export interface Health {
  readonly status: 'ok' | 'starting' | 'failing';
  readonly shards: number;
  readonly connected: number;
  readonly engineAnswers: boolean;
  readonly queue: QueueStatus | null;
}

/** @param running null as long as the bot is starting */
export async function readHealth(
  running: { readonly watched: Watched; readonly probe: EngineProbe } | null,
): Promise<Health> {
  if (running === null) return { status: 'starting', shards: 0, connected: 0, engineAnswers: false, queue: null };
  const { watched, probe } = running;
  const engineAnswers = await probe.answers();
  const { shards, connected } = watched.connection();
  const status = engineAnswers && connected === shards ? 'ok' : 'failing';
  return { status, shards, connected, engineAnswers, queue: watched.queue() };
}
