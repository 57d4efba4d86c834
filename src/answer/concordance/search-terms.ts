import { PinciteError } from '../../errors.js';
import { foldedWords } from './folded-words.js';

/** A word that is looked for: that very word, or any that begins with it. */
export interface SearchedWord {
  readonly key: string;
  readonly begins: boolean;
}

/** What is looked for: one word, or several that follow each other. Never empty. */
export type SearchTerm = readonly SearchedWord[];

/** Nobody looks for more at once; every word of the documents is held against each of them. */
export const MOST_SEARCHED_WORDS = 100;

const QUOTATION_MARKS = '"“”„‟«»＂';
/** A phrase in quotation marks (one that nothing closes goes on to the end), or what stands between blanks. */
const PIECE = new RegExp(`[${QUOTATION_MARKS}]([^${QUOTATION_MARKS}]*)|([^\\s${QUOTATION_MARKS}]+)`, 'gu');

/**
 * Reads what is typed as words: each is looked for by itself, those in quotation marks (or joined by anything but a blank:
 * "counter-terrorism") as a phrase, and one with `*` at its end as the beginning of words. Nothing else has a meaning:
 * whatever is neither letter nor digit only parts words.
 * @returns nothing where there is no word
 * @throws PinciteError input: too many words
 */
export function searchTerms(typed: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  const known = new Set<string>();
  let count = 0;
  let inQuotes = false;
  for (const [piece, phrase, plain] of typed.matchAll(PIECE)) {
    // A mark closes what the one before it opened: then what follows are words by themselves.
    if (plain === undefined) inQuotes = !inQuotes;
    const pieces = plain !== undefined || inQuotes ? [phrase ?? plain ?? piece] : (phrase ?? '').split(/\s+/u);
    for (const term of pieces.map(termOf)) {
      const form = JSON.stringify(term);
      if (term.length === 0 || known.has(form)) continue;
      known.add(form);
      terms.push(term);
      count += term.length;
      if (count > MOST_SEARCHED_WORDS) throw tooMany();
    }
  }
  return terms;
}

function termOf(text: string): SearchTerm {
  return Array.from(foldedWords(text), ({ key, end }) => ({ key, begins: text[end] === '*' })).filter(
    ({ key }) => key !== '',
  );
}

function tooMany(): PinciteError {
  return new PinciteError(
    'input',
    `A search may have ${MOST_SEARCHED_WORDS} words at most.`,
    'Look for fewer at once: a phrase of a few words finds its place as well.',
  );
}
