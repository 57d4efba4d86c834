import type { Logger } from 'pino';
import type { Corpus } from '../../corpus/document.js';
import { LIMITS } from '../show/limits.js';
import { ask } from './ask.js';
import { chapterCommands } from './chapter-commands.js';
import { cite } from './cite.js';
import type { Command, MessageCommand } from './command.js';
import { compare } from './compare.js';
import { exportNotebook } from './export.js';
import { footnote } from './footnote.js';
import { gaps } from './gaps.js';
import { help } from './help.js';
import { checkQuotations, findSources } from './message-menu.js';
import { myData } from './my-data.js';
import { notebook } from './notebook.js';
import { outline } from './outline.js';
import { page } from './page.js';
import { quote } from './quote.js';
import { search } from './search.js';
import { settings } from './settings.js';
import { sources } from './sources.js';
import { status } from './status.js';
import { style } from './style.js';
import { thread } from './thread.js';
import { verify } from './verify.js';
import { who } from './who.js';

/** The slash commands that are there whatever the documents are. */
const COMMANDS: readonly Command[] = [
  ask,
  thread,
  compare,
  search,
  outline,
  footnote,
  quote,
  who,
  page,
  cite,
  verify,
  sources,
  style,
  settings,
  status,
  myData,
  gaps,
  notebook,
  exportNotebook,
  help,
];

/**
 * Every slash command over these documents: what is registered is what is dispatched.
 * @param log told when there are more chapters than there may be commands
 */
export function commandsFor(corpus: Corpus, log?: Pick<Logger, 'warn'>): readonly Command[] {
  const taken = new Set(COMMANDS.map(({ data }) => data.name));
  const { commands, leftOut } = chapterCommands(corpus, taken, LIMITS.commands - COMMANDS.length);
  if (leftOut > 0) {
    log?.warn(
      { chapters: commands.length, leftOut },
      'not every chapter has a command of its own; /ask chapter: reaches all',
    );
  }
  return [...COMMANDS, ...commands];
}

/** Every command in the menu of a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findSources, checkQuotations];
