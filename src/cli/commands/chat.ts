import { z } from 'zod';
import { PinciteError } from '../../errors.js';
import { InteractiveChat } from '../chat-interactive.js';
import { chatFromPipe } from '../chat-piped.js';
import { ChatSession } from '../chat-session.js';
import type { CliCommand, CliRequest } from '../command.js';
import { History } from '../history.js';
import { withEngine } from '../open-engine.js';
import { addScopeOptions, readOptions, scopeOptions } from '../options.js';
import { reportFailure } from '../report-failure.js';
import { findScope } from '../scope.js';

const options = z.object({ ...scopeOptions, explain: z.boolean().default(false) });

const EXAMPLES = `
In the chat, /help lists its commands. What you type is kept in the state folder for the next chat.
Questions can also be piped in, one a line:
  printf 'Who leads OCAM?\\n' | pincite`;

/** `pincite chat`, and `pincite` alone */
export const chat = {
  name: 'chat',
  summary: 'ask questions in a chat; this is what pincite alone does',
  isDefault: true,
  configure(command) {
    // A misspelt command ends up here as an argument; `run` has better words for it than "too many arguments".
    addScopeOptions(command.allowExcessArguments(true))
      .option('-e, --explain', 'show the scores that put each quotation where it is')
      .addHelpText('after', EXAMPLES);
  },
  async run(request) {
    const chosen = readOptions(options, request);
    refuseArguments(request);
    const { context, terminal } = request;
    return withEngine(request, async (engine) => {
      const session = new ChatSession(engine, terminal, {
        quotations: context.config.answer.quotations,
        explain: chosen.explain,
        logError: context.logError,
      });
      session.scope = findScope(engine.corpus, chosen);
      if (context.stdin.isTTY !== true || context.stdout.isTTY !== true) return chatFromPipe(session, context);
      const history = new History(context.stateDir);
      const past = await pastOf(history, request);
      await session.say(`${greeting(engine.corpus.documents.length, context.version)}\n`);
      return new InteractiveChat(session, context, history, past).talk();
    });
  },
} satisfies CliCommand;

function greeting(documents: number, version: string): string {
  const count = documents === 1 ? 'one document' : `${documents} documents`;
  return `Pincite ${version}, ${count}. Ask a question, or type /help.`;
}

async function pastOf(history: History, request: CliRequest): Promise<readonly string[]> {
  try {
    return await history.read();
  } catch (error) {
    await reportFailure(error, request.context, request.terminal);
    return [];
  }
}

function refuseArguments(request: CliRequest): void {
  const typed = request.arguments.join(' ');
  if (typed === '') return;
  throw new PinciteError(
    'input',
    `There is no command “${typed}”.`,
    `pincite --help lists the commands. To ask it as a question: pincite ask ${JSON.stringify(typed)}`,
  );
}
