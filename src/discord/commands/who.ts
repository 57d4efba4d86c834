import { ApplicationCommandOptionType } from 'discord.js';
import { firstPage } from '../requests/lists.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';

/** `/who`: the authors and editors, with what they wrote. Shown to the asker alone: it is long. */
export const who = {
  data: {
    name: 'who',
    ...described({
      en: 'List the authors and editors, with their chapters and pages',
      fr: 'Lister les auteurs et directeurs, avec leurs chapitres et pages',
      nl: 'De auteurs en redacteuren tonen, met hun hoofdstukken en pagina’s',
      de: 'Autoren und Herausgeber mit ihren Kapiteln und Seiten zeigen',
    }),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'name', fr: 'nom', nl: 'naam', de: 'name' }),
        ...described({
          en: 'Only people of this name, or whose name begins so',
          fr: 'Seulement les personnes de ce nom, ou dont le nom commence ainsi',
          nl: 'Alleen mensen met deze naam, of van wie de naam zo begint',
          de: 'Nur Personen dieses Namens, oder deren Name so beginnt',
        }),
        max_length: 100,
      },
    ],
  },
  visibility: () => 'private',
  run(options, call, services) {
    const words = (options.getString('name') ?? '').trim();
    return firstPage({ kind: 'who', words, documentId: null, chapterId: null, private: true }, call, services);
  },
} satisfies Command;
