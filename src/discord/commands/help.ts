import type { Command } from '../command.js';
import { helpReply } from '../help-reply.js';

/** `/help`: how to ask. */
export const help = {
  data: { name: 'help', description: 'How to ask Pincite' },
  visibility: () => 'private',
  run: () => helpReply(),
} satisfies Command;
