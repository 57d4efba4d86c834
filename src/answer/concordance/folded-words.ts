/** A word of a text: what is compared of it, and where it stands. */
export interface FoldedWord {
  /** Without letter case and accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without blanks: each of their characters is a word. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** Marks that are not seen, in the middle of a word: soft hyphens, joiners, marks of direction. */
const UNSEEN = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const WORD = new RegExp(
  `(?=[${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}][\\p{M}${UNSEEN}]*)+`,
  'gu',
);

const PLAIN = /^[a-z0-9]+$/;
const DROPPED = new RegExp(`[\\p{M}${UNSEEN}]`, 'gu');
/** Letters that are variants of others, though Unicode takes none of them apart. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu');

/** A word without letter case and accents: "Élan" and "elan" are the same, and so are "cœur" and "coeur". */
export function folded(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter);
}

/** The words of a text, in order. Whatever is no letter and no digit parts words: hyphens and apostrophes as well. */
export function* foldedWords(text: string): Generator<FoldedWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    yield { key: folded(word), start: index, end: index + word.length };
  }
}
