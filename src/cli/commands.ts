import type { CliCommand } from './command.js';
import { ask } from './commands/ask.js';
import { chapters } from './commands/chapters.js';
import { chat } from './commands/chat.js';
import { cite } from './commands/cite.js';
import { compare } from './commands/compare.js';
import { corpus } from './commands/corpus.js';
import { evaluate } from './commands/evaluate.js';
import { exportQuotations } from './commands/export.js';
import { indexBuild } from './commands/index-build.js';
import { indexVerify } from './commands/index-verify.js';
import { notebookAdd } from './commands/notebook-add.js';
import { notebookEdit } from './commands/notebook-edit.js';
import { notebookList } from './commands/notebook-list.js';
import { notebookMove } from './commands/notebook-move.js';
import { notebookRemove } from './commands/notebook-remove.js';
import { notebookSearch } from './commands/notebook-search.js';
import { notebookUndo } from './commands/notebook-undo.js';
import { outline } from './commands/outline.js';
import { page } from './commands/page.js';
import { quote } from './commands/quote.js';
import { search } from './commands/search.js';
import { styles } from './commands/styles.js';
import { verify } from './commands/verify.js';
import { who } from './commands/who.js';

/** Every command, in the order in which `--help` lists them. */
export const COMMANDS: readonly CliCommand[] = [
  ask,
  chat,
  search,
  compare,
  cite,
  verify,
  styles,
  chapters,
  outline,
  who,
  page,
  quote,
  notebookAdd,
  notebookList,
  notebookSearch,
  notebookEdit,
  notebookMove,
  notebookRemove,
  notebookUndo,
  exportQuotations,
  corpus,
  indexBuild,
  indexVerify,
  evaluate,
];

/** What the groups are for: the first words of commands of two words. */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ['index', 'build or check the index'],
  ['notebook', 'keep quotations, with notes and tags'],
]);
