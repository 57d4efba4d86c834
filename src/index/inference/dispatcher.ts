import { PinciteError } from '../../errors.js';
import { cancelled, Job, JobQueue, type Outcome } from './jobs.js';
import { fromPlainError, type PlainIdentity, type Reply, type Work } from './messages.js';
import type { ModelConfig } from './model-folder.js';
import { parseReply } from './replies.js';
import type { InferenceWorker, StartWorker } from './worker-process.js';

/** What the embedder logs through; pino's signature. Never a text. */
export interface InferenceLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface DispatcherOptions {
  readonly config: ModelConfig;
  readonly startWorker: StartWorker;
  readonly logger: InferenceLogger | undefined;
  readonly maxWaitingQuestions: number;
  /** Deaths of workers within a minute that are made good; at one more, waiting work fails. */
  readonly maxRestartsPerMinute: number;
}

/** A job that was under way when this many workers died is taken for the cause. */
const DEATHS_A_JOB_SURVIVES = 1;

/** How long a worker that was let go may take to end, in milliseconds. */
const RELEASE_MS = 2_000;

/** Gives work to a worker, one piece at a time, and replaces the worker when it dies. */
export class Dispatcher {
  private readonly queue = new JobQueue();
  private worker: InferenceWorker | null = null;
  private ready = false;
  private running: Job | null = null;
  private lastJob = 0;
  private identity: PlainIdentity | null = null;
  private deaths: number[] = [];
  private opening: { resolve(identity: PlainIdentity): void; reject(error: PinciteError): void } | null = null;
  private closing: Promise<void> | null = null;
  private drained: () => void = () => {};

  constructor(private readonly options: DispatcherOptions) {}

  /** Starts the first worker. @throws PinciteError configuration, model-missing, model-damaged, inference */
  open(): Promise<PlainIdentity> {
    return new Promise((resolve, reject) => {
      this.opening = { resolve, reject };
      this.start();
    });
  }

  /** Questions and readings waiting or under way that someone still wants. */
  get waiting(): number {
    const underWay = this.running?.isUrgent === true && !this.running.settled;
    return this.queue.waiting + (underWay ? 1 : 0);
  }

  /** @throws PinciteError cancelled, overloaded, closing, inference */
  async submit(work: Work, signal?: AbortSignal): Promise<Outcome> {
    if (this.closing !== null) throw closingError();
    if (signal?.aborted === true) throw cancelled();
    if (work.type === 'question' && this.queue.waitingQuestions >= this.options.maxWaitingQuestions)
      throw overloadedError();
    if (this.worker === null) {
      if (this.hasFailedTooOften()) throw failedTooOften();
      this.start();
    }
    this.lastJob += 1;
    const job = new Job(this.lastJob, work, signal, (aborted) => this.queue.drop(aborted));
    this.queue.add(job);
    this.pump();
    return job.outcome;
  }

