import { once, setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { DiscordAPIError, REST, Routes, type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Engine } from '../../answer/engine.js';
import { AskQueue, type Engines } from '../../answer/queue/ask-queue.js';
import type { Config } from '../../config.js';
import { PinciteError } from '../../errors.js';
import { wrongToken } from '../connection/login.js';
import { EXIT_CONFIGURATION } from '../connection/service-exit.js';
import type { Observer } from '../monitoring/observer.js';
import { SHARD_READY_MS, SHARD_RESTART_MS, SHARD_SPACING_MS, STOP_GRACE_MS } from '../show/limits.js';
import { hostEngine } from './engine-host.js';
import { Pace } from './pace.js';
import { shardPort } from './process-port.js';

/** What shards are started with. */
export interface ShardParts {
  readonly engine: Engine;
  /** Where each person's questions go; a queue of its own when it is left out. */
  readonly engines?: Engines;
  /** Is told what the shards do. */
  readonly observer?: Observer;
  readonly config: Config;
  readonly token: string;
  readonly logger: Logger;
  /** Breaks the start off; without effect once all shards are connected. */
  readonly signal?: AbortSignal;
  /** The script of a shard, and its arguments. */
  readonly script: { readonly file: string; readonly args: readonly string[] };
  /** Between the starts of two shards, in milliseconds; Discord lets one identify every five seconds. */
  readonly spacingMs?: number;
  /** Before a shard that has ended is started again, in milliseconds; doubled each time. */
  readonly restartMs?: number;
}

/** The shards of this machine. */
export interface Shards {
  readonly count: number;
  /** How many are connected. */
  ready(): number;
  /** The ids of their processes; null for one that does not run just now. */
  processes(): readonly (number | null)[];
  /** Lets every shard answer what it has, then ends it. */
  stop(): Promise<void>;
}

/**
 * Starts a process for each shard. All of them ask the one engine of this process; one that ends is started again.
 * @throws PinciteError discord or configuration, when the first start fails; cancelled
 */
export async function startShards(parts: ShardParts): Promise<Shards> {
  const { engine, token, logger, script, observer } = parts;
  const engines = parts.engines ?? new AskQueue(engine, { maxWaiting: parts.config.model.maxWaiting });
  const stopping = new AbortController();
  const { signal } = stopping;
  const shards: Shard[] = [];
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.all(shards.map(ended));
  };
  // Each shard that ends, and whoever starts them, hears of the stop.
  setMaxListeners(0, signal);
  const onAbort = (): void => void stop();
  parts.signal?.addEventListener('abort', onAbort, { once: true });
  if (parts.signal?.aborted === true) onAbort();
  let isMisconfigured = false;
  try {
    const count = await countOf(parts, signal);
    const manager = new ShardingManager(script.file, {
      totalShards: count,
      shardArgs: [...script.args],
      token,
      // Started again by us: at once and for ever would be a loop.
      respawn: false,
    });
    const pace = new Pace(parts.spacingMs ?? SHARD_SPACING_MS);
    // Not the manager's own loop, which nothing can break off.
    for (let id = 0; id < count; id += 1) {
      await pace.turn(signal);
      const shard = manager.createShard(id);
      shards.push(shard);
      shard.on('spawn', () => hostEngine(engine, engines, shardPort(shard), logger.child({ shard: id }), observer));
      shard.on('error', (error) => logger.warn({ err: error, shard: id }, 'a shard reports an error'));
      shard.on('death', (child) => {
        if ('exitCode' in child && child.exitCode === EXIT_CONFIGURATION) isMisconfigured = true;
        if (!signal.aborted) logger.error({ shard: id }, 'the process of a shard has ended');
      });
      // Once it was connected it is kept so, while the others are still being started too; before that the start fails.
      shard.once('ready', () => keepAlive(shard, parts.restartMs ?? SHARD_RESTART_MS, pace, signal, logger));
      await shard.spawn(SHARD_READY_MS);
    }
    signal.throwIfAborted();
  } catch (error) {
    await stop();
    if (parts.signal?.aborted === true) {
      throw new PinciteError('cancelled', 'Pincite was stopped while it connected to Discord.', 'Start it again.');
    }
    throw error instanceof PinciteError ? error : notStarted(error, isMisconfigured);
  } finally {
    parts.signal?.removeEventListener('abort', onAbort);
  }
  const count = shards.length;
  const ready = (): number => shards.filter((shard) => shard.ready).length;
  if (ready() === count) logger.info({ shards: count }, 'all shards are connected');
  else logger.warn({ shards: count, connected: ready() }, 'some shards are being started again');
  return {
    count,
    ready,
    processes: () =>
      shards.map(({ process: child }) => (child !== null && 'pid' in child ? (child.pid ?? null) : null)),
    stop,
  };
}

/** What a shard has failed of is in its own lines of the log; no start mends what a person must. */
function notStarted(error: unknown, isMisconfigured: boolean): PinciteError {
  const message = 'A shard could not be started.';
  const remedy = 'The lines of the log before this one say why; correct that and start Pincite again.';
  return isMisconfigured
    ? new PinciteError('configuration', message, remedy)
    : new PinciteError('discord', message, remedy, { cause: error });
}

/**
 * Starts a shard again whenever it has ended: each time after a longer wait, until it has run for a while. Those that end
 * together come back one after the other, for Discord lets one identify at a time.
 */
function keepAlive(shard: Shard, firstWaitMs: number, pace: Pace, signal: AbortSignal, logger: Logger): void {
  let waitMs = firstWaitMs;
  let startedAt = Date.now();
  const restart = async (): Promise<void> => {
    if (Date.now() - startedAt > LONG_RUN_MS) waitMs = firstWaitMs;
    while (!signal.aborted) {
      await setTimeout(waitMs, undefined, { signal });
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      await pace.turn(signal);
      startedAt = Date.now();
      try {
        await shard.spawn(SHARD_READY_MS);
        return logger.info({ shard: shard.id }, 'the shard is connected again');
      } catch (error) {
        if (signal.aborted) return;
        logger.error({ err: error, shard: shard.id, waitMs }, 'a shard could not be started again');
        shard.process?.kill();
      }
    }
  };
  let isRestarting = false;
  shard.on('death', () => {
    if (isRestarting) return;
    isRestarting = true;
    restart()
      // Only the stop ends a wait.
      .catch(() => undefined)
      .finally(() => {
        isRestarting = false;
      });
  });
}

const LONG_RUN_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Asks a shard to end, and ends it when it doesn't. */
async function ended(shard: Shard): Promise<void> {
  const child = shard.process;
  if (child === null || !('exitCode' in child) || child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(STOP_GRACE_MS * 1.5, 'late', { ref: false });
  if ((await Promise.race([exit, late])) !== 'late') return;
  child.kill('SIGKILL');
  await exit;
}

const gateway = z.object({ shards: z.number().int().min(1) });

/** As many as the settings say, or as Discord recommends. */
async function countOf({ config: { discord }, token }: ShardParts, signal: AbortSignal): Promise<number> {
  if (discord.shards !== 'auto') return discord.shards;
  const rest = new REST({ api: discord.api, version: '10' }).setToken(token);
  try {
    const found: unknown = await rest.get(Routes.gatewayBot(), { signal });
    return gateway.parse(found).shards;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) throw wrongToken();
    throw new PinciteError(
      'discord',
      'Discord did not say how many shards it recommends.',
      'Check DISCORD_TOKEN and the network, or set DISCORD_SHARDS to a number.',
      { cause: error instanceof Error ? error.message.replaceAll(token, '…') : undefined },
    );
  }
}

const UNAUTHORIZED = 401;
