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

/** Passages that a worker is given to read at once: one that nobody wants any longer is left after so many. */
const PASSAGES_PER_PIECE = 4;

/** A piece of work, from when it is asked for until it is answered. A reading is given to the worker in several pieces. */
export class Job {
  readonly outcome: Promise<Outcome>;
  /** Whether anyone still waits for it. */
  settled = false;
  /** Workers that died while its present piece was under way. */
  deaths = 0;
  /** Passages that were read in the pieces before the present one. */
  private read = 0;
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

  /** What the worker is to do next. */
  get piece(): Work {
    if (this.work.type !== 'read') return this.work;
    return { ...this.work, passages: this.work.passages.slice(this.read, this.read + PASSAGES_PER_PIECE) };
  }

  /** Goes on to the next piece. @returns false when there is none, or nobody waits for it */
  advance(): boolean {
    if (this.work.type !== 'read' || this.settled) return false;
    this.read += PASSAGES_PER_PIECE;
    this.deaths = 0;
    return this.read < this.work.passages.length;
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

  /** Throws away what a worker had given of a piece before it died. */
  restart(): void {
    this.collected = { encodings: [], tokens: [], readings: this.collected.readings.slice(0, this.read) };
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

/** Jobs that wait, in order; what somebody waits for before the encoding of documents. */
export class JobQueue {
  private readonly urgent: Job[] = [];
  private readonly passages: Job[] = [];

  /** Questions to be encoded and readings. */
  get waiting(): number {
    return this.urgent.length;
  }

  /** Questions to be encoded. Readings are of questions that were accepted before. */
  get waitingQuestions(): number {
    return this.urgent.filter(({ isQuestion }) => isQuestion).length;
  }

  get isEmpty(): boolean {
    return this.urgent.length === 0 && this.passages.length === 0;
  }

  add(job: Job): void {
    this.lane(job).push(job);
  }

  /** For a job whose worker died, or that has another piece: it is next again. */
  putBack(job: Job): void {
    this.lane(job).unshift(job);
  }

  next(): Job | undefined {
    return this.urgent.shift() ?? this.passages.shift();
  }

  drop(job: Job): void {
    const lane = this.lane(job);
    const index = lane.indexOf(job);
    if (index !== -1) lane.splice(index, 1);
  }

  /** Takes out everything that waits, or only the passages. */
  drain(which: 'all' | 'passages'): Job[] {
    return [...(which === 'all' ? this.urgent.splice(0) : []), ...this.passages.splice(0)];
  }

  private lane(job: Job): Job[] {
    return job.isUrgent ? this.urgent : this.passages;
  }
}

export function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The request was cancelled.', 'Ask again.');
}
