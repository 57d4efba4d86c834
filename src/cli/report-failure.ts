import { PinciteError, wordsFor } from '../errors.js';
import type { CliContext } from './context.js';
import type { Terminal } from './terminal.js';
import { visibleText } from './visible-text.js';

/** Tells people what failed and what to do about it; the details go to the log. */
export async function reportFailure(error: unknown, context: CliContext, terminal: Terminal): Promise<void> {
  if (!(error instanceof PinciteError) || error.cause !== undefined) context.logError?.(error);
  const { message, remedy } = wordsFor(error);
  const { err, errStyles } = terminal;
  try {
    await err.write(`${[...safeLines(message).map(errStyles.error), ...safeLines(remedy)].join('\n')}\n`);
  } catch (unwritable) {
    context.logError?.(unwritable);
  }
}

/** A message may list things, one a line. */
function safeLines(words: string): readonly string[] {
  return words === '' ? [] : words.split('\n').map(visibleText);
}
