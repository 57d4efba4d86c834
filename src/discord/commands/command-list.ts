import { ask } from './ask.js';
import type { Command } from './command.js';
import { help } from './help.js';
import { page } from './page.js';
import { sources } from './sources.js';

/** Every slash command: what is registered is what is dispatched. */
export const COMMANDS: readonly Command[] = [ask, page, sources, help];