  /** Answers the questions asked so far and what is under way, then ends the worker. Passages that wait fail with `closing`. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    for (const job of this.queue.drain('passages')) job.fail(closingError());
    if (this.running !== null || !this.queue.isEmpty) {
      await new Promise<void>((resolve) => {
        this.drained = resolve;
      });
    }
    const { worker } = this;
    this.worker = null;
    if (worker === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => worker.kill(), RELEASE_MS);
      worker.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      worker.release();
    });
  }

  private start(): void {
    const worker = this.options.startWorker();
    this.worker = worker;
    this.ready = false;
    worker.onMessage((message) => {
      if (worker !== this.worker) return;
      const reply = parseReply(message);
      // A worker that can't be understood is of another build; its death is dealt with like any other.
      if (reply === null) worker.kill();
      else this.receive(reply);
    });
    worker.onWarning((line) => this.options.logger?.warn({ line }, 'the inference worker warns'));
    worker.onExit((how) => {
      if (worker === this.worker) this.lost(how);
    });
    worker.send({ type: 'open', config: this.options.config });
  }

  private pump(): void {
    if (this.worker === null || !this.ready || this.running !== null) return;
    const job = this.queue.next();
    if (job === undefined) {
      this.drained();
      return;
    }
    this.running = job;
    this.worker.send({ type: 'work', job: job.id, work: job.piece });
  }

  private receive(reply: Reply): void {
    if (reply.type === 'ready') this.begin(reply.identity);
    else if (reply.type === 'refused') this.refuse(fromPlainError(reply.error));
    else if (this.running?.id === reply.job) this.advance(this.running, reply);
  }

  private advance(job: Job, reply: Exclude<Reply, { type: 'ready' | 'refused' }>): void {
    if (reply.type === 'encoding') job.addEncoding(reply.encoding);
    else if (reply.type === 'reading') job.addReading(reply.reading);
    else if (reply.type === 'tokens') job.addTokens(reply.ids);
    else {
      this.running = null;
      if (reply.type === 'done') {
        if (job.advance()) this.queue.putBack(job);
        else job.finish();
      } else {
        const error = fromPlainError(reply.error);
        this.options.logger?.error({ code: error.code, ...error.context }, 'inference failed');
        job.fail(error);
      }
      this.pump();
    }
  }

  /** A worker has its model. Another model than before would mix vectors that can't be compared. */
  private begin(identity: PlainIdentity): void {
    if (this.identity !== null && !isSame(this.identity, identity)) {
      this.refuse(changedError());
      return;
    }
    this.options.logger?.info(
      { model: identity.name, reader: identity.reader?.name, workerPid: this.worker?.pid },
      'model loaded',
    );
    this.identity = identity;
    this.ready = true;
    this.opening?.resolve(identity);
    this.opening = null;
    this.pump();
  }

  /** A worker can't have its model: nobody is served by trying again at once. */
  private refuse(error: PinciteError): void {
    const { worker } = this;
    this.worker = null;
    worker?.kill();
    this.deaths.push(performance.now());
    this.giveUp(error);
  }

  private lost(how: string): void {
    const job = this.running;
    this.worker = null;
    this.ready = false;
    this.running = null;
    this.deaths.push(performance.now());
    this.options.logger?.warn({ how }, 'the inference worker died');
    if (job !== null && !job.settled) {
      job.deaths += 1;
      job.restart();
      if (job.deaths > DEATHS_A_JOB_SURVIVES) job.fail(fatalError(how));
      else this.queue.putBack(job);
    }
    if (this.opening !== null) this.giveUp(fatalError(how));
    else if (this.hasFailedTooOften()) this.giveUp(failedTooOften());
    else if (this.closing !== null && this.queue.isEmpty) this.drained();
    else this.start();
  }

  /** Fails everything that waits. The next request tries a new worker, unless too many died. */
  private giveUp(error: PinciteError): void {
    this.options.logger?.error({ code: error.code, ...error.context }, error.message);
    this.opening?.reject(error);
    this.opening = null;
    for (const job of this.queue.drain('all')) job.fail(error);
    this.drained();
  }

  private hasFailedTooOften(): boolean {
    const minuteAgo = performance.now() - 60_000;
    this.deaths = this.deaths.filter((time) => time > minuteAgo);
    return this.deaths.length > this.options.maxRestartsPerMinute;
  }
}

function isSame(before: PlainIdentity, now: PlainIdentity): boolean {
  return before.hash === now.hash && before.reader?.hash === now.reader?.hash;
}

function closingError(): PinciteError {
  return new PinciteError('closing', 'Pincite is shutting down.', 'Ask again once it has started again.');
}

function overloadedError(): PinciteError {
  return new PinciteError('overloaded', 'Too many questions are waiting already.', 'Ask again in a minute.');
}

function fatalError(how: string): PinciteError {
  return new PinciteError(
    'inference',
    'The model stopped working on this text.',
    'Try a shorter text; if it happens again, look at the log, and at whether memory is short.',
    { context: { how } },
  );
}

function failedTooOften(): PinciteError {
  return new PinciteError(
    'inference',
    'The model stopped working several times in a minute.',
    'Wait a minute and ask again; if it happens again, look at the log, and at whether memory is short.',
  );
}

function changedError(): PinciteError {
  return new PinciteError(
    'model-damaged',
    'The model’s files changed while Pincite was running.',
    'Start Pincite again; the index must be built again with the new model.',
  );
}
