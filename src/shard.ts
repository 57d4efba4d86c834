import { startBot } from './discord/connection/bot.js';
import { parentPort, portObserver } from './discord/shards/process-port.js';
import { RemoteEngines } from './discord/shards/remote-engine.js';
import type { Port } from './discord/shards/wire.js';
import { PinciteError } from './errors.js';
import type { ServeParts } from './serve.js';

/**
 * Runs one shard of the bot, in a process that was started by the one with the model.
 * @returns the exit code
 * @throws PinciteError corpus, state, discord, configuration; cancelled when it is stopped before it is connected
 */
export async function runShard(parts: ServeParts): Promise<number> {
  const port = parentPort();
  if (port === null) {
    throw new PinciteError('configuration', 'A shard is started by Pincite itself.', 'Run pincite without arguments.');
  }
  try {
    return await run(parts, port);
  } finally {
    // The line to the main process would keep this one running.
    if (process.connected) process.disconnect();
  }
}

async function run({ config, token, workshop, logger, stopped, version }: ServeParts, port: Port): Promise<number> {
  const ending = new AbortController();
  const ended = new Promise<string>((resolve) => {
    port.onClose(() => resolve('the main process has gone'));
    void stopped.then(resolve);
  });
  void ended.then(() => ending.abort());
  const corpus = await workshop.readCorpus();
  const engines = await RemoteEngines.connect(corpus, port, logger);
  const engine = engines.for({ lane: 'nobody', person: 'nobody' });
  const observer = portObserver(port);
  const bot = await startBot({ engine, engines, config, token, logger, observer, version, signal: ending.signal });
  const why = await Promise.race([ended, bot.ended]);
  await bot.stop();
  if (why === null || typeof why === 'string') return 0;
  throw why;
}
