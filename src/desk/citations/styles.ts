import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PinciteError, wordsFor } from '../../errors.js';
import { type Citer, openCiter } from './citer.js';
import { type CitationLocale, nearestLocale } from './locales.js';
import { type CitationForm, damaged, readStyle, type StyleFile } from './read-style.js';

/** A style to choose. */
export interface StyleEntry {
  readonly id: string;
  /** As its file has it. */
  readonly title: string;
  readonly forms: readonly CitationForm[];
  /** False for styles that only number their sources: Pincite then adds the place to the number, "(1, p. 46)". */
  readonly printsPages: boolean;
}

/** All citation styles: those shipped, and those a user put in a folder. */
export interface Styles {
  /** The usable ones, by id. */
  list(): readonly StyleEntry[];
  /**
   * One of them, by its id or by the name of its file.
   * @throws PinciteError unknown-style, style-damaged
   */
  entry(styleId: string): StyleEntry;
  /** All ids, usable or not. */
  ids(): readonly string[];
  /** Reads it, which takes some 50 ms for a large one, once; `list` and `problems` read all. */
  isUsable(id: string): boolean;
  /** Files of the user's folder that are no usable style, each with a sentence that says why. */
  problems(): readonly { readonly id: string; readonly message: string }[];
  /**
   * @param styleId of `list`
   * @param locale a language tag ("fr", "en-GB"); null for the style's own language, else English. A language without a
   *   region is the style's own one where it is the same language.
   * @throws PinciteError unknown-style, style-damaged
   */
  citer(styleId: string, locale: string | null): Citer;
}

/** The style of those who chose none. */
export const DEFAULT_STYLE = 'apa';

/** Of a British handbook, though its file names no language. */
const BRITISH = 'harvard-cite-them-right';
/** Short ids of the shipped files, which keep the names that the CSL project gave them. */
const SHIPPED: Readonly<Record<string, string>> = {
  apa: 'apa',
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-notes-bibliography',
  harvard: BRITISH,
  ieee: 'ieee',
  mla: 'modern-language-association',
  vancouver: 'nlm-citation-sequence',
};
const SHIPPED_FOLDER = fileURLToPath(new URL('../../../styles/', import.meta.url));
/** Making one takes up to a tenth of a second, and ten megabytes. */
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

  const files = new Map<string, StyleFile | PinciteError>();
  const citers = new Map<string, Citer>();
  const fileOf = (id: string): StyleFile => {
    const path = paths.get(id);
    if (path === undefined) throw unknownStyle(id);
    const file = files.get(id) ?? readOrError(path, id);
    files.set(id, file);
    if (file instanceof PinciteError) throw file;
    return file;
  };
  /** The style itself, or the one that it stands for. */
  const resolve = (id: string): StyleFile => {
    const file = fileOf(id);
    if (file.parent === null) return isBritish(paths.get(id)) ? { ...file, locale: 'en-GB' } : file;
    const parentId = byFileName.get(file.parent.toLowerCase());
    if (parentId === undefined) {
      throw damaged(id, `it stands for the style “${file.parent}”, which isn’t here; put ${file.parent}.csl beside it`);
    }
    const parent = fileOf(parentId);
    if (parent.parent !== null) throw damaged(id, 'the style that it stands for only stands for another');
    return { ...parent, title: file.title, locale: file.locale ?? parent.locale };
  };
  const ids = [...paths.keys()].sort();
  const idOf = (styleId: string): string => {
    const asked = styleId.trim().toLowerCase();
    return paths.has(asked) ? asked : (byFileName.get(asked) ?? asked);
  };
  const entry = (styleId: string): StyleEntry => {
    const id = idOf(styleId);
    const { title, forms, printsPages } = resolve(id);
    return { id, title, forms, printsPages };
  };
  const isUsable = (id: string): boolean => {
    try {
      resolve(id);
      return true;
    } catch {
      return false;
    }
  };

  return {
    ids: () => ids,
    entry,
    isUsable,
    list: () => ids.filter(isUsable).map(entry),
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
      const id = idOf(styleId);
      const file = resolve(id);
      const language = localeFor(locale, file.locale);
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

function isBritish(path: string | undefined): boolean {
  return path === join(SHIPPED_FOLDER, `${BRITISH}.csl`);
}

function readOrError(path: string, id: string): StyleFile | PinciteError {
  try {
    return readStyle(path, id);
  } catch (error) {
    if (error instanceof PinciteError) return error;
    throw error;
  }
}

/** British for "en" with a British style. */
function localeFor(asked: string | null, own: string | null): CitationLocale {
  const isOwn = asked === null || own?.toLowerCase().startsWith(`${asked.trim().toLowerCase()}-`) === true;
  return nearestLocale(isOwn ? (own ?? 'en-US') : asked);
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
