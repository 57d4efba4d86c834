import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import type { Language, PerLanguage } from '../../language/languages.js';
import { refused } from '../requests/refused.js';
import { LIMITS } from '../show/limits.js';
import type { Visibility } from '../show/reply.js';
import type { GivenFile, GivenOptions } from './command.js';
import { described, named } from './localised.js';

/** The option `text` of a command that takes a text or a file. */
export function textOption(descriptions: PerLanguage<string>): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named({ en: 'text', fr: 'texte', nl: 'tekst', de: 'text' }),
    ...described(descriptions),
    max_length: LIMITS.stringOption,
  };
}

/** The options `file` and `private`. The greatest size of a file is said here. */
export const FILE_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...named({ en: 'file', fr: 'fichier', nl: 'bestand', de: 'datei' }),
  ...described({
    en: 'A whole draft: .md or .txt up to 256 KiB, .docx up to 8 MiB',
    fr: 'Un brouillon entier : .md ou .txt jusqu’à 256 Kio, .docx jusqu’à 8 Mio',
    nl: 'Een heel concept: .md of .txt tot 256 KiB, .docx tot 8 MiB',
    de: 'Ein ganzer Entwurf: .md oder .txt bis 256 KiB, .docx bis 8 MiB',
  }),
};

export const PRIVATE_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named({ en: 'private', fr: 'privé', nl: 'privé', de: 'privat' }),
  ...described({
    en: 'Only you will see the answer',
    fr: 'Vous seul verrez la réponse',
    nl: 'Alleen u ziet het antwoord',
    de: 'Nur Sie sehen die Antwort',
  }),
};

/**
 * A draft is nobody's but its writer's, and why nothing was done with it is nobody else's matter: both are shown to all only
 * where that was asked for.
 * @param isRefused whether it is clear already that nothing will be done
 */
export function draftVisibility(options: GivenOptions, isRefused: boolean): Visibility {
  const text = options.getString('text') ?? '';
  const isPrivate = options.getBoolean('private');
  if (options.getAttachment('file') !== null) {
    return isPrivate === false && text.trim() === '' && !isRefused ? 'public' : 'private';
  }
  return isPrivate === true || isRefused || !/[\p{L}\p{N}]/u.test(text) ? 'private' : 'public';
}

/**
 * What was given: a text or a file.
 * @throws PinciteError input: neither, or both
 */
export function givenDraft(
  options: GivenOptions,
  language: Language,
): { readonly text: string } | { readonly file: GivenFile } {
  const text = (options.getString('text') ?? '').trim();
  const file = options.getAttachment('file');
  if (file === null && text === '') throw refused(DESK_TEXTS[language].nothingGiven);
  if (file === null) return { text };
  if (text !== '') throw refused(DESK_TEXTS[language].bothGiven);
  return { file };
}
