import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType as OptionType,
} from 'discord.js';
import { NOTEBOOK_LIMITS } from '../../desk/notebook/notebook.js';
import { described, named } from './localised.js';

const WHOSE: APIApplicationCommandBasicOption = {
  type: OptionType.String,
  ...named({ en: 'whose', fr: 'carnet', nl: 'notitieboek', de: 'notizbuch' }),
  ...described({
    en: 'Which notebook: this channel’s, or your own',
    fr: 'Quel carnet : celui de ce salon ou le vôtre',
    nl: 'Welk notitieboek: dat van dit kanaal of uw eigen',
    de: 'Welches Notizbuch: das dieses Kanals oder Ihr eigenes',
  }),
  choices: [
    { ...named({ en: 'channel', fr: 'salon', nl: 'kanaal', de: 'Kanal' }), value: 'channel' },
    { ...named({ en: 'mine', fr: 'le mien', nl: 'eigen', de: 'meine' }), value: 'mine' },
  ],
};

/** The option that says whose notebook is meant. */
export function whoseOption(): APIApplicationCommandBasicOption {
  return WHOSE;
}

const PRIVATE: APIApplicationCommandBasicOption = {
  type: OptionType.Boolean,
  ...named({ en: 'private', fr: 'privé', nl: 'privé', de: 'privat' }),
  ...described({
    en: 'False shows it to everybody here',
    fr: 'Faux : visible par tous ici',
    nl: 'Onwaar toont het aan iedereen hier',
    de: 'Falsch zeigt es allen hier',
  }),
};

const NUMBER: APIApplicationCommandBasicOption = {
  type: OptionType.Integer,
  ...named({ en: 'number', fr: 'numéro', nl: 'nummer', de: 'nummer' }),
  ...described({
    en: 'Its number in the list',
    fr: 'Son numéro dans la liste',
    nl: 'Het nummer in de lijst',
    de: 'Die Nummer in der Liste',
  }),
  required: true,
  min_value: 1,
  max_value: NOTEBOOK_LIMITS.entries,
};

const NOTE: APIApplicationCommandBasicOption = {
  type: OptionType.String,
  ...named({ en: 'note', fr: 'note', nl: 'notitie', de: 'notiz' }),
  ...described({
    en: 'A note to put beside it',
    fr: 'Une note à mettre à côté',
    nl: 'Een notitie om erbij te zetten',
    de: 'Eine Notiz dazu',
  }),
  max_length: NOTEBOOK_LIMITS.note,
};

const TAGS: APIApplicationCommandBasicOption = {
  type: OptionType.String,
  ...named({ en: 'tags', fr: 'étiquettes', nl: 'labels', de: 'schlagwörter' }),
  ...described({
    en: 'Tags, with commas between them',
    fr: 'Des mots-clés, séparés par des virgules',
    nl: 'Trefwoorden, met komma’s ertussen',
    de: 'Schlagwörter, durch Kommas getrennt',
  }),
  max_length: 1000,
};

