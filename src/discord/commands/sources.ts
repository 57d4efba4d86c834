import { sourcesReply } from '../show/sources-reply.js';
import type { Command } from './command.js';
import { described } from './localised.js';

/** `/sources`: the documents that answers come from. */
export const sources = {
  data: {
    name: 'sources',
    ...described({
      en: 'List the documents and their chapters',
      fr: 'Lister les documents et leurs chapitres',
      nl: 'De documenten en hun hoofdstukken tonen',
      de: 'Die Dokumente und ihre Kapitel auflisten',
    }),
  },
  visibility: () => 'private',
  run: (_options, call, services) => sourcesReply(0, call.language, services),
} satisfies Command;
