import { readFileSync } from 'node:fs';

/** The languages that citations can be worded in. */
export const LOCALES = ['en-US', 'en-GB', 'fr-FR', 'nl-NL', 'de-DE'] as const;
export type CitationLocale = (typeof LOCALES)[number];

const texts = new Map<CitationLocale, string>();

/** The nearest locale for a language tag: itself, else its language's, else American English. */
export function nearestLocale(tag: string): CitationLocale {
  const wanted = tag.replace('_', '-').toLowerCase();
  const language = wanted.split('-')[0] ?? '';
  return (
    LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    LOCALES.find((locale) => locale.startsWith(`${language}-`)) ??
    'en-US'
  );
}

/** The locale file of the CSL project, as it came. */
export function localeXml(tag: string): string {
  const locale = nearestLocale(tag);
  let text = texts.get(locale);
  if (text === undefined) {
    text = readFileSync(new URL(`../../../styles/locales/locales-${locale}.xml`, import.meta.url), 'utf8');
    texts.set(locale, text);
  }
  return text;
}
