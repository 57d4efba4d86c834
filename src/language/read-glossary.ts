import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from '../errors.js';
import { capitalised, entryKey } from './gloss-words.js';
import type { Language } from './languages.js';

/** English by word, or by words joined with spaces; German nouns with a capital, all else in lower case. */
export type Entries = ReadonlyMap<string, string>;

const FORM =
  'Each line is a word or several, a tab, and its English: “maison<TAB>house”. An empty English leaves it out.';

/**
 * Reads one language's entries: `<language>.tsv` in a folder.
 * @returns no entries where the file, or the folder, is missing
 * @throws PinciteError configuration, naming the first line that is not an entry
 */
export async function readEntries(folder: string, language: Language): Promise<Entries> {
  const file = join(folder, `${language}.tsv`);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return new Map();
    throw new PinciteError('configuration', `The glossary ${file} can't be read.`, 'Check who may read it.', { cause });
  }
  const entries = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [word = '', english, ...more] = line.split('\t');
    const noun = language === 'de' && /^\p{Lu}\p{Ll}+$/u.test(word.trim());
    const key = noun ? capitalised(entryKey(word)) : entryKey(word);
    if (key === '' || english === undefined || more.length > 0 || line.includes('\uFFFD')) {
      throw new PinciteError('configuration', `Line ${index + 1} of the glossary ${file} is not an entry.`, FORM);
    }
    if (!entries.has(key)) entries.set(key, english.trim());
  }
  return entries;
}
