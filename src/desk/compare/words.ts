import type { Span } from '../../corpus/span.js';
import { FUNCTION_WORDS } from './function-words.js';

/** A word, a number in digits, or a mark, where it stands. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, without accents, straight apostrophes, without a possessive "'s". */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Nothing stands between it and the token before it. */
  readonly glued: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\d{1,3}(?:[ {2}’']\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?![.\d])(?:,\d+)?|\d{1,3}(?:,\d{3})+(?![,\d])(?:\.\d+)?|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s\p{L}\p{N}]/gu;
/** What French (and names) write before an apostrophe: a word of its own. */
const ELIDED = /^(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L}{2})/iu;

/** Without accents and in lower case: how words are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'");
}

/** The words, numbers and marks of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const add = (word: string, start: number): void => {
    const previous = tokens.at(-1);
    const kind = /^\d/u.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'mark';
    const key = folded(word).replace(/'s$/u, '');
    tokens.push({ text: word, key, kind, start, end: start + word.length, glued: previous?.end === start });
  };
  for (const match of text.matchAll(TOKEN)) {
    const elided = ELIDED.exec(match[0])?.[0] ?? '';
    if (elided !== '') add(elided, match.index);
    add(match[0].slice(elided.length), match.index + elided.length);
  }
  return tokens;
}

/**
 * What words of one family share: without endings, seven letters at most. Rough on purpose: it only helps to tell whether two places
 * are about the same thing, never whether two facts are the same.
 */
export function stemOf(key: string): string {
  const bare = key.replace(/[^\p{L}]/gu, '');
  if (bare.length < 5) return bare.length === 4 ? bare.replace(/s$/u, '') : bare;
  const stripped = bare.replace(/(?:ements?|ments?|ingen|ungen|ing|ung|ies|ern|ers|er|es|ed|en|e|s|n|d|t|y)$/u, '');
  if (stripped.length < 3) return bare.slice(0, 7);
  // "prevented" and "prevent": the last letter of the one is an ending to the other.
  const short = bare.length - stripped.length > 1 && stripped.length > 5 ? stripped.replace(/[ndt]$/u, '') : stripped;
  return short.slice(0, 7);
}

/** Whether a word says something by itself. "UN" and "WHO" do. */
export function isContent(token: Token): boolean {
  return token.kind === 'word' && (!FUNCTION_WORDS.has(token.key) || /^\p{Lu}{2,}$/u.test(token.text));
}

/** The stems of the content words of some tokens. */
export function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(isContent).map(({ key }) => stemOf(key));
}

/** Share of the given stems that the source has too; 0 where there are none. */
export function overlapOf(given: readonly string[], source: readonly string[]): number {
  if (given.length === 0) return 0;
  const there = new Set(source);
  return given.filter((stem) => there.has(stem)).length / given.length;
}

/** The content words nearest to tokens `from` (included) to `to` (not included): up to `count` on either side, nearest first. */
export function besides(
  tokens: readonly Token[],
  from: number,
  to: number,
  count: number,
): { readonly left: readonly string[]; readonly right: readonly string[] } {
  const left = stemsOf(tokens.slice(Math.max(0, from - count * 3), from))
    .slice(-count)
    .reverse();
  const right = stemsOf(tokens.slice(to, to + count * 3)).slice(0, count);
  return { left, right };
}
