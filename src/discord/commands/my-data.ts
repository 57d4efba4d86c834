import { ApplicationCommandOptionType } from 'discord.js';
import { confirmReply, exportedReply } from '../show/my-data-reply.js';
import { personalData } from '../state/personal-data.js';
import type { Command } from './command.js';
import { described } from './localised.js';

/** `/my-data`: what is kept of whoever asks, to take along or to have deleted. */
export const myData = {
  data: {
    name: 'my-data',
    ...described({
      en: 'What Pincite keeps of you: take it along, or have it deleted',
      fr: 'Ce que Pincite garde de vous : l’emporter, ou le faire supprimer',
      nl: 'Wat Pincite van u bewaart: meenemen, of laten verwijderen',
      de: 'Was Pincite von Ihnen aufbewahrt: mitnehmen oder löschen lassen',
    }),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'export',
        ...described({
          en: 'Everything as a JSON file that only you see',
          fr: 'Tout, dans un fichier JSON que vous seul voyez',
          nl: 'Alles als JSON-bestand dat alleen u ziet',
          de: 'Alles als JSON-Datei, die nur Sie sehen',
        }),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'delete',
        ...described({
          en: 'Have it deleted; you are told what goes and what stays first',
          fr: 'Le faire supprimer ; vous saurez d’abord ce qui disparaît et ce qui reste',
          nl: 'Laten verwijderen; u ziet eerst wat weggaat en wat blijft',
          de: 'Löschen lassen; vorher erfahren Sie, was geht und was bleibt',
        }),
      },
    ],
  },
  visibility: () => 'private',
  async run(options, { userId, language }, services) {
    const data = await personalData(userId, services);
    return options.getSubcommand(false) === 'delete'
      ? confirmReply(data, userId, language)
      : exportedReply(data, userId, language);
  },
} satisfies Command;
