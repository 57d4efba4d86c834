import { performance } from 'node:perf_hooks';
import { PinciteError } from '../../errors.js';
import { type Asker, FairQueue, type NotStarted, type QueueLimits } from './fair-queue.js';

/** Of each piece's time in the mean of what was taken so far. */
const NEWEST = 0.1;

/** A fair queue that measures how long its work takes: whom it turns away, it tells when to come back. */
export class TimedQueue {
  readonly #queue: FairQueue;
  #meanMs: number;

  /** @param firstGuessMs what a piece is taken to need before any was done, in milliseconds */
  constructor(
    private readonly limits: QueueLimits,
    firstGuessMs: number,
  ) {
    this.#queue = new FairQueue(limits);
    this.#meanMs = firstGuessMs;
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  get running(): number {
    return this.#queue.running;
  }

  /** About how long it takes until all that waits has had its turn, in milliseconds. */
  get expectedWaitMs(): number {
    const { waiting, running, width } = this.#queue;
    const ahead = running < this.limits.concurrency ? waiting : waiting + 1;
    // What waits may be few people's: theirs is done one piece after another, however many there is room for.
    return (ahead * this.#meanMs) / Math.max(1, width);
  }

  /**
   * Runs the work when it is its turn.
   * @param cancelled what it is rejected with when the signal fires before
   * @throws PinciteError overloaded
   */
  run<T>(
    asker: Asker,
    work: () => Promise<T>,
    signal: AbortSignal | undefined,
    cancelled: () => PinciteError,
  ): Promise<T> {
    const failure = (why: NotStarted): PinciteError => (why === 'aborted' ? cancelled() : this.#tooMany(asker, why));
    return this.#queue.run(asker, () => this.#timed(work), signal, failure);
  }

  #tooMany(asker: Asker, why: Exclude<NotStarted, 'aborted'>): PinciteError {
    const ahead = why === 'person' ? this.#queue.aheadOf(asker.person) : this.#queue.ahead(asker);
    const expectedWaitMs = ahead * this.#meanMs;
    const seconds = Math.max(5, Math.ceil(expectedWaitMs / 5000) * 5);
    const { waiting } = this.#queue;
    const [count, words, problem] =
      why === 'person'
        ? ([this.#queue.waitingOf(asker.person), 'of your requests are waiting already.', 'queue-person'] as const)
        : why === 'lane'
          ? ([
              this.#queue.waitingIn(asker.lane),
              'requests of this server are waiting already.',
              'queue-server',
            ] as const)
          : ([waiting, 'requests are waiting already.', 'queue-full'] as const);
    return new PinciteError('overloaded', `${count} ${words}`, `Try again in about ${seconds} seconds.`, {
      context: { waiting, why, expectedWaitMs: Math.round(expectedWaitMs), count, seconds },
      problem,
    });
  }

  async #timed<T>(work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const learn = (): void => {
      this.#meanMs += NEWEST * (performance.now() - started - this.#meanMs);
    };
    try {
      const result = await work();
      learn();
      return result;
    } catch (error) {
      // What fails slowly keeps others waiting too; what was called off says nothing.
      if (!(error instanceof PinciteError && error.code === 'cancelled')) learn();
      throw error;
    }
  }
}
