import { PinciteError } from '../../errors.js';
import type { Engine } from '../engine.js';
import type { Asker, QueueLimits } from './fair-queue.js';
import { TimedQueue } from './timed-queue.js';

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
/** What an answer is taken to need before any was given, in milliseconds. */
const FIRST_GUESS = 300;

/** One engine for many people: questions are asked in a fair order, and turned away when too many wait. */
export class AskQueue implements Engines {
  readonly #queue: TimedQueue;

  constructor(
    private readonly engine: Engine,
    limits: Partial<QueueLimits> = {},
  ) {
    this.#queue = new TimedQueue({ concurrency: CONCURRENCY, maxWaiting: MAX_WAITING, ...limits }, FIRST_GUESS);
  }

  for(asker: Asker): Engine {
    const { engine } = this;
    return {
      get corpus() {
        return engine.corpus;
      },
      ask: (question, options = {}) =>
        this.#queue.run(asker, () => engine.ask(question, options), options.signal, cancelled),
      quotation: (id) => engine.quotation(id),
      context: (quotation, sentences) => engine.context(quotation, sentences),
      page: (documentId, label) => engine.page(documentId, label),
      status: () => ({ ...engine.status(), queued: this.#queue.waiting }),
      close: () => engine.close(),
    };
  }

  queue(): QueueStatus {
    const { waiting, running, expectedWaitMs } = this.#queue;
    return { waiting, running, expectedWaitMs };
  }
}

function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The question was cancelled.', 'Ask it again.');
}
