import { PinciteError } from '../errors.js';
import { runChatCommand } from './chat-commands.js';
import type { ChatSession } from './chat-session.js';
import type { CliContext } from './context.js';
import { reportFailure } from './report-failure.js';

/**
 * Answers a question or runs a command. A failure is told, and the chat goes on.
 * @returns whether it went well
 */
export async function takeInput(
  session: ChatSession,
  context: CliContext,
  input: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    if (input.startsWith('/')) await runChatCommand(session, input);
    else await session.ask(input, signal);
    return true;
  } catch (error) {
    if (error instanceof PinciteError && error.code === 'cancelled') {
      await session.say(session.terminal.styles.faint('Stopped.'));
      return true;
    }
    await reportFailure(error, context, session.terminal);
    return false;
  }
}
