/**
 * Text as it was typed on cards in the 1960s, set as it would be today: sentences begin with a capital and end with a full
 * stop at the last word (“was found .  the results” there), “.,” is a semicolon. No system that is measured here looks at
 * letter case or marks to rank; but sentences are found by them.
 */
export function preparedText(typed: string): string {
  return typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*\.,/g, ';')
    .replace(/ ([.?])(?= |$)/g, '$1')
    .replace(/(^|[.?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
