/** The span that limits are for, in milliseconds. */
const WINDOW_MS = 60_000;

/** A limit and whose it is. */
export interface RateLimit {
  readonly key: string;
  /** Events a minute. */
  readonly most: number;
}

/** Counts events of the last minute by key, in memory: what is refused is not counted. */
export class RateWindow {
  /** Times of the last minute, oldest first; keys in the order of their last event. */
  readonly #times = new Map<string, number[]>();

  /** @param now milliseconds of a clock that never goes back */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts an event under all of the limits, or under none. @returns 0; else how long to wait, in milliseconds */
  take(limits: readonly RateLimit[]): number {
    const now = this.now();
    this.#forget(now);
    const wait = Math.max(0, ...limits.map((limit) => this.#wait(limit, now)));
    if (wait > 0) return wait;
    for (const { key } of limits) {
      const times = this.#recent(key, now);
      this.#times.delete(key);
      this.#times.set(key, [...times, now]);
    }
    return 0;
  }

  #wait({ key, most }: RateLimit, now: number): number {
    const times = this.#recent(key, now);
    const oldest = times[times.length - most];
    return oldest === undefined ? 0 : oldest + WINDOW_MS - now;
  }

  #recent(key: string, now: number): readonly number[] {
    return (this.#times.get(key) ?? []).filter((time) => time > now - WINDOW_MS);
  }

  #forget(now: number): void {
    for (const [key, times] of this.#times) {
      if ((times.at(-1) ?? 0) > now - WINDOW_MS) return;
      this.#times.delete(key);
    }
  }
}
