import { numberOf } from './target-words.js';

const JOINT = /^(?:and|or|et|ou|en|of|und|oder)$/u;
const RANGE = /^(?:to|through|a|tot|bis)$/u;
/** Nobody asks about more chapters by their numbers. */
const MOST = 20;

/** The numbers that words begin with ("2 and 3 of the book", "2-4", "2 to 4"), and the words after them. */
export function numbersOf(words: readonly string[]): {
  readonly numbers: readonly number[];
  readonly rest: readonly string[];
} {
  const numbers: number[] = [];
  let at = 0;
  while (at < words.length && numbers.length < MOST) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const last = numbers.at(-1);
    if (last !== undefined && next !== undefined && numberOf(next) !== null && RANGE.test(word)) {
      numbers.push(...between(last + 1, numberOf(next) ?? last));
      at += 2;
    } else if (last !== undefined && next !== undefined && numberOf(next) !== null && JOINT.test(word)) {
      at += 1;
    } else {
      const [from, to] = /^\d{1,3}-\d{1,3}$/u.test(word) ? word.split('-').map(Number) : [numberOf(word), null];
      if (from === null || from === undefined) break;
      numbers.push(...(to === null || to === undefined ? [from] : between(from, to)));
      at += 1;
    }
  }
  return { numbers: [...new Set(numbers)].slice(0, MOST), rest: words.slice(at) };
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, MOST)) }, (_, at) => first + at);
}
