import type { LocalizationMap } from 'discord.js';
import type { PerLanguage } from '../../language/languages.js';

/** A description as Discord takes it: English, and by the locale of whoever looks. */
export function described(texts: PerLanguage<string>): {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
} {
  const { en, ...others } = texts;
  return { description: en, description_localizations: others };
}

/** The same for a name: of an option or a choice, or of a command where it may differ. */
export function named(texts: PerLanguage<string>): {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
} {
  const { en, ...others } = texts;
  return { name: en, name_localizations: others };
}
