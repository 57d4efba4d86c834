import { BUTTONS } from '../buttons/button-list.js';
import { parseComponentId } from '../buttons/component-id.js';
import { CHAPTER_PREFIX } from '../commands/chapter-commands.js';
import type { Command } from '../commands/command.js';
import { MESSAGE_COMMANDS } from '../commands/command-list.js';
import { FORMS } from '../forms/form-list.js';
import type { Repliable } from '../requests/interaction-delivery.js';

/** What is counted of a kind that the bot does not have: an old command, a forged button. */
const UNKNOWN = 'unknown';

/** What a request is counted as: one of a few names, whatever Discord sends. Commands of chapters count as one. */
export function requestName(interaction: Repliable, commands: readonly Command[]): string {
  if (interaction.isCommand()) {
    const { commandName } = interaction;
    const isOurs = [...commands, ...MESSAGE_COMMANDS].some(({ data }) => data.name === commandName);
    if (!isOurs) return UNKNOWN;
    return commandName.startsWith(CHAPTER_PREFIX) ? 'chapter' : commandName;
  }
  const name = parseComponentId(interaction.customId)?.name ?? '';
  const isButton = interaction.isButton();
  const isOurs = isButton ? BUTTONS.has(name) : FORMS.has(name);
  return `${isButton ? 'button' : 'form'} ${isOurs ? name : UNKNOWN}`;
}
