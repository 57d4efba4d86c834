import { helpReply } from '../show/help-reply.js';
import type { Command } from './command.js';

/** `/help`: how to ask. */
export const help = {
  data: { name: 'help', description: 'How to ask Pincite' },
  visibility: () => 'private',
  run: (_options, { language }) => helpReply(language),
} satisfies Command;
