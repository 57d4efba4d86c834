import type { Command } from 'commander';
import type { CliContext } from './context.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** One call of a command, as it was typed. */
export interface CliRequest {
  readonly context: CliContext;
  readonly terminal: Terminal;
  /** The arguments that aren't options, in order. */
  readonly arguments: readonly string[];
  /** The options as the command line had them; the command checks them (see `readOptions`). */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command of the command line: one plain object in a file of its own, listed in `commands.ts`. */
export interface CliCommand {
  /** As it is typed; two words for a command of a group ("index build"). */
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  /** Runs when no command is named. */
  readonly isDefault?: boolean;
  /** Declares arguments, options and examples. */
  configure(command: Command): void;
  /** What it does; a `PinciteError` thrown here is worded, and gives its exit code. */
  run(request: CliRequest): Promise<ExitCode>;
}
