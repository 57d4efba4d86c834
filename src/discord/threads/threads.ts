import { Worker } from 'node:worker_threads';
import { PinciteError } from '../../errors.js';
import type { Outcome } from './in-thread.js';

/** What work in threads may take. */
export interface ThreadLimits {
  /** Threads at the same time; what else there is to do waits for its turn. */
  readonly atOnce: number;
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
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param module what a thread runs: it calls `inThread` */
  constructor(module: URL, limits: ThreadLimits) {
    this.#module = module;
    this.#limits = limits;
  }

  /**
   * Does a piece of work when its turn comes.
   * @param job is copied for the thread, as the result is for the caller: plain data
   * @throws PinciteError what the work throws, and those of `unfinished`
   */
  async run(job: Job, signal: AbortSignal, unfinished: Unfinished): Promise<Result> {
    await this.#turn(signal, unfinished);
    try {
      return await this.#inThread(job, signal, unfinished);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  #turn(signal: AbortSignal, { cancelled }: Unfinished): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(cancelled());
      if (this.#running < this.#limits.atOnce) {
        this.#running += 1;
        return resolve();
      }
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(cancelled());
      };
      this.#waiting.push(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
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
