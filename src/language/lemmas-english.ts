/** Endings of inflected words and what may stand in their place. */
const ENDINGS: readonly (readonly [ending: RegExp, instead: readonly string[]])[] = [
  [/ies$/u, ['y']],
  [/ied$/u, ['y']],
  [/ier$/u, ['y']],
  [/iest$/u, ['y']],
  [/ily$/u, ['y']],
  [/es$/u, ['', 'e']],
  [/s$/u, ['']],
  [/ed$/u, ['', 'e']],
  [/ing$/u, ['', 'e']],
  [/est$/u, ['', 'e']],
  [/er$/u, ['', 'e']],
  [/ly$/u, ['', 'le']],
];

/** Forms that an English word could have in a dictionary: plurals, verbs, comparatives and adverbs; many are no words. */
export function englishLemmas(word: string): readonly string[] {
  const found = ENDINGS.flatMap(([ending, instead]) => {
    const bare = word.replace(ending, '');
    if (bare === word || bare.length < 2) return [];
    return instead.map((end) => bare + end).concat(bare.replace(/([bdgklmnprt])\1$/u, '$1'));
  });
  return [...new Set(found)];
}
