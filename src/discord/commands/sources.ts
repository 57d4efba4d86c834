import { sourcesReply } from '../show/sources-reply.js';
import type { Command } from './command.js';

/** `/sources`: the documents that answers come from. */
export const sources = {
  data: { name: 'sources', description: 'List the documents and their chapters' },
  visibility: () => 'private',
  run: (_options, call, services) => sourcesReply(0, call.language, services),
} satisfies Command;
