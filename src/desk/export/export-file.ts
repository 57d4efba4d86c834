import { PinciteError } from '../../errors.js';
import { LANGUAGES, type Language } from '../../language/languages.js';
import { nearestLocale } from '../citations/locales.js';
import { references } from '../citations/references.js';
import type { Styles } from '../citations/styles.js';
import { type ComposedText, composeText } from './compose.js';
import { type ExportItem, placeOf } from './export-item.js';
import { markdown } from './markdown.js';
import { plainText } from './plain-text.js';
import { wordDocument } from './word.js';

/** The forms that quotations can be taken away in, by the names that people type. */
export const EXPORT_FORMATS = ['md', 'txt', 'docx', 'bib', 'ris', 'csl-json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How the ends of file names say a format. */
export const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  md: '.md',
  txt: '.txt',
  docx: '.docx',
  bib: '.bib',
  ris: '.ris',
  'csl-json': '.json',
};

/** A file to hand out. */
export interface ExportedFile {
  readonly format: ExportFormat;
  /** Bytes of a Word document; anything else is text. */
  readonly content: string | Uint8Array;
  /** How many quotations, or (of references) the quotations whose works it lists. */
  readonly quotations: number;
  /** How many could not be cited, for their source has changed: in a text shown as saved, in references left out. */
  readonly uncertain: number;
  /** How many stand elsewhere now than when they were saved: cited where they are, and in a text said to be so. */
  readonly moved: number;
}

/** In which style, and in which language, is cited. */
export interface ExportOptions {
  readonly styles: Styles;
  readonly style: string;
  /** A language tag; null for the style's own language. */
  readonly locale: string | null;
  /** Of the file's own words. Without it they are in that of `locale`, or in English. */
  readonly language?: Language;
}

/**
 * Quotations as a file.
 * @throws PinciteError unknown-style, style-damaged; input, when there is nothing to export
 */
export async function exportFile(
  items: readonly ExportItem[],
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  const places = items.map(placeOf).filter((place) => place !== null);
  const uncertain = items.length - places.length;
  const made = (content: ExportedFile['content'], quotations = items.length): ExportedFile => ({
    format,
    content,
    quotations,
    uncertain,
    moved: items.filter(({ standing }) => standing.kind === 'stands' && standing.was !== null).length,
  });
  switch (format) {
    case 'md':
      return made(markdown(composed(items, options)));
    case 'txt':
      return made(plainText(composed(items, options)));
    case 'docx':
      return made(await wordDocument(composed(items, options)));
    case 'bib':
      return made(references(places, 'bibtex'), places.length);
    case 'ris':
    case 'csl-json':
      return made(references(places, format), places.length);
  }
}

function composed(items: readonly ExportItem[], { styles, style, locale, ...given }: ExportOptions): ComposedText {
  const citer = styles.citer(style, locale);
  const tag = locale === null ? 'en' : nearestLocale(locale).slice(0, 2);
  const ofLocale = LANGUAGES.find((candidate) => candidate === tag) ?? 'en';
  return composeText(items, { citer, language: given.language ?? ofLocale });
}

const LONG_NAMES: ReadonlyMap<string, ExportFormat> = new Map([
  ['markdown', 'md'],
  ['text', 'txt'],
  ['word', 'docx'],
  ['bibtex', 'bib'],
  ['json', 'csl-json'],
]);

/** The format of a name as people type it. @throws PinciteError input */
export function exportFormat(name: string): ExportFormat {
  const asked = name.trim().toLowerCase().replace(/^\./, '');
  const found = EXPORT_FORMATS.find((format) => format === asked) ?? LONG_NAMES.get(asked);
  if (found !== undefined) return found;
  throw new PinciteError(
    'input',
    `“${name}” is no format to export in.`,
    `Choose one of ${EXPORT_FORMATS.join(', ')}.`,
  );
}
