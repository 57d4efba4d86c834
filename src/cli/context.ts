import type { Readable } from 'node:stream';
import type { Workshop } from '../answer/engine.js';
import type { Config } from '../config.js';

/** A stream that is read, and may be a terminal. */
export type CliInput = Readable & { readonly isTTY?: boolean };

/** A stream that is written to, and may be a terminal of so many columns. */
export type CliOutput = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** All that the command line is given from outside; it reads nothing of the process itself. */
export interface CliContext {
  readonly workshop: Workshop;
  readonly config: Config;
  /** Shown by `--version`. */
  readonly version: string;
  readonly stdin: CliInput;
  readonly stdout: CliOutput;
  readonly stderr: CliOutput;
  /** NO_COLOR, FORCE_COLOR and TERM are looked at. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the chat keeps its history. */
  readonly stateDir: string;
  /** Takes the details of failures that people are only told of in plain words. */
  readonly logError?: ((error: unknown) => void) | undefined;
}
