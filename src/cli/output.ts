import type { CliOutput } from './context.js';

/** What a pipe reports when its reader has gone (`| head`): nothing to complain about. */
const READER_GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/**
 * Writes text to a stream, at the stream's pace: a write is over when the stream has taken it, so a slow reader slows
 * the writer down and the end of the program cuts nothing off.
 */
export class Output {
  #closed = false;

  constructor(private readonly stream: CliOutput) {
    // Without a listener a reader that goes away would end the program with a stack trace; `write` hears of it too.
    stream.on('error', () => {
      this.#closed = true;
    });
  }

  /** True when nobody reads any more; what is written then goes nowhere. */
  get closed(): boolean {
    return this.#closed;
  }

  /** @throws the stream's own error, unless it only says that the reader has gone */
  async write(text: string): Promise<void> {
    if (this.#closed || text === '') return;
    await new Promise<void>((resolve, reject) => {
      this.stream.write(text, (error) => {
        if (!error) return resolve();
        this.#closed = true;
        if ('code' in error && READER_GONE.has(String(error.code))) return resolve();
        reject(error);
      });
    });
  }
}
