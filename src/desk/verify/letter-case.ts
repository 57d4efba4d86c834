import type { SettingDifference } from './check.js';
import { formOf } from './words.js';

/** How a whole text uses capitals. Where it has none, or nothing else, they tell nothing. */
export function isUniform(text: string): boolean {
  return !/\p{Lu}/u.test(text) || !/\p{Ll}/u.test(text);
}

/**
 * Whether two forms of the same word differ in their letter case, and if so whether that counts.
 * @param opens whether the word is the first, or the first after a mark of omission, or has its first letter in brackets
 * @param uniform whether capitals tell nothing here
 */
export function caseOf(
  given: string,
  source: string,
  opens: boolean,
  uniform: boolean,
): SettingDifference | 'counts' | null {
  const [typed, true_] = [formOf(given.replace(/[[\]]/gu, '')), formOf(source)];
  if (typed === true_ || typed.toLowerCase() !== true_.toLowerCase()) return null;
  const [first = '', ...rest] = typed;
  if (opens && first !== '' && [...true_].slice(1).join('') === rest.join('')) return 'initial-case';
  return uniform ? 'letter-case' : 'counts';
}
