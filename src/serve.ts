import type { Logger } from 'pino';
import type { Workshop } from './answer/engine.js';
import type { Config } from './config.js';
import { PinciteError } from './errors.js';

/** What the bot is run with. */
export interface ServeParts {
  readonly config: Config;
  readonly token: string;
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
  try {
    return await run(parts, stopping.signal);
  } catch (error) {
    if (!stopping.signal.aborted || !(error instanceof PinciteError) || error.code !== 'cancelled') throw error;
    parts.logger.info({ why: await parts.stopped }, 'stopped before the bot was connected');
    return 0;
  }
}

async function run(
  { config, token, workshop, logger, stopped, shardScript }: ServeParts,
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
  try {
    if (config.discord.shards !== 1) {
      const { startShards } = await import('./discord/shards/shard-manager.js');
      const shards = await startShards({ engine, config, token, logger, signal, script: shardScript });
      logger.info({ why: await stopped }, 'stopping: questions under way are answered first');
      await shards.stop();
      return 0;
    }
    const bot = await startBot({ engine, config, token, logger, signal });
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
