import type { Client } from 'discord.js';
import type { TimesSummary } from './recent-times.js';

/** The state of this process of the bot. */
export interface Vitals {
  /** Null where it was started without being told. */
  readonly version: string | null;
  /** When it was started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** This process's shard, from 0, and how many there are. */
  readonly shard: number;
  readonly shards: number;
  /** Servers of this shard. */
  readonly servers: number;
  /** To the gateway and back; null before the first heartbeat was answered. */
  readonly pingMs: number | null;
  /** Null before the first answer. */
  readonly answers: TimesSummary | null;
  /** Memory of this process. */
  readonly rssBytes: number;
}

/** Reads the state of a client and its process. */
export function readVitals(
  client: Client,
  { version, startedAt, answers }: Pick<Vitals, 'version' | 'startedAt' | 'answers'>,
): Vitals {
  const { ping } = client.ws;
  return {
    version,
    startedAt,
    shard: client.shard?.ids[0] ?? 0,
    shards: client.shard?.count ?? 1,
    servers: client.guilds.cache.size,
    pingMs: ping >= 0 ? ping : null,
    answers,
    rssBytes: process.memoryUsage.rss(),
  };
}
