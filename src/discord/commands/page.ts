import { ApplicationCommandOptionType } from 'discord.js';
import { pageReply } from '../show/page-reply.js';
import { chosenDocument, documentChoices } from './choices.js';
import type { Command } from './command.js';

/** `/page`: a page of a document, as it is printed. Shown to the asker alone: a page is long. */
export const page = {
  data: {
    name: 'page',
    description: 'Show a page of a document',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'document',
        description: 'Which document',
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'page',
        description: 'The number printed on the page, such as 46 or xii',
        required: true,
        max_length: 30,
      },
    ],
  },
  visibility: () => 'private',
  run(options, call, services) {
    const document = chosenDocument(services.engine.corpus, options.getString('document') ?? '');
    return pageReply(document.id, (options.getString('page') ?? '').trim(), call, services);
  },
  complete: (focused, _options, { engine }) => documentChoices(engine.corpus, focused.value),
} satisfies Command;
