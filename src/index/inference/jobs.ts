import { PinciteError } from '../../errors.js';
import type { Encoding } from '../embedder.js';
import type { Reading } from '../reader.js';
import type { Work } from './messages.js';

/** What a job gave: encodings for questions and passages, ids for tokenising, readings for passages that were read, in the order of its texts. */
export interface Outcome {
  readonly encodings: Encoding[];
  readonly tokens: Int32Array[];
  readonly readings: Reading[];
}

/** A piece of work, from when it is asked for until it is answered. */
export class Job {
  readonly outcome: Promise<Outcome>;
  /** Whether anyone still waits for it. */
  settled = false;
  /** Workers that died while it was under way. */
  deaths = 0;
  private collected: Outcome = { encodings: [], tokens: [], readings: [] };
  private resolve: (outcome: Outcome) => void = () => {};
  private reject: (error: PinciteError) => void = () => {};
  private readonly forget: () => void;

  /** @param onAbort called when the signal ends the job, after it is settled */
  constructor(
    readonly id: number,
    readonly work: Work,
    signal: AbortSignal | undefined,
    onAbort: (job: Job) => void,
  ) {
    this.outcome = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    const abort = (): void => {
      this.fail(cancelled());
      onAbort(this);
    };
    this.forget = () => signal?.removeEventListener('abort', abort);
    signal?.addEventListener('abort', abort, { once: true });
  }

  get isQuestion(): boolean {
    return this.work.type === 'question';
  }

  /** Somebody waits for an answer: it goes before the encoding of documents. */
  get isUrgent(): boolean {
    return this.isQuestion || this.work.type === 'read';
  }

  addEncoding({ pooled, tokens }: Encoding): void {
    if (this.settled) return;
    // What crosses a channel shares one piece of memory. Pooled vectors are often kept when the rest is not, so they get their own.
    this.collected.encodings.push({ pooled: pooled.slice(), tokens });
  }

  addReading(reading: Reading): void {
    if (!this.settled) this.collected.readings.push(reading);
  }

  addTokens(ids: Int32Array): void {
    if (!this.settled) this.collected.tokens.push(ids);
  }

  /** Throws away what a worker had given before it died. */
  restart(): void {
    this.collected = { encodings: [], tokens: [], readings: [] };
  }

  finish(): void {
    this.settle();
    this.resolve(this.collected);
  }

  fail(error: PinciteError): void {
    this.settle();
    this.reject(error);
  }

  private settle(): void {
    this.settled = true;
    this.forget();
  }
}

/** Jobs that wait, in order; questions before passages. */
export class JobQueue {
  private readonly questions: Job[] = [];
  private readonly passages: Job[] = [];

  get waitingQuestions(): number {
    return this.questions.length;
  }

  get isEmpty(): boolean {
    return this.questions.length === 0 && this.passages.length === 0;
  }

  add(job: Job): void {
    this.lane(job).push(job);
  }

  /** For a job whose worker died: it is next again. */
  putBack(job: Job): void {
    this.lane(job).unshift(job);
  }

  next(): Job | undefined {
    return this.questions.shift() ?? this.passages.shift();
  }

  drop(job: Job): void {
    const lane = this.lane(job);
    const index = lane.indexOf(job);
    if (index !== -1) lane.splice(index, 1);
  }

  /** Takes out everything that waits, or only the passages. */
  drain(which: 'all' | 'passages'): Job[] {
    return [...(which === 'all' ? this.questions.splice(0) : []), ...this.passages.splice(0)];
  }

  private lane(job: Job): Job[] {
    return job.isUrgent ? this.questions : this.passages;
  }
}

export function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The request was cancelled.', 'Ask again.');
}
