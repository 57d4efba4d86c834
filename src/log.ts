import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { PinciteError } from './errors.js';

/** The log of this process. What it writes of an error holds neither tokens nor what was sent. */
export function makeLogger(
  level: LevelWithSilent,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level, redact: ['token', '*.token'], serializers: { err: loggedError } }, destination);
}

/** The facts that errors of Node.js and discord.js carry. Their other properties may hold texts: those of requests do. */
const FACTS = ['code', 'status', 'method', 'errno', 'syscall'] as const;

/** Causes of causes are followed this far. */
const MAX_DEPTH = 5;

/** What the log says of an error. */
function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? masked(error) : { type: typeof error };
  const facts = FACTS.flatMap((name): [string, unknown][] => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
  });
  const url: unknown = Reflect.get(error, 'url');
  const within = (cause: unknown): unknown => (depth < MAX_DEPTH ? loggedError(cause, depth + 1) : '…');
  return {
    type: error.constructor.name,
    message: masked(error.message),
    ...Object.fromEntries(facts),
    ...(typeof url === 'string' && { url: masked(url) }),
    ...(error instanceof PinciteError && { remedy: error.remedy, context: error.context }),
    ...(error.stack !== undefined && { stack: masked(error.stack) }),
    ...(error.cause !== undefined && { cause: within(error.cause) }),
    ...(error instanceof AggregateError && { errors: error.errors.map(within) }),
  };
}

/** In the addresses of interactions, after their id. */
const INTERACTION_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/)[^\s/?#"'`)]+/g;

/** The id of the bot, a time and a signature. */
const BOT_TOKEN = /(?<![\w-])[\w-]{20,}\.[\w-]{6,}\.[\w-]{27,}/g;

function masked(text: string): string {
  return text.replace(INTERACTION_TOKEN, '$1***').replace(BOT_TOKEN, '***');
}
