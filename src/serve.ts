import type { Logger } from 'pino';
import type { Workshop } from './answer/engine.js';
import { AskQueue, type QueueStatus } from './answer/queue/ask-queue.js';
import type { Config } from './config.js';
import { type Monitoring, startMonitoring } from './discord/monitoring/monitoring.js';
import { PinciteError } from './errors.js';

/** What the bot is run with. */
export interface ServeParts {
  readonly config: Config;
  readonly token: string;
  readonly version: string;
  readonly workshop: Workshop;
  readonly logger: Logger;
  /** Resolves when the bot is to stop, with what asked for it. */
  readonly stopped: Promise<string>;
  /** The script that runs one shard, and its arguments. */
  readonly shardScript: { readonly file: string; readonly args: readonly string[] };
}

/** Progress is logged each time this share of the index is done. */
const PROGRESS_STEP = 0.1;

/**
 * Runs the bot until it is stopped or Discord ends the connection for good.
 * @returns the exit code
 * @throws PinciteError whatever opening the index or connecting throws
 */
export async function serve(parts: ServeParts): Promise<number> {
  const stopping = new AbortController();
  void parts.stopped.then(() => stopping.abort());
  const monitoring = await startMonitoring(parts.config.monitoring, parts.logger);
  try {
    return await run(parts, monitoring, stopping.signal);
  } catch (error) {
    if (!stopping.signal.aborted || !(error instanceof PinciteError) || error.code !== 'cancelled') throw error;
    parts.logger.info({ why: await parts.stopped }, 'stopped before the bot was connected');
    return 0;
  } finally {
    await monitoring.close();
  }
}

async function run(
  { config, token, version, workshop, logger, stopped, shardScript }: ServeParts,
  monitoring: Monitoring,
  signal: AbortSignal,
): Promise<number> {
  let reported = 0;
  const opening = workshop.openEngine({
    signal,
    onProgress: ({ done, total }) => {
      if (done < total && done / total < reported + PROGRESS_STEP) return;
      reported = done / total;
      logger.info({ done, total }, 'building the index');
    },
  });
  // Loaded while the model is: discord.js takes long to load.
  const [engine, { startBot }] = await Promise.all([opening, import('./discord/connection/bot.js')]);
  const engines = new AskQueue(engine, { maxWaiting: config.model.maxWaiting });
  const queue = (): QueueStatus => engines.queue();
  const { observer } = monitoring;
  try {
    if (config.discord.shards !== 1) {
      const { startShards } = await import('./discord/shards/shard-manager.js');
      const given = { engine, engines, observer, config, token, logger, signal, script: shardScript };
      const shards = await startShards(given);
      const connection = () => ({ shards: shards.count, connected: shards.ready() });
      monitoring.watch({ engine, queue, connection });
      logger.info({ why: await stopped }, 'stopping: questions under way are answered first');
      await shards.stop();
      return 0;
    }
    const bot = await startBot({ engine, engines, observer, version, config, token, logger, signal });
    const connection = () => ({ shards: 1, connected: bot.isConnected() ? 1 : 0 });
    monitoring.watch({ engine, queue, connection });
    const ended = await Promise.race([stopped, bot.ended]);
    logger.info(
      { why: typeof ended === 'string' ? ended : 'disconnected' },
      'stopping: questions under way are answered first',
    );
    await bot.stop();
    if (ended === null || typeof ended === 'string') return 0;
    throw ended;
  } finally {
    await engine.close();
  }
}
