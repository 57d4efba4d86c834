import type { Verdict } from '../../../src/desk/verify/check.js';

/** What was done to a true quotation, and what a check must say of it. */
export interface Corruption {
  readonly name: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** Words that must be told as dropped or replaced, or as added, if that is known. */
  readonly weight?: 'number' | 'negation';
  readonly stitched?: boolean;
}

/** A choice from 0 up to a number, the same in every run of one seed. */
export type Choose = (below: number) => number;

/** Words of no document. */
export const STRANGE = ['zorblat', 'quixmere', 'Vlindrath', 'obnuxly', 'trelfing'];

const NUMBER = /(?<![\p{L}\p{N}.,:/])(\d{1,4})(?![\p{L}\p{N}]|[.,:/]\d)/gu;

/** A sentence set otherwise: nothing of it may count. */
export function retypeset(sentence: string, choose: Choose): string {
  const ways: ((text: string) => string)[] = [
    (text) => text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"'),
    (text) => text.replaceAll("'", '’'),
    (text) => text.normalize('NFD'),
    (text) => text.replace(/ffi/gu, 'ﬃ').replace(/fi/gu, 'ﬁ').replace(/fl/gu, 'ﬂ'),
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replaceAll(' ', choose(2) === 0 ? '\n' : '  '),
    (text) => text.replace(/(\p{L}{3})(\p{Ll}{4})/gu, '$1\u00ad$2'),
    // At the end of a line.
    (text) => text.replace(/(\p{L}{4})(\p{Ll}{4})/u, '$1-\n$2'),
    (text) => text.replace(/ – /gu, ' — '),
    (text) => text.replace(/(\p{L})-(\p{L})/gu, '$1‑$2'),
    (text) => `“${text}”`,
    (text) => `« ${text} »`,
    (text) => text.replace(/ (\p{L}{5,}) /u, ' *$1* '),
    (text) =>
      text.replace(
        /^(\p{L})/u,
        (letter) => `[${letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()}]`,
      ),
    (text) => text.replace(/\.$/u, ','),
    (text) => text.replace(/(?<=\s)[–-](?=\d)/gu, choose(2) === 0 ? '−' : '-'),
    (text) => text.replace(/(?<=\d)–(?=\d)/gu, '-'),
    (text) => text.replace(/ (\p{L}{5,}) /u, ' ~~$1x~~ $1 '),
    (text) => `> ${text.replace(/(.{30}\S*) /gu, '$1\n> ')}`,
  ];
  let text = sentence;
  for (let times = 1 + choose(3); times > 0; times -= 1) text = (ways[choose(ways.length)] ?? ((same) => same))(text);
  return text;
}

/** Another number for one of a sentence; null where it has none. */
export function otherNumber(sentence: string, choose: Choose): string | null {
  const found = [...sentence.matchAll(NUMBER)];
  const match = found[choose(found.length)];
  if (match === undefined) return null;
  return `${sentence.slice(0, match.index)}${Number(match[0]) + 1 + choose(3)}${sentence.slice(match.index + match[0].length)}`;
}

/** Another sign before a number of a sentence, or none; or the numbers of a range side by side. Null where it has none. */
export function otherSign(sentence: string, choose: Choose): string | null {
  const found = [...sentence.matchAll(/(?<=\s)(?<!\d\s{0,3})[–≥](?=\d)|(?<=\d)–(?=\d)/gu)];
  const match = found[choose(found.length)];
  if (match === undefined) return null;
  const isRange = /\d$/u.test(sentence.slice(0, match.index));
  const other = isRange ? ' ' : (['', match[0] === '≥' ? '≤' : '+'][choose(2)] ?? '');
  return `${sentence.slice(0, match.index)}${other}${sentence.slice(match.index + 1)}`;
}

/** The words between blanks. */
export function blanks(sentence: string): string[] {
  return sentence.split(/\s+/u).filter((word) => word !== '');
}

/** The inner ones that have letters: what is done to them can't be a shorter quotation. */
export function inner(words: readonly string[], choose: Choose): number | null {
  const at = [...words.keys()].filter((by) => by > 1 && by < words.length - 2 && /^\p{L}{2,}$/u.test(words[by] ?? ''));
  return at[choose(at.length)] ?? null;
}
