import type { Logger } from 'pino';
import type { Engine } from '../../answer/engine.js';
import type { Engines } from '../../answer/queue/ask-queue.js';
import { PinciteError, problemOf, wordsFor } from '../../errors.js';
import { NO_OBSERVER, type Observer } from '../monitoring/observer.js';
import { type FromShard, fromShard, type Port, wired } from './wire.js';

/**
 * Answers what a shard asks, with the one engine of this machine. What a shard that has gone has asked is called off.
 * @param observer is told what the shard observes
 */
export function hostEngine(
  engine: Engine,
  engines: Engines,
  port: Port,
  log: Logger,
  observer: Observer = NO_OBSERVER,
): void {
  const underWay = new Map<number, AbortController>();

  const answer = async ({ id, question, asker }: Extract<FromShard, { kind: 'pincite-ask' }>): Promise<void> => {
    const stop = new AbortController();
    underWay.set(id, stop);
    try {
      const found = await engines.for(asker).ask(question, { signal: stop.signal });
      port.send({ kind: 'pincite-answer', id, answer: wired(found), queue: engines.queue() });
    } catch (error) {
      if (!(error instanceof PinciteError)) log.error({ err: error }, 'a question of a shard failed');
      const code = error instanceof PinciteError ? error.code : 'inference';
      port.send({
        kind: 'pincite-failure',
        id,
        code,
        ...wordsFor(error),
        context: factsOf(error),
        queue: engines.queue(),
      });
    } finally {
      underWay.delete(id);
    }
  };

  const tellStatus = (): void => port.send({ kind: 'pincite-status', status: engine.status(), queue: engines.queue() });

  port.onMessage((raw) => {
    const read = fromShard.safeParse(raw);
    if (!read.success) return;
    const message = read.data;
    switch (message.kind) {
      case 'pincite-hello':
        return tellStatus();
      case 'pincite-ask':
        return void answer(message);
      case 'pincite-cancel':
        return underWay.get(message.id)?.abort();
      case 'pincite-observed':
        observer.note(message.observation);
        // A shard that says how it is learns how it is here: what waits, for those who ask there.
        return message.observation.what === 'pulse' ? tellStatus() : undefined;
    }
  });
  port.onClose(() => {
    for (const stop of underWay.values()) stop.abort();
  });
}

/** The facts that go over the wire: names and numbers, no text of anybody's. */
function factsOf(error: unknown): Record<string, string | number> {
  const problem = error instanceof PinciteError ? problemOf(error) : null;
  if (!(error instanceof PinciteError) || problem === null) return {};
  const numbers = Object.entries(error.context).filter((fact): fact is [string, number] => typeof fact[1] === 'number');
  return { ...Object.fromEntries(numbers), problem };
}
