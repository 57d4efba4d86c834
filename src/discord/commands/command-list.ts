import type { Corpus } from '../../corpus/document.js';
import { ask } from './ask.js';
import type { Command, MessageCommand } from './command.js';
import { help } from './help.js';
import { page } from './page.js';
import { sources } from './sources.js';

/** Every slash command over these documents: what is registered is what is dispatched. */
export function commandsFor(_corpus: Corpus): readonly Command[] {
  return [ask, page, sources, help];
}

/** Every command in the menu of a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [];
