import { setTimeout } from 'node:timers/promises';

/** Lets one shard start at a time: each so long after the one before it, whoever asks. */
export class Pace {
  /** When the next may start, on the clock of `performance`. */
  #free = 0;

  /** @param spacingMs between two starts, in milliseconds */
  constructor(private readonly spacingMs: number) {}

  /** Resolves when it is the caller's turn, in the order of asking. @throws AbortError, by the signal, at once */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#free);
    this.#free = at + this.spacingMs;
    await setTimeout(at - now, undefined, { signal });
  }
}
