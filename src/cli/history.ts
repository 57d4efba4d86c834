import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from '../errors.js';
import { visibleLine } from './visible-text.js';

/** Lines that are kept. */
export const HISTORY_LENGTH = 500;

/** What was typed in the chat, kept for the next one in a file that only its owner may read. */
export class History {
  readonly #file: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly directory: string) {
    this.#file = join(directory, 'history');
  }

  /**
   * Oldest first.
   * @throws PinciteError state
   */
  async read(): Promise<readonly string[]> {
    try {
      const text = await readFile(this.#file, 'utf8');
      return text
        .split('\n')
        .map(visibleLine)
        .filter((line) => line !== '')
        .slice(-HISTORY_LENGTH);
    } catch (cause) {
      if (isMissing(cause)) return [];
      throw unusable('read', cause);
    }
  }

  /**
   * Adds a line, unless it is the last one again. Reads the file anew, since another chat may have added to it.
   * @throws PinciteError state
   */
  add(line: string): Promise<void> {
    const added = this.#writing.then(() => this.#append(visibleLine(line)));
    this.#writing = added.catch(() => {});
    return added;
  }

  /** Resolves when everything that was added so far is in the file, or has failed to get there. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #append(line: string): Promise<void> {
    if (line === '') return;
    const lines = await this.read();
    if (lines.at(-1) === line) return;
    const beside = `${this.#file}.${randomUUID()}`;
    try {
      await mkdir(this.directory, { recursive: true, mode: 0o700 });
      // Renamed into place, so that a crash can't cut the file short.
      await rm(beside, { force: true });
      await writeFile(beside, `${[...lines, line].slice(-HISTORY_LENGTH).join('\n')}\n`, { mode: 0o600, flag: 'wx' });
      await rename(beside, this.#file);
    } catch (cause) {
      throw unusable('written', cause);
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function unusable(what: 'read' | 'written', cause: unknown): PinciteError {
  return new PinciteError(
    'state',
    `The history of the chat can't be ${what}.`,
    'The chat works without it; check that PINCITE_STATE_DIR is a folder that you may write to.',
    { cause },
  );
}
