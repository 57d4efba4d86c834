import type { Command } from './command.js';
import { ask } from './commands/ask.js';
import { help } from './commands/help.js';
import { page } from './commands/page.js';
import { sources } from './commands/sources.js';

/** Every slash command: what is registered is what is dispatched. */
export const COMMANDS: readonly Command[] = [ask, page, sources, help];
