import { type Client, Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Engine } from '../../answer/engine.js';
import { AskQueue, type Engines } from '../../answer/queue/ask-queue.js';
import type { Config } from '../../config.js';
import type { PinciteError } from '../../errors.js';
import { commandsFor, MESSAGE_COMMANDS } from '../commands/command-list.js';
import { observedEngines } from '../monitoring/observed-engines.js';
import { NO_OBSERVER, type Observer, observers, RATE_LIMIT_SCOPES } from '../monitoring/observer.js';
import { RecentTimes } from '../monitoring/recent-times.js';
import { readVitals, type Vitals } from '../monitoring/vitals.js';
import { Dispatch } from '../requests/dispatch.js';
import { Messages } from '../requests/messages.js';
import { openServices } from '../requests/open-services.js';
import { Reactions } from '../requests/reactions.js';
import { ServerRules } from '../requests/server-rules.js';
import { PULSE_MS, STOP_GRACE_MS } from '../show/limits.js';
import { makeClient } from './client.js';
import { disconnection, logIn } from './login.js';
import { registerCommands } from './register.js';
import { SentCallbacks } from './sent-callbacks.js';
import { Work } from './work.js';

/** What a bot is made of. */
export interface BotParts {
  readonly engine: Engine;
  /** Where each person's questions go; a queue of this process's own when it is left out. */
  readonly engines?: Engines;
  readonly config: Config;
  readonly token: string;
  readonly logger: Logger;
  /** How long `stop` waits for the questions under way. */
  readonly stopGraceMs?: number;
  /** Is told what the bot does. */
  readonly observer?: Observer;
  /** Pincite's version, for those who ask for it. */
  readonly version?: string;
  /** Breaks off connecting; without effect once the bot has started. */
  readonly signal?: AbortSignal;
}

/** A bot that is connected and answers. */
export interface Bot {
  /** Settles when the slash commands are registered, or could not be (the log says why); never rejects. */
  readonly registered: Promise<void>;
  /** Resolves with null when the bot was stopped, with an error when Discord ended the connection for good. */
  readonly ended: Promise<PinciteError | null>;
  /** Whether the connection to Discord stands. */
  isConnected(): boolean;
  /** Takes no new questions, answers those under way, and lets go of Discord and the stores. The engine stays open. */
  stop(): Promise<void>;
}

/**
 * Connects to Discord. Answers from the moment that it returns.
 * @throws PinciteError configuration, discord, state, cancelled
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { engine, config, token, logger, signal, version = null, stopGraceMs = STOP_GRACE_MS } = parts;
  const callbacks = new SentCallbacks();
  const client = makeClient(config.discord, callbacks);
  const times = new RecentTimes();
  const observer = observers(times, parts.observer ?? NO_OBSERVER);
  const startedAt = Date.now();
  const vitals = (): Vitals => readVitals(client, { version, startedAt, answers: times.summary() });
  const queue = parts.engines ?? new AskQueue(engine, { maxWaiting: config.model.maxWaiting });
  const engines = observedEngines(queue, observer);
  const { services, close } = await openServices(engine, engines, config, { observer, vitals });
  const work = new Work((error) => logger.error({ err: error }, 'a request ended without a reply'));
  const commands = commandsFor(engine.corpus, logger);
  const rules = new ServerRules(commands, services);
  const dispatch = new Dispatch(commands, services, rules, work, callbacks, logger);
  const messages = new Messages(services, rules, work, logger);
  const reactions = new Reactions(services, work, logger);
  // Async, so that not even a failure to take a request can end the process: it goes to the log like any other.
  client.on(Events.InteractionCreate, (interaction) => work.add((async () => dispatch.take(interaction))()));
  client.on(Events.MessageCreate, (message) => work.add((async () => messages.take(message))()));
  client.on(Events.MessageReactionAdd, (reaction, user) =>
    work.add((async () => reactions.take(reaction, user, 'added'))()),
  );
  client.on(Events.MessageReactionRemove, (reaction, user) =>
    work.add((async () => reactions.take(reaction, user, 'removed'))()),
  );
  logConnection(client, work, logger, observer);

  let ready: Client<true>;
  try {
    ready = await logIn(client, token, signal);
  } catch (error) {
    close();
    throw error;
  }
  logger.info({ bot: ready.user.tag, servers: ready.guilds.cache.size }, 'connected to Discord');
  const registration = {
    rest: ready.rest,
    applicationId: ready.application.id,
    guildId: config.discord.guildId,
    signal: work.signal,
  };
  // Of several shards one registers for all.
  const registered = isFirst(ready)
    ? registerCommands([...commands, ...MESSAGE_COMMANDS], registration, config.paths.state, logger)
    : Promise.resolve();

  const pulse = (): void => {
    const { shard, pingMs, servers, rssBytes } = vitals();
    observer.note({ what: 'pulse', shard, pingMs, servers, rssBytes });
  };
  pulse();
  const pulsing = setInterval(pulse, PULSE_MS).unref();

  let end: (error: PinciteError | null) => void = () => undefined;
  const ended = new Promise<PinciteError | null>((resolve) => {
    end = resolve;
  });
  client.once(Events.ShardDisconnect, ({ code }) => end(disconnection(code)));

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await work.finish(stopGraceMs);
    await registered;
    clearInterval(pulsing);
    await client.destroy();
    close();
    logger.info('disconnected from Discord');
    end(null);
  };
  return {
    registered,
    ended,
    isConnected: () => client.ws.status === Status.Ready,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function isFirst({ shard }: Client): boolean {
  return shard === null || shard.ids.includes(0);
}

/** What happens to the connection. discord.js reconnects by itself; `error` without a listener would end the process. */
function logConnection(client: Client, work: Work, logger: Logger, observer: Observer): void {
  client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reports an error'));
  client.on(Events.Warn, (message) => logger.warn({ message }, 'discord.js warns'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the connection to Discord failed'));
  client.on(Events.ShardReconnecting, () => {
    // Also said when the client is being taken down on purpose.
    if (work.closing) return;
    observer.note({ what: 'reconnecting' });
    logger.info('reconnecting to Discord');
  });
  client.on(Events.ShardResume, () => logger.info('connected to Discord again'));
  client.rest.on('response', (_, { status, headers }) => {
    if (status !== TOO_MANY_REQUESTS) return;
    const scope = headers.get('x-ratelimit-scope');
    observer.note({ what: 'rate-limited', scope: RATE_LIMIT_SCOPES.find((known) => known === scope) ?? 'user' });
  });
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    logger.warn({ route, timeToReset }, 'Discord asks to wait before the next request'),
  );
}

const TOO_MANY_REQUESTS = 429;
