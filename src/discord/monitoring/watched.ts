import type { Engine } from '../../answer/engine.js';
import type { QueueStatus } from '../../answer/queue/ask-queue.js';

/** A bot that runs, as far as its health and its figures need it. */
export interface Watched {
  readonly engine: Engine;
  readonly queue: () => QueueStatus;
  /** Connections to Discord: that there should be, and that stand. */
  readonly connection: () => { readonly shards: number; readonly connected: number };
}
