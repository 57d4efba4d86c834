import { helpReply } from '../show/help-reply.js';
import type { Command } from './command.js';
import { described } from './localised.js';

/** `/help`: how to ask. */
export const help = {
  data: {
    name: 'help',
    ...described({
      en: 'How to ask Pincite',
      fr: 'Comment interroger Pincite',
      nl: 'Hoe u Pincite iets vraagt',
      de: 'Wie man Pincite fragt',
    }),
  },
  visibility: () => 'private',
  run: (_options, { language }) => helpReply(language),
} satisfies Command;
