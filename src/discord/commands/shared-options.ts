import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Services } from '../requests/services.js';
import { MAX_QUESTION } from '../show/limits.js';
import { type Choice, chapterChoices, documentChoices } from './choices.js';
import type { TypedOptions } from './command.js';
import { described, named } from './localised.js';

/** What several commands are given. */
export const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named({ en: 'question', fr: 'question', nl: 'vraag', de: 'frage' }),
  ...described({
    en: 'What you want to know, in a whole sentence',
    fr: 'Ce que vous voulez savoir, en une phrase entière',
    nl: 'Wat u wilt weten, in een hele zin',
    de: 'Was Sie wissen möchten, in einem ganzen Satz',
  }),
  required: true,
  max_length: MAX_QUESTION,
} satisfies APIApplicationCommandStringOption;

export const CHAPTER_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named({ en: 'chapter', fr: 'chapitre', nl: 'hoofdstuk', de: 'kapitel' }),
  ...described({
    en: 'Only this chapter: its title, number or author',
    fr: 'Seulement ce chapitre : titre, numéro ou auteur',
    nl: 'Alleen dit hoofdstuk: titel, nummer of auteur',
    de: 'Nur dieses Kapitel: Titel, Nummer oder Autor',
  }),
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

export const DOCUMENT_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named({ en: 'document', fr: 'document', nl: 'document', de: 'dokument' }),
  ...described({
    en: 'Only this document',
    fr: 'Seulement ce document',
    nl: 'Alleen dit document',
    de: 'Nur dieses Dokument',
  }),
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** The same, where a document must be named. */
export const WHICH_DOCUMENT_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named({ en: 'document', fr: 'document', nl: 'document', de: 'dokument' }),
  ...described({ en: 'Which document', fr: 'Quel document', nl: 'Welk document', de: 'Welches Dokument' }),
  required: true,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  ...named({ en: 'private', fr: 'privé', nl: 'privé', de: 'privat' }),
  ...described({
    en: 'Only you will see it',
    fr: 'Vous seul le verrez',
    nl: 'Alleen u ziet het',
    de: 'Nur Sie sehen es',
  }),
} satisfies APIApplicationCommandBooleanOption;

/** What to offer for `document` and `chapter`. */
export function completePlace(
  focused: { readonly name: string; readonly value: string },
  options: TypedOptions,
  { engine }: Services,
): readonly Choice[] {
  return focused.name === 'document'
    ? documentChoices(engine.corpus, focused.value)
    : chapterChoices(engine.corpus, focused.value, options.getString('document'));
}
