import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PinciteError, wordsFor } from '../../errors.js';
import { type Citer, openCiter } from './citer.js';
import { nearestLocale } from './locales.js';
import { type CitationForm, damaged, readStyle, type StyleFile } from './read-style.js';

/** A style to choose. */
export interface StyleEntry {
  readonly id: string;
  /** As its file has it. */
  readonly title: string;
  readonly forms: readonly CitationForm[];
  /** False for styles that only number their sources: then the page must be said beside the citation. */
  readonly printsPages: boolean;
}

/** All citation styles: those shipped, and those a user put in a folder. */
export interface Styles {
  /** The usable ones, by id. */
  list(): readonly StyleEntry[];
  /** Files of the user's folder that are no usable style, each with a sentence that says why. */
  problems(): readonly { readonly id: string; readonly message: string }[];
  /**
   * @param styleId of `list`
   * @param locale a language tag ("fr", "en-GB"); null for the style's own language, else English
   * @throws PinciteError unknown-style, style-damaged
   */
  citer(styleId: string, locale: string | null): Citer;
}

/** The style of those who chose none. */
export const DEFAULT_STYLE = 'apa';

/** Short ids of the shipped files, which keep the names that the CSL project gave them. */
const SHIPPED: Readonly<Record<string, string>> = {
  apa: 'apa',
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-notes-bibliography',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
  mla: 'modern-language-association',
  vancouver: 'nlm-citation-sequence',
};
const SHIPPED_FOLDER = fileURLToPath(new URL('../../../styles/', import.meta.url));
/** Building one takes up to two seconds, and some ten megabytes. */
const MAX_CITERS = 8;

/**
 * Finds the styles. A file of the user's goes before a shipped one of the same id.
 * @param options.folder the user's folder of `.csl` files; null for none
 * @throws PinciteError configuration, when the folder cannot be read
 */
export function openStyles({ folder }: { readonly folder: string | null }): Styles {
  const paths = new Map<string, string>();
  const byFileName = new Map<string, string>();
  for (const [id, name] of Object.entries(SHIPPED)) {
    paths.set(id, join(SHIPPED_FOLDER, `${name}.csl`));
    byFileName.set(name, id);
  }
  for (const name of folder === null ? [] : styleFiles(folder)) {
    const id = name.slice(0, -'.csl'.length).toLowerCase();
    paths.set(id, join(folder ?? '', name));
    byFileName.set(id, id);
  }

  const files = new Map<string, StyleFile>();
  const citers = new Map<string, Citer>();
  const fileOf = (id: string): StyleFile => {
    const path = paths.get(id);
    if (path === undefined) throw unknownStyle(id);
    let file = files.get(id);
    if (file === undefined) {
      file = readStyle(path, id);
      files.set(id, file);
    }
    return file;
  };
  /** The style itself, or the one that it stands for. */
  const resolve = (id: string): StyleFile => {
    const file = fileOf(id);
    if (file.parent === null) return file;
    const parentId = byFileName.get(file.parent.toLowerCase());
    if (parentId === undefined) {
      throw damaged(id, `it stands for the style “${file.parent}”, which isn’t here; put ${file.parent}.csl beside it`);
    }
    const parent = fileOf(parentId);
    if (parent.parent !== null) throw damaged(id, 'the style that it stands for only stands for another');
    return { ...parent, title: file.title, locale: file.locale ?? parent.locale };
  };
  const ids = [...paths.keys()].sort();

  return {
    list: () =>
      ids.flatMap((id): StyleEntry[] => {
        try {
          const { title, forms, printsPages } = resolve(id);
          return [{ id, title, forms, printsPages }];
        } catch {
          return [];
        }
      }),
    problems: () =>
      ids.flatMap((id) => {
        try {
          resolve(id);
          return [];
        } catch (error) {
          return [{ id, message: wordsFor(error).message }];
        }
      }),
    citer: (styleId, locale) => {
      const asked = styleId.trim().toLowerCase();
      const id = paths.has(asked) ? asked : (byFileName.get(asked) ?? asked);
      const file = resolve(id);
      const language = locale === null ? nearestLocale(file.locale ?? 'en-US') : nearestLocale(locale);
      const key = `${id} ${language}`;
      const citer = citers.get(key) ?? openCiter(id, file, language);
      // The least recently used one goes first.
      citers.delete(key);
      citers.set(key, citer);
      for (const oldest of [...citers.keys()].slice(0, -MAX_CITERS)) citers.delete(oldest);
      return citer;
    },
  };
}

function styleFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.csl') && !name.startsWith('.'))
      .sort();
  } catch (cause) {
    throw new PinciteError(
      'configuration',
      `The styles folder “${folder}” cannot be read.`,
      'Create it, or correct PINCITE_STYLES; leave it empty to use the shipped styles only.',
      { cause },
    );
  }
}

function unknownStyle(id: string): PinciteError {
  return new PinciteError(
    'unknown-style',
    `There is no citation style “${id.slice(0, 60)}”.`,
    'Choose one of the list of styles, or put its .csl file in the styles folder.',
    { context: { style: id.slice(0, 60) } },
  );
}
