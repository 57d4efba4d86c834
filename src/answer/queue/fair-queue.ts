/** Whose work it is: people of one lane (a server) wait for each other before others wait for them. */
export interface Asker {
  readonly lane: string;
  readonly person: string;
}

/** A piece of work that waits. */
interface Waiting {
  readonly asker: Asker;
  readonly start: () => void;
  /** Gives its place up. */
  readonly displace: () => void;
}

/**
 * Why work does not start: it was called off; its person, its lane or everybody has as much waiting as may wait; or its
 * place went to a lane that had fewer waiting.
 */
export type NotStarted = 'aborted' | 'person' | 'lane' | 'full' | 'displaced';

/** Of all that may wait, what one person's and one lane's may be; the second number is the least, where few may wait. */
const PERSON_SHARE = [1 / 8, 4] as const;
const LANE_SHARE = [1 / 2, 8] as const;

/** How much may be done and wait at once. */
export interface QueueLimits {
  readonly concurrency: number;
  readonly maxWaiting: number;
}

/**
 * Work in the order that is fair: lanes take turns, a lane's people are served in the order in which they came, and nobody
 * has two pieces under way, so that each person's work ends in the order in which it was given. Waiting room is shared out
 * too: no person and no lane can fill it.
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

  /** How many wait of one person's, in all lanes. */
  waitingOf(person: string): number {
    let count = 0;
    for (const entries of this.#lanes.values()) {
      for (const { asker } of entries) if (asker.person === person) count += 1;
    }
    return count;
  }

  /** How many wait in a lane. */
  waitingIn(lane: string): number {
    return this.#lanes.get(lane)?.length ?? 0;
  }

  /** How many at most can be under way at once of what is under way and waits: nobody has two. */
  get width(): number {
    const people = new Set(this.#busy);
    for (const entries of this.#lanes.values()) for (const { asker } of entries) people.add(keyOf(asker));
    return Math.min(this.limits.concurrency, people.size);
  }

  /** How many pieces one after another must end before one that this person gives now can start. */
  ahead(asker: Asker): number {
    if (this.#startsNow(asker)) return 0;
    const inLane = this.#lanes.get(asker.lane) ?? [];
    const key = keyOf(asker);
    const own = inLane.filter((entry) => keyOf(entry.asker) === key).length + (this.#busy.has(key) ? 1 : 0);
    let turns = 1;
    for (const [lane, { length }] of this.#lanes) {
      turns += lane === asker.lane ? length : Math.min(length, inLane.length + 1);
    }
    return Math.max(own, turns / Math.max(1, this.width));
  }

  /** The same, of the lane in which this person has to wait longest. */
  aheadOf(person: string): number {
    return Math.max(0, ...[...this.#lanes.keys()].map((lane) => this.ahead({ lane, person })));
  }

  /**
   * Runs the work when it is its turn.
   * @param failure what work that never starts is rejected with
   */
  run<T>(
    asker: Asker,
    work: () => Promise<T>,
    signal: AbortSignal | undefined,
    failure: (why: NotStarted) => Error,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(failure('aborted'));
      const refused = this.#makeRoom(asker);
      if (refused !== null) return reject(failure(refused));
      const leave = (why: NotStarted): void => {
        signal?.removeEventListener('abort', onAbort);
        this.#remove(entry);
        reject(failure(why));
      };
      const onAbort = (): void => leave('aborted');
      const entry: Waiting = {
        asker,
        start: () => {
          signal?.removeEventListener('abort', onAbort);
          this.#begin(asker, work).then(resolve, reject);
        },
        displace: () => leave('displaced'),
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#add(entry);
      this.#next();
    });
  }

  /** Whether a piece of this person's need not wait. */
  #startsNow(asker: Asker): boolean {
    return this.#running < this.limits.concurrency && !this.#busy.has(keyOf(asker));
  }

  /** Why a piece of this person's may not wait; null when it may, if need be in the place of a fuller lane's newest. */
  #makeRoom(asker: Asker): NotStarted | null {
    if (this.#startsNow(asker)) return null;
    const { maxWaiting } = this.limits;
    const inLane = this.waitingIn(asker.lane);
    if (this.waitingOf(asker.person) >= share(maxWaiting, PERSON_SHARE)) return 'person';
    if (inLane >= share(maxWaiting, LANE_SHARE)) return 'lane';
    if (this.#waiting < maxWaiting) return null;
    const [fullest] = [...this.#lanes.values()].sort((a, b) => b.length - a.length);
    // As many as the newcomer's lane will then have: else two lanes would push each other out in turn.
    if (fullest === undefined || fullest.length <= inLane + 1) return 'full';
    fullest.at(-1)?.displace();
    return null;
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

function share(whole: number, [part, least]: readonly [number, number]): number {
  return Math.max(least, Math.floor(whole * part));
}
