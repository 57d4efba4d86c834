import type { CliCommand } from './command.js';
import { ask } from './commands/ask.js';
import { chapters } from './commands/chapters.js';
import { chat } from './commands/chat.js';
import { corpus } from './commands/corpus.js';
import { evaluate } from './commands/evaluate.js';
import { indexBuild } from './commands/index-build.js';
import { indexVerify } from './commands/index-verify.js';
import { page } from './commands/page.js';
import { quote } from './commands/quote.js';

/** Every command, in the order in which `--help` lists them. */
export const COMMANDS: readonly CliCommand[] = [
  ask,
  chat,
  chapters,
  page,
  quote,
  corpus,
  indexBuild,
  indexVerify,
  evaluate,
];

/** What the groups are for: the first words of commands of two words. */
export const GROUPS: ReadonlyMap<string, string> = new Map([['index', 'build or check the index']]);
