import { PROGRESS_MS } from '../show/limits.js';

/** A line that says how far long work is: shown at most every so often, the newest text only. */
export class ProgressLine {
  #waiting: string | null = null;
  #showing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #hasShown = false;
  #ended = false;

  /** @param show puts the line where the reply will stand; must not reject */
  constructor(
    private readonly show: (text: string) => Promise<void>,
    private readonly everyMs: number = PROGRESS_MS,
  ) {}

  say(text: string): void {
    if (this.#ended) return;
    this.#waiting = text;
    this.#timer ??= setTimeout(() => this.#flush(), this.#hasShown ? this.everyMs : 0);
  }

  /** Shows nothing more, and waits for what is being shown, so that nothing comes after the reply. */
  async end(): Promise<void> {
    this.#ended = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#showing;
  }

  #flush(): void {
    this.#timer = null;
    const text = this.#waiting;
    if (text === null || this.#ended) return;
    this.#waiting = null;
    this.#hasShown = true;
    this.#showing = this.#showing.then(() => this.show(text));
  }
}
