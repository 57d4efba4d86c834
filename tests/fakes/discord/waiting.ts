const pollMs = 5;

/** How long a wait lasts, and what its failure says was waited for. */
export interface WaitOptions {
  readonly timeoutMs?: number;
  readonly what?: string;
}

/**
 * Waits for something to become true. The predicate is polled, because what it looks at may be the bot's own state and
 * not only the fake's. Every wait ends when the fake stops, so that no timer outlives it.
 */
export class Waits {
  readonly #pending = new Set<(why: Error) => void>();

  constructor(private readonly defaultTimeoutMs: number) {}

  async until<T>(probe: () => T | undefined | null | false, options: WaitOptions = {}): Promise<T> {
    const timeoutMs = options.timeoutMs ?? this.defaultTimeoutMs;
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const value = probe();
      if (value !== undefined && value !== null && value !== false) return value;
      if (performance.now() > deadline)
        throw new Error(`Waited ${timeoutMs} ms for ${options.what ?? 'a condition'}, in vain`);
      await this.#pause();
    }
  }

  stop(): void {
    for (const end of this.#pending) end(new Error('The fake Discord was stopped during a wait'));
    this.#pending.clear();
  }

  #pause(): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (why: Error) => {
        clearTimeout(timer);
        reject(why);
      };
      const timer = setTimeout(() => {
        this.#pending.delete(end);
        resolve();
      }, pollMs);
      this.#pending.add(end);
    });
  }
}
