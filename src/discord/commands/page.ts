import { ApplicationCommandOptionType } from 'discord.js';
import { pageReply } from '../show/page-reply.js';
import { chosenDocument } from './choices.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';
import { completePlace, WHICH_DOCUMENT_OPTION } from './shared-options.js';

/** `/page`: a page of a document, as it is printed. Shown to the asker alone: a page is long. */
export const page = {
  data: {
    name: 'page',
    ...described({
      en: 'Show a page of a document',
      fr: 'Montrer une page d’un document',
      nl: 'Een pagina van een document tonen',
      de: 'Eine Seite eines Dokuments zeigen',
    }),
    options: [
      WHICH_DOCUMENT_OPTION,
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'page', fr: 'page', nl: 'pagina', de: 'seite' }),
        ...described({
          en: 'The number printed on the page, such as 46 or xii',
          fr: 'Le numéro imprimé sur la page, par exemple 46 ou xii',
          nl: 'Het nummer dat op de pagina is gedrukt, zoals 46 of xii',
          de: 'Die auf der Seite gedruckte Nummer, etwa 46 oder xii',
        }),
        required: true,
        max_length: 30,
      },
    ],
  },
  visibility: () => 'private',
  run(options, call, services) {
    const document = chosenDocument(services.engine.corpus, options.getString('document') ?? '');
    return pageReply(document.id, (options.getString('page') ?? '').trim(), 0, call, services);
  },
  complete: completePlace,
} satisfies Command;
