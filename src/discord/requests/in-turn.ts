/** Carries out what is asked of one thing one after the other, in the order asked; of different things at once. */
export class InTurn {
  /** The work that each key has left, with the end of the last piece. */
  readonly #lines = new Map<string, { length: number; last: Promise<void> }>();

  /** How many pieces of a key are under way or wait. */
  length(key: string): number {
    return this.#lines.get(key)?.length ?? 0;
  }

  /** @returns what the work does, when its turn has come; rejects as it does, which holds up nothing behind it */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(key) ?? { length: 0, last: Promise.resolve() };
    this.#lines.set(key, line);
    line.length += 1;
    const done = line.last.then(work);
    const end = (): void => {
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(key);
    };
    line.last = done.then(end, end);
    return done;
  }
}
