/** Carries out what is asked of one thing one after the other, in the order asked; of different things at once. */
export class InTurn {
  /** The end of the last piece of work of each key that has any left. */
  readonly #last = new Map<string, Promise<void>>();

  /** @returns what the work does, when its turn has come; rejects as it does, which holds up nothing behind it */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const end = (): void => {
      if (this.#last.get(key) === ended) this.#last.delete(key);
    };
    const ended: Promise<void> = done.then(end, end);
    this.#last.set(key, ended);
    return done;
  }
}
