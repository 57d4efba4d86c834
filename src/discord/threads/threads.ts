import { Worker } from 'node:worker_threads';
import type { Asker } from '../../answer/queue/fair-queue.js';
import { TimedQueue } from '../../answer/queue/timed-queue.js';
import { PinciteError } from '../../errors.js';
import type { Outcome } from './in-thread.js';

/** What work in threads may take. */
export interface ThreadLimits {
  /** Threads at the same time; what else there is to do waits for its turn. */
  readonly atOnce: number;
  /** What may wait, of all people together; one person's and one server's is a part of it. */
  readonly maxWaiting: number;
  /** What one piece of work is taken to need before any was done, in milliseconds. */
  readonly usualMs: number;
  /** For one piece of work, once it has begun. */
  readonly milliseconds: number;
  /** Memory of one thread, in mebibytes. */
  readonly megabytes: number;
}

/** How work ends that is not finished: what the person is told. */
export interface Unfinished {
  /** The signal has broken it off. */
  cancelled(): PinciteError;
  /** It took more time or memory than there is for it. */
  tooMuch(): PinciteError;
}

/** Does work of one kind, each piece in a thread of its own, so that the bot goes on answering meanwhile. */
export class Threads<Job, Result> {
  readonly #module: URL;
  readonly #limits: ThreadLimits;
  readonly #queue: TimedQueue;

  /** @param module what a thread runs: it calls `inThread` */
  constructor(module: URL, limits: ThreadLimits) {
    this.#module = module;
    this.#limits = limits;
    this.#queue = new TimedQueue({ concurrency: limits.atOnce, maxWaiting: limits.maxWaiting }, limits.usualMs);
  }

  /**
   * Does a piece of work when its turn comes: servers take turns, and a person has one piece under way.
   * @param job what to do, plain data that is copied for the thread, as the result is for the caller; got when it is its turn, so
   * that nothing large is held while it waits
   * @throws PinciteError overloaded (too many wait), what `job` and the work throw, and those of `unfinished`
   */
  run(job: () => Promise<Job>, asker: Asker, signal: AbortSignal, unfinished: Unfinished): Promise<Result> {
    const work = async (): Promise<Result> => this.#inThread(await job(), signal, unfinished);
    return this.#queue.run(asker, work, signal, unfinished.cancelled);
  }

  #inThread(job: Job, signal: AbortSignal, unfinished: Unfinished): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(unfinished.cancelled());
      const worker = new Worker(this.#module, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      });
      const end = (): void => void worker.terminate();
      const late = setTimeout(() => {
        reject(unfinished.tooMuch());
        end();
      }, this.#limits.milliseconds);
      signal.addEventListener('abort', end, { once: true });
      worker.once('message', (outcome: Outcome<Result>) => {
        if ('result' in outcome) return resolve(outcome.result);
        const { code, message, remedy, context } = outcome.failure;
        reject(new PinciteError(code, message, remedy, { context }));
      });
      worker.once('error', (error) => reject(isOutOfMemory(error) ? unfinished.tooMuch() : error));
      worker.once('exit', (code) => {
        clearTimeout(late);
        signal.removeEventListener('abort', end);
        reject(signal.aborted ? unfinished.cancelled() : new Error(`a thread ended without a result (${code})`));
      });
    });
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
