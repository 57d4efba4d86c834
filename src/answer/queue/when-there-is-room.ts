import { setTimeout as pause } from 'node:timers/promises';
import { PinciteError } from '../../errors.js';

/** Between two tries, in milliseconds: no less, whatever a queue expects, and no more, since it may be emptied sooner. */
const SHORTEST = 200;
const LONGEST = 30_000;
/** Where a refusal doesn't say how long it will be. */
const USUAL = 5000;

/** When a run waits. */
export interface Patience {
  /** Whether something is done already that would be lost: a run that has done nothing is better turned away at once. */
  readonly hasDone: () => boolean;
  /** Ends the waiting. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Asks one of a run's many questions: where the queue has no room for it, again after the wait that the refusal names, until there
 * is or the signal fires.
 * @throws PinciteError as `ask`; when the signal fires meanwhile, what `ask` throws then
 */
export async function whenThereIsRoom<T>(ask: () => Promise<T>, { hasDone, signal }: Patience): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof PinciteError) || error.code !== 'overloaded') throw error;
      if (!hasDone() || signal?.aborted === true) throw error;
      // Woken by the signal, it asks once more and hears why not.
      await pause(waitOf(error), undefined, { signal }).catch(() => undefined);
    }
  }
}

function waitOf({ context }: PinciteError): number {
  const { expectedWaitMs, seconds } = context;
  if (typeof expectedWaitMs === 'number') return Math.min(LONGEST, Math.max(SHORTEST, expectedWaitMs));
  if (typeof seconds === 'number') return Math.min(LONGEST, Math.max(SHORTEST, seconds * 1000));
  return USUAL;
}
