import { Command, CommanderError } from 'commander';
import type { CliCommand } from './command.js';
import { COMMANDS, GROUPS } from './commands.js';
import type { CliContext } from './context.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.js';
import { reportFailure } from './report-failure.js';
import { openTerminal, type Terminal } from './terminal.js';
import { visibleText } from './visible-text.js';

const ABOUT = 'Answers questions with exact quotations from your own documents, each with its printed page.';

const EXAMPLES = `
Examples:
  pincite                                         ask questions in a chat
  pincite ask "How is terrorism financed?"        ask one question
  pincite ask -c lemeunier "Who can freeze assets?"
                                                  ask one chapter only, here by its author
  pincite ask --batch questions.jsonl > answers.jsonl
  pincite cite "The council advises the minister."
                                                  find the source of a sentence
  pincite verify "Its goal is twofold"            check a quotation word by word
  pincite chapters                                see what can be asked
  pincite page egmont-89 46                       read a page

Exit codes: 0 answered, 1 failed, 2 wrongly called, 3 not found (of verify: altered or absent).`;

/** What Commander has to say, kept until it can be written at the stream's pace. */
interface Said {
  out: string;
  err: string;
}

/**
 * Runs the command line once.
 * @param argv what was typed after the program's name
 * @param commands what can be called; the composition root may add its own to `COMMANDS`
 * @returns the exit code; nothing that was written is still on its way
 */
export async function runCli(
  argv: readonly string[],
  context: CliContext,
  commands: readonly CliCommand[] = COMMANDS,
): Promise<number> {
  const terminal = openTerminal(context);
  const said = { out: '', err: '' };
  try {
    const exitCode = await parsed(argv, context, terminal, commands, said);
    await terminal.out.write(said.out);
    await terminal.err.write(said.err);
    return exitCode;
  } catch (error) {
    await reportFailure(error, context, terminal);
    return exitCodeOf(error);
  }
}

/** Commander says by an exception that it has said something (help, a version, what is wrong) instead of running. */
async function parsed(
  argv: readonly string[],
  context: CliContext,
  terminal: Terminal,
  commands: readonly CliCommand[],
  said: Said,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  try {
    const program = assemble(context, terminal, commands, said, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
}

function assemble(
  context: CliContext,
  terminal: Terminal,
  commands: readonly CliCommand[],
  said: Said,
  done: (code: ExitCode) => void,
): Command {
  const program = new Command('pincite')
    .description(ABOUT)
    .version(context.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('Add --help for help.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text;
      },
      writeErr: (text) => {
        said.err += text;
      },
      outputError: (text, write) => write(text.split('\n').map(visibleText).join('\n')),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.styles.enabled,
      getErrHasColors: () => terminal.errStyles.enabled,
    });

  const groups = new Map<string, Command>();
  for (const entry of commands) {
    const [first = '', second] = entry.name.split(' ');
    const parent = second === undefined ? program : (groups.get(first) ?? groupOf(program, first));
    if (second !== undefined) groups.set(first, parent);
    const command = parent.command(second ?? first, { isDefault: entry.isDefault === true }).description(entry.summary);
    entry.configure(command);
    command.action(async () => {
      done(await entry.run({ context, terminal, arguments: command.args, options: command.opts() }));
    });
  }
  return program;
}

function groupOf(program: Command, name: string): Command {
  return program.command(name).description(GROUPS.get(name) ?? '');
}
