const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a text has at least `count` words. Numbers are words; scripts without blanks are cut by a dictionary. */
export function hasWords(text: string, count: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)) {
    found += 1;
    if (found >= count) return true;
  }
  if (!UNSPACED.test(text)) return false;
  found = 0;
  for (const { isWordLike } of WORDS.segment(text)) {
    if (isWordLike === true) found += 1;
    if (found >= count) return true;
  }
  return false;
}
