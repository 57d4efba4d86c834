import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { MetadataFact } from '../answer.js';

/** Stands above facts, to tell them from quotations. */
export function factsTitle(language: Language): string {
  const messages = messagesFor(language);
  return messages.withColon(messages.fromDescription);
}

/** A fact as it is shown: what it is of, and its values in words. */
export interface FactWords {
  /** "Authors:", "Chapters (6):". */
  readonly label: string;
  readonly values: readonly string[];
  /** Whether each value has a line of its own. */
  readonly listed: boolean;
}

/**
 * The words for a fact. Values stay as the description has them, but for dates and languages: "2016-10" is "October 2016", and "en"
 * is "English".
 */
export function factWords({ property, values }: MetadataFact, language: Language): FactWords {
  const messages = messagesFor(language);
  // Of pages there is one value however many they are: their number, or the first and the last.
  const name = messages.property(property, property === 'pages' ? 2 : values.length);
  const listed = property === 'chapters';
  return {
    label: messages.withColon(listed ? `${name} (${values.length})` : name),
    values: values.map((value) => valueWords(property, value, language)),
    listed,
  };
}

function valueWords(property: MetadataFact['property'], value: string, language: Language): string {
  if (property === 'published') return dateWords(value, language);
  return property === 'language' ? languageWords(value, language) : value;
}

/** "en" is "English"; what is no code stays as it is. */
function languageWords(value: string, language: Language): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(value)) return value;
  return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value;
}

/** A date that isn't of this form stays as it is. */
function dateWords(value: string, language: Language): string {
  const found = /^(-?\d+)-(\d\d)(?:-(\d\d))?$/.exec(value);
  const month = Number(found?.[2] ?? 0);
  if (found === null || month < 1 || month > 12) return value;
  const day = found[3] === undefined ? '' : `${dayWords(Number(found[3]), language)} `;
  return `${day}${monthName(month, language)} ${found[1]}`;
}

function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 15));
}

function dayWords(day: number, language: Language): string {
  if (language === 'de') return `${day}.`;
  return language === 'fr' && day === 1 ? '1er' : String(day);
}
