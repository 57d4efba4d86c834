import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { openEndpoint } from './endpoint.js';
import { EngineProbe } from './engine-probe.js';
import { readHealth } from './health.js';
import { NO_OBSERVER, type Observer } from './observer.js';
import type { Watched } from './watched.js';

/** Health and figures of the bot, for the program that watches over it. */
export interface Monitoring {
  /** To be told of what the bot does. */
  readonly observer: Observer;
  /** Where health and metrics are; null where they are not offered. */
  readonly url: string | null;
  /** From now on the bot runs. */
  watch(watched: Watched): void;
  close(): Promise<void>;
}

const OFF: Monitoring = {
  observer: NO_OBSERVER,
  url: null,
  watch: () => undefined,
  close: async () => undefined,
};

/** Offers health and metrics where the settings say so. Never throws: what goes wrong is in the log. */
export async function startMonitoring({ host, port }: Config['monitoring'], log: Logger): Promise<Monitoring> {
  if (port === null) return OFF;
  // Loaded only where it is used.
  const { Metrics } = await import('./metrics.js');
  let running: { readonly watched: Watched; readonly probe: EngineProbe } | null = null;
  const metrics = new Metrics(() => running?.watched ?? null);
  const told = { health: () => readHealth(running), metrics: () => metrics.text() };
  const endpoint = await openEndpoint({ host, port }, told, log);
  if (endpoint === null) return OFF;
  return {
    observer: {
      note: (observed) => {
        metrics.note(observed);
        running?.probe.note(observed);
      },
    },
    url: endpoint.url,
    watch: (watched) => {
      running = { watched, probe: new EngineProbe(watched.engine) };
    },
    close: () => endpoint.close(),
  };
}
