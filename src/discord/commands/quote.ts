import { ApplicationCommandOptionType } from 'discord.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import { quotationsReply } from '../requests/show-quotations.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';
import { PRIVATE_OPTION } from './shared-options.js';

/** `/quote`: a quotation by its durable id. */
export const quote = {
  data: {
    name: 'quote',
    ...described({
      en: 'Show a quotation by its id',
      fr: 'Montrer une citation d’après son identifiant',
      nl: 'Een citaat tonen aan de hand van zijn id',
      de: 'Ein Zitat anhand seiner Kennung zeigen',
    }),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'id', fr: 'id', nl: 'id', de: 'id' }),
        ...described({
          en: 'The id, as the terminal and exports show it',
          fr: 'L’identifiant, tel que le terminal et les exportations le montrent',
          nl: 'De id, zoals de terminal en exports die tonen',
          de: 'Die Kennung, wie Terminal und Exporte sie zeigen',
        }),
        required: true,
        max_length: 200,
      },
      PRIVATE_OPTION,
    ],
  },
  visibility: (options) => (options.getBoolean('private') === true ? 'private' : 'public'),
  run(options, call, services) {
    const quotation = services.engine.quotation((options.getString('id') ?? '').trim());
    const found = {
      question: quotation.citation,
      documentId: quotation.documentId,
      private: call.visibility === 'private',
    };
    return quotationsReply([quotation], LOOK_UP_TEXTS[call.language].quotation, found, call, services);
  },
} satisfies Command;
