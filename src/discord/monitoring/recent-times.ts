import type { Observation, Observer } from './observer.js';

/** How long the last answers took, in milliseconds. */
export interface TimesSummary {
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** The times of the last answers. */
export class RecentTimes implements Observer {
  readonly #times: number[] = [];
  #next = 0;

  constructor(private readonly capacity = 500) {}

  note(observed: Observation): void {
    if (observed.what !== 'answer') return;
    this.#times[this.#next] = observed.ms;
    this.#next = (this.#next + 1) % this.capacity;
  }

  /** Null before the first answer. */
  summary(): TimesSummary | null {
    const sorted = [...this.#times].sort((a, b) => a - b);
    // Nearest rank: a time that was really measured.
    const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
    return sorted.length === 0 ? null : { count: sorted.length, medianMs: at(0.5), p95Ms: at(0.95) };
  }
}
