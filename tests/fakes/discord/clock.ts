const discordEpoch = 1_420_070_400_000;

/** The fake's time: the machine's clock, moved ahead by a test that wants something to expire. */
export class Clock {
  #ahead = 0;

  constructor(private readonly base: () => number = Date.now) {}

  now(): number {
    return this.base() + this.#ahead;
  }

  /** Moves the clock ahead; timers and waits are not affected. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Makes Discord's ids: increasing, and carrying the time of their making, which discord.js reads. */
export class Snowflakes {
  #last = 0n;

  constructor(private readonly clock: Clock) {}

  next(): string {
    const timed = BigInt(Math.max(0, this.clock.now() - discordEpoch)) << 22n;
    this.#last = timed > this.#last ? timed : this.#last + 1n;
    return this.#last.toString();
  }
}
