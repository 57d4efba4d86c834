import type { GivenWord } from './given-words.js';

/** Endings that deny or do without: "use[less]" is no form of "useful". */
const ENDS_OTHERWISE = /(?:less|loos|loze|los|lose[mnrs]?)$/u;
/** A prefix that only inflects, in German and Dutch. */
const PARTICIPLE = 'ge';
/** Letters that an inflection puts in the place of others, at most: "identif[ication]". */
const MOST_LETTERS = 7;

/**
 * "claim[ed]" for "claims": the brackets inflect the word, so what stands outside them is its beginning. Letters put before a
 * word make another one ("[un]likely"), but for the prefix of a participle.
 */
export function fitsBrackets({ outside, key }: GivenWord, word: { readonly key: string } | undefined): boolean {
  if (word === undefined || outside.length < 2) return false;
  if (word.key.endsWith(outside) && key.endsWith(outside)) {
    const [put, left] = [key.slice(0, -outside.length), word.key.slice(0, -outside.length)];
    return put === left || (put === PARTICIPLE && left === '') || (put === '' && left === PARTICIPLE);
  }
  if (!word.key.startsWith(outside) || !key.startsWith(outside)) return false;
  const [put, left] = [key.slice(outside.length), word.key.slice(outside.length)];
  if (ENDS_OTHERWISE.test(put) !== ENDS_OTHERWISE.test(left)) return false;
  return put.length <= MOST_LETTERS && left.length <= Math.max(MOST_LETTERS, outside.length);
}
