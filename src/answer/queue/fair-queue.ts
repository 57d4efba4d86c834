/** Whose work it is: people of one lane (a server) wait for each other before others wait for them. */
export interface Asker {
  readonly lane: string;
  readonly person: string;
}

/** A piece of work that waits. */
interface Waiting {
  readonly asker: Asker;
  readonly start: () => void;
}

/** How much may be done and wait at once. */
export interface QueueLimits {
  readonly concurrency: number;
  readonly maxWaiting: number;
}

/**
 * Work in the order that is fair: lanes take turns, a lane's people are served in the order in which they came, and nobody
 * has two pieces under way, so that each person's work ends in the order in which it was given.
 */
export class FairQueue {
  /** Lanes with waiting work, the one whose turn it is first. A Map keeps the order in which they were put in. */
  readonly #lanes = new Map<string, Waiting[]>();
  readonly #busy = new Set<string>();
  #running = 0;
  #waiting = 0;

  constructor(private readonly limits: QueueLimits) {}

  /** How many wait. */
  get waiting(): number {
    return this.#waiting;
  }

  get running(): number {
    return this.#running;
  }

  get isFull(): boolean {
    return this.#waiting >= this.limits.maxWaiting;
  }

  /**
   * Runs the work when it is its turn. To be asked first whether it `isFull`.
   * @param aborted rejects for work that is called off while it waits; it then never starts
   */
  run<T>(asker: Asker, work: () => Promise<T>, signal: AbortSignal | undefined, aborted: () => Error): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(aborted());
      const onAbort = (): void => {
        this.#remove(entry);
        reject(aborted());
      };
      const entry: Waiting = {
        asker,
        start: () => {
          signal?.removeEventListener('abort', onAbort);
          this.#begin(asker, work).then(resolve, reject);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#add(entry);
      this.#next();
    });
  }

  async #begin<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    const key = keyOf(asker);
    this.#running += 1;
    this.#busy.add(key);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#busy.delete(key);
      this.#next();
    }
  }

  #next(): void {
    while (this.#running < this.limits.concurrency) {
      const entry = this.#take();
      if (entry === null) return;
      entry.start();
    }
  }

  /** The first of the lane whose turn it is that is nobody's who is served just now; that lane then goes to the end. */
  #take(): Waiting | null {
    for (const [lane, entries] of this.#lanes) {
      const at = entries.findIndex(({ asker }) => !this.#busy.has(keyOf(asker)));
      const [entry] = at === -1 ? [] : entries.splice(at, 1);
      if (entry === undefined) continue;
      this.#waiting -= 1;
      this.#lanes.delete(lane);
      if (entries.length > 0) this.#lanes.set(lane, entries);
      return entry;
    }
    return null;
  }

  #add(entry: Waiting): void {
    const entries = this.#lanes.get(entry.asker.lane);
    if (entries === undefined) this.#lanes.set(entry.asker.lane, [entry]);
    else entries.push(entry);
    this.#waiting += 1;
  }

  #remove(entry: Waiting): void {
    const entries = this.#lanes.get(entry.asker.lane);
    const at = entries?.indexOf(entry) ?? -1;
    if (entries === undefined || at === -1) return;
    entries.splice(at, 1);
    this.#waiting -= 1;
    if (entries.length === 0) this.#lanes.delete(entry.asker.lane);
  }
}

/** Who writes in two servers is one person there and another here: neither server waits for the other. */
function keyOf({ lane, person }: Asker): string {
  return `${lane} ${person}`;
}
