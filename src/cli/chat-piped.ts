import { takeInput } from './chat-input.js';
import type { ChatSession } from './chat-session.js';
import type { CliContext } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { readLines } from './read-lines.js';

/** A chat that nobody types: a question (or command) a line, each answered in turn, to the end of the input. */
export async function chatFromPipe(session: ChatSession, context: CliContext): Promise<ExitCode> {
  const never = new AbortController().signal;
  let failed = false;
  let first = true;
  for await (const line of readLines(context.stdin)) {
    if (!first) await session.terminal.out.write('\n');
    first = false;
    const question = line.text?.trim();
    if (question === undefined) {
      failed = true;
      await session.terminal.err.write(`line ${line.number} is too long to be a question.\n`);
    } else if (!(await takeInput(session, context, question, never))) {
      failed = true;
    }
    if (session.ended || session.terminal.out.closed) break;
  }
  return failed ? EXIT.error : EXIT.ok;
}