/** The subcommands of `/notebook`. */
export const NOTEBOOK_SUBCOMMANDS: APIApplicationCommandSubcommandOption[] = [
  {
    type: OptionType.Subcommand,
    name: 'list',
    ...described({
      en: 'List the saved quotations',
      fr: 'Lister les citations enregistrées',
      nl: 'De bewaarde citaten tonen',
      de: 'Die gespeicherten Zitate auflisten',
    }),
    options: [WHOSE, PRIVATE],
  },
  {
    type: OptionType.Subcommand,
    name: 'search',
    ...described({
      en: 'Find saved quotations by words of text, note and tags',
      fr: 'Trouver des citations par des mots du texte, de la note et des mots-clés',
      nl: 'Bewaarde citaten vinden op woorden van tekst, notitie en trefwoorden',
      de: 'Gespeicherte Zitate nach Wörtern aus Text, Notiz und Schlagwörtern finden',
    }),
    options: [
      {
        type: OptionType.String,
        ...named({ en: 'words', fr: 'mots', nl: 'woorden', de: 'wörter' }),
        ...described({
          en: 'All of them are looked for; “#word” is that very tag',
          fr: 'Tous sont cherchés ; « #mot » est exactement ce mot-clé',
          nl: 'Alle woorden worden gezocht; ‘#woord’ is precies dat trefwoord',
          de: 'Alle werden gesucht; „#Wort“ ist genau dieses Schlagwort',
        }),
        required: true,
        max_length: 200,
      },
      WHOSE,
    ],
  },
  {
    type: OptionType.Subcommand,
    name: 'show',
    ...described({
      en: 'Show a saved quotation as a whole',
      fr: 'Montrer une citation enregistrée en entier',
      nl: 'Een bewaard citaat volledig tonen',
      de: 'Ein gespeichertes Zitat ganz zeigen',
    }),
    options: [NUMBER, WHOSE, PRIVATE],
  },
  {
    type: OptionType.Subcommand,
    name: 'add',
    ...described({
      en: 'Save a quotation by its id',
      fr: 'Enregistrer une citation par son identifiant',
      nl: 'Een citaat bewaren op zijn id',
      de: 'Ein Zitat nach seiner Id speichern',
    }),
    options: [
      {
        type: OptionType.String,
        ...named({ en: 'quotation', fr: 'citation', nl: 'citaat', de: 'zitat' }),
        ...described({
          en: 'The id of the quotation',
          fr: 'L’identifiant de la citation',
          nl: 'Het id van het citaat',
          de: 'Die Id des Zitats',
        }),
        required: true,
        max_length: 60,
      },
      NOTE,
      TAGS,
      WHOSE,
    ],
  },
  {
    type: OptionType.Subcommand,
    name: 'edit',
    ...described({
      en: 'Replace the note or the tags of a quotation that you saved',
      fr: 'Remplacer la note ou les mots-clés d’une citation que vous avez enregistrée',
      nl: 'De notitie of de trefwoorden vervangen van een citaat dat u bewaarde',
      de: 'Notiz oder Schlagwörter eines Zitats ersetzen, das Sie gespeichert haben',
    }),
    options: [NUMBER, NOTE, TAGS, WHOSE],
  },
  {
    type: OptionType.Subcommand,
    name: 'move',
    ...described({
      en: 'Move a quotation to another place in the list',
      fr: 'Déplacer une citation dans la liste',
      nl: 'Een citaat naar een andere plaats in de lijst verplaatsen',
      de: 'Ein Zitat an eine andere Stelle der Liste verschieben',
    }),
    options: [
      NUMBER,
      {
        type: OptionType.Integer,
        ...named({ en: 'to', fr: 'vers', nl: 'naar', de: 'nach' }),
        ...described({
          en: 'The number that it is to have',
          fr: 'Le numéro qu’elle doit avoir',
          nl: 'Het nummer dat het moet krijgen',
          de: 'Die Nummer, die es bekommen soll',
        }),
        required: true,
        min_value: 1,
        max_value: NOTEBOOK_LIMITS.entries,
      },
      WHOSE,
    ],
  },
  {
    type: OptionType.Subcommand,
    name: 'remove',
    ...described({
      en: 'Remove a quotation that you saved; moderators may remove any',
      fr: 'Retirer une citation que vous avez enregistrée ; les modérateurs les peuvent toutes',
      nl: 'Een citaat verwijderen dat u bewaarde; moderators mogen ze allemaal',
      de: 'Ein Zitat entfernen, das Sie gespeichert haben; Moderatoren dürfen es bei allen',
    }),
    options: [NUMBER, WHOSE],
  },
  {
    type: OptionType.Subcommand,
    name: 'undo',
    ...described({
      en: 'Undo your last change to the notebook',
      fr: 'Annuler votre dernière modification du carnet',
      nl: 'Uw laatste wijziging van het notitieboek ongedaan maken',
      de: 'Ihre letzte Änderung des Notizbuchs rückgängig machen',
    }),
    options: [WHOSE],
  },
];
