import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** The requests under way, so that stopping can wait for them. */
export class Work {
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #windUp = new AbortController();
  readonly #abort = new AbortController();
  #closing = false;

  /** @param failed is told of work that rejects: it should have ended in a message */
  constructor(private readonly failed: (error: unknown) => void) {
    // Every request under way listens to both.
    setMaxListeners(0, this.#windUp.signal, this.#abort.signal);
  }

  /** Whether no new work is taken. */
  get closing(): boolean {
    return this.#closing;
  }

  /** Breaks off what is under way when stopping takes too long. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Fires before `signal`: what can hand out what it has done so far then does. */
  get windingUp(): AbortSignal {
    return this.#windUp.signal;
  }

  /** Notes a piece of work until it is done. */
  add(work: Promise<void>): void {
    const noted = work.catch(this.failed).finally(() => this.#underWay.delete(noted));
    this.#underWay.add(noted);
  }

  /**
   * Takes no more work; waits for what is under way, at most `graceMs`, then breaks it off and waits a little for that. After
   * half of the time it asks for what is done so far.
   */
  async finish(graceMs: number): Promise<void> {
    this.#closing = true;
    const ended = await this.#idleWithin(graceMs / 2);
    this.#windUp.abort();
    const isIdle = ended || (await this.#idleWithin(graceMs / 2));
    this.#abort.abort();
    if (!isIdle) await this.#idleWithin(AFTER_ABORT_MS);
  }

  async #idleWithin(ms: number): Promise<boolean> {
    const timer = new AbortController();
    const tooLong = setTimeout(ms, false, { signal: timer.signal }).catch(() => false);
    const idle = await Promise.race([this.#idle().then(() => true), tooLong]);
    timer.abort();
    return idle;
  }

  async #idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }
}

/** Time to send the message that a question was broken off. */
const AFTER_ABORT_MS = 3000;
