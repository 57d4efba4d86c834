/** The last ids that were seen: Discord may deliver an event twice, above all after a reconnection. */
export class RecentIds {
  readonly #ids = new Set<string>();

  constructor(private readonly capacity = 5000) {}

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whether the id is new; notes it. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.capacity) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }
}
