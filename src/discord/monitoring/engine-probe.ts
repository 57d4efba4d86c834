import type { Engine } from '../../answer/engine.js';
import type { Observation, Observer } from './observer.js';

/** What it asks. Any answer will do, also that nothing is found. */
const QUESTION = 'health';

/** Knows whether the engine answers: from the answers that it gives, and by asking when there were none. */
export class EngineProbe implements Observer {
  #answeredAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<boolean> | null = null;

  /**
   * @param freshMs how long an answer proves that it works, in milliseconds
   * @param timeoutMs an answer that takes longer is none
   */
  constructor(
    private readonly engine: Engine,
    private readonly freshMs = 30_000,
    private readonly timeoutMs = 10_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  note(observed: Observation): void {
    if (observed.what === 'answer') this.#answeredAt = this.now();
  }

  /** Whether it answers. Asks at most once at a time, however many want to know. */
  async answers(): Promise<boolean> {
    if (this.now() - this.#answeredAt < this.freshMs) return true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<boolean> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    const late = new Promise<false>((resolve) => signal.addEventListener('abort', () => resolve(false)));
    // Where too many wait, nothing has been answered for a while either, or it would not have been asked.
    const answered = this.engine.ask({ text: QUESTION, limit: 1 }, { signal }).then(
      () => true,
      () => false,
    );
    const isAnswering = await Promise.race([answered, late]);
    if (isAnswering) this.#answeredAt = this.now();
    return isAnswering;
  }
}
