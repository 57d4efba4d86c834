#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { type Config, readConfig } from './config.js';
import { serviceExitCode } from './discord/connection/service-exit.js';
import { createWorkshop } from './engine.js';
import { wordsFor } from './errors.js';
import { makeLogger } from './log.js';

/** The argument of a process that runs one shard. */
const SHARD = 'shard';
const HOME = fileURLToPath(new URL('..', import.meta.url));

/** Relative folders start at the project, so that the command works from anywhere. */
function withAbsolutePaths(config: Config): Config {
  const { corpus, index, state, models, styles } = config.paths;
  return {
    ...config,
    paths: {
      corpus: resolve(HOME, corpus),
      index: resolve(HOME, index),
      state: resolve(HOME, state),
      models: resolve(HOME, models),
      styles: styles === null ? null : resolve(HOME, styles),
    },
  };
}

function version(): string {
  const { version: own }: { version: string } = JSON.parse(readFileSync(resolve(HOME, 'package.json'), 'utf8'));
  return own;
}

/** How Pincite is called. */
interface Call {
  readonly argv: readonly string[];
  /** Pincite starts itself once more for each shard, with a line to this process; typed by a person it is no command. */
  readonly isShard: boolean;
  /** As the bot or as a shard of it, not as a command of the terminal. */
  readonly isBot: boolean;
}

function callOf(argv: readonly string[]): Call {
  const isShard = argv[0] === SHARD && process.send !== undefined;
  return { argv, isShard, isBot: (argv.length === 0 || isShard) && Boolean(process.env['DISCORD_TOKEN']?.trim()) };
}

async function main({ argv, isShard, isBot }: Call): Promise<number> {
  const config = withAbsolutePaths(readConfig(process.env));
  // What this process starts (the model's process, a worker) has no use for the token.
  delete process.env['DISCORD_TOKEN'];
  // In the terminal people are told in plain words what happened; the log is there for those who ask for it.
  const level = isBot || process.env['PINCITE_LOG_LEVEL'] ? config.logLevel : 'silent';
  const logger = makeLogger(level);
  const workshop = createWorkshop({ config, logger });
  if (isBot && config.discord.token !== null) {
    const shardScript = { file: fileURLToPath(import.meta.url), args: [SHARD] };
    const { token } = config.discord;
    const parts = { config, token, version: version(), workshop, logger, stopped: nextSignal(), shardScript };
    // Loaded only here: discord.js takes longer to load than the whole command line.
    return isShard ? (await import('./shard.js')).runShard(parts) : (await import('./serve.js')).serve(parts);
  }
  if (argv.length === 0) {
    process.stderr.write('DISCORD_TOKEN is not set, so there is no bot: here is a chat in the terminal instead.\n');
  }
  const [{ runCli }, { allCommands }] = await Promise.all([import('./cli/program.js'), import('./register.js')]);
  const context = {
    workshop,
    config,
    version: version(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    stateDir: config.paths.state,
    logError: (error: unknown) => logger.error({ err: error }, 'command failed'),
  };
  return runCli(argv, context, allCommands);
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as it would have without us. */
function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolveSignal) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolveSignal(signal));
  });
}

// The one place where the environment is read.
dotenv.config({ path: resolve(HOME, '.env'), quiet: true });
const call = callOf(process.argv.slice(2));
main(call).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { message, remedy } = wordsFor(error);
    process.stderr.write(`${message}\n${remedy}\n`);
    process.exitCode = call.isBot ? serviceExitCode(error) : 1;
  },
);
