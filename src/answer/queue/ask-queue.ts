import { performance } from 'node:perf_hooks';
import { PinciteError } from '../../errors.js';
import type { Answer, Question } from '../answer.js';
import type { Engine } from '../engine.js';
import { type Asker, FairQueue, type NotStarted, type QueueLimits } from './fair-queue.js';

/** What waits for an engine. */
export interface QueueStatus {
  readonly waiting: number;
  readonly running: number;
  /** About how long it takes until all that waits has had its turn, in milliseconds. */
  readonly expectedWaitMs: number;
}

/** Where an engine is to be had that serves one person in their turn. */
export interface Engines {
  for(asker: Asker): Engine;
  queue(): QueueStatus;
}

/** As many as keep the model's process busy: while one is read, the words of the next are looked up. */
const CONCURRENCY = 4;
const MAX_WAITING = 256;
/** Of each answer's time in the mean of what was taken so far. */
const NEWEST = 0.1;
/** What an answer is taken to need before any was given, in milliseconds. */
const FIRST_GUESS = 300;

/** One engine for many people: questions are asked in a fair order, and turned away when too many wait. */
export class AskQueue implements Engines {
  readonly #queue: FairQueue;
  readonly #limits: QueueLimits;
  #meanMs = FIRST_GUESS;

  constructor(
    private readonly engine: Engine,
    limits: Partial<QueueLimits> = {},
  ) {
    this.#limits = { concurrency: CONCURRENCY, maxWaiting: MAX_WAITING, ...limits };
    this.#queue = new FairQueue(this.#limits);
  }

  for(asker: Asker): Engine {
    const { engine } = this;
    return {
      get corpus() {
        return engine.corpus;
      },
      ask: (question, options) => this.#ask(asker, question, options),
      quotation: (id) => engine.quotation(id),
      context: (quotation, sentences) => engine.context(quotation, sentences),
      page: (documentId, label) => engine.page(documentId, label),
      status: () => ({ ...engine.status(), queued: this.#queue.waiting }),
      close: () => engine.close(),
    };
  }

  queue(): QueueStatus {
    const { waiting, running } = this.#queue;
    const ahead = running < this.#limits.concurrency ? waiting : waiting + 1;
    // What waits may be few people's: theirs are read one after another, however many there is room for.
    return { waiting, running, expectedWaitMs: (ahead * this.#meanMs) / Math.max(1, this.#queue.width) };
  }

  async #ask(asker: Asker, question: Question, options: { readonly signal?: AbortSignal } = {}): Promise<Answer> {
    const failure = (why: NotStarted): PinciteError => (why === 'aborted' ? cancelled() : this.#tooMany(asker, why));
    return this.#queue.run(asker, () => this.#timed(question, options), options.signal, failure);
  }

  #tooMany(asker: Asker, why: Exclude<NotStarted, 'aborted'>): PinciteError {
    const expectedWaitMs = this.#queue.ahead(asker) * this.#meanMs;
    const seconds = Math.max(5, Math.ceil(expectedWaitMs / 5000) * 5);
    const { waiting } = this.#queue;
    const [count, words, problem] =
      why === 'person'
        ? ([this.#queue.waitingOf(asker.person), 'of your questions are waiting already.', 'queue-person'] as const)
        : why === 'lane'
          ? ([
              this.#queue.waitingIn(asker.lane),
              'questions of this server are waiting already.',
              'queue-server',
            ] as const)
          : ([waiting, 'questions are waiting already.', 'queue-full'] as const);
    return new PinciteError('overloaded', `${count} ${words}`, `Ask again in about ${seconds} seconds.`, {
      context: { waiting, why, expectedWaitMs: Math.round(expectedWaitMs), count, seconds },
      problem,
    });
  }

  async #timed(question: Question, options: { readonly signal?: AbortSignal }): Promise<Answer> {
    const started = performance.now();
    const answer = await this.engine.ask(question, options);
    this.#meanMs += NEWEST * (performance.now() - started - this.#meanMs);
    return answer;
  }
}

function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The question was cancelled.', 'Ask it again.');
}
