import { type Choose, retypeset, STRANGE } from '../../tests/desk/verify/corruptions.js';

/** Quotations to which the same was done. */
export interface QuotationKind {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * Quotations made of the sentences of some documents, kind by kind. The same for the same sentences.
 * @param count how many of each kind; of the longest ones, a quarter
 */
export function givenKinds(documents: readonly (readonly string[])[], count: number, seed = 1): QuotationKind[] {
  const choose = chooser(seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[choose(from.length)];
    if (one === undefined) throw new RangeError('there is nothing to choose from');
    return one;
  };
  /** Some neighbouring sentences, as words. */
  const passage = (sentences: number): string[] => {
    const document = pick(documents);
    const first = choose(Math.max(1, document.length - sentences));
    return document
      .slice(first, first + sentences)
      .join(' ')
      .split(' ');
  };
  /** A place in the middle: at the ends, what is left would be a shorter quotation. */
  const within = (words: readonly string[]): number => 2 + choose(words.length - 4);
  const dropped = (words: readonly string[]): string => words.toSpliced(within(words), 1).join(' ');
  const changed = (words: readonly string[]): string => words.with(within(words), pick(STRANGE)).join(' ');
  const moved = (words: readonly string[]): string => {
    const from = within(words);
    return words
      .toSpliced(from, 1)
      .toSpliced(2, 0, words[from] ?? '')
      .join(' ');
  };
  const abridged = (words: readonly string[]): string => words.toSpliced(within(words), 2, '[…]').join(' ');
  const stitched = (sentences: number): string =>
    Array.from({ length: sentences }, () => passage(1).join(' ')).join(' ');
  /** Words of the documents in an order in which they stand nowhere. */
  const absent = (): string => Array.from({ length: 25 }, () => pick(passage(1))).join(' ');
  const kind = (name: string, text: () => string, of = count): QuotationKind => ({
    name,
    texts: Array.from({ length: of }, text),
  });
  return [
    kind('exact', () => passage(1).join(' ')),
    kind('retypeset', () => retypeset(passage(1).join(' '), choose)),
    kind('word dropped', () => dropped(passage(1))),
    kind('word changed', () => changed(passage(1))),
    kind('word moved', () => moved(passage(1))),
    kind('abridged', () => abridged(passage(2))),
    kind('paragraph', () => changed(passage(6))),
    kind('stitched of 2', () => stitched(2)),
    kind('stitched of 8', () => stitched(8)),
    kind('absent', absent),
    kind('1,900 words', () => changed(passage(200).slice(0, 1_900)), count / 4),
    kind('1,900 words stitched', () => stitched(200).split(' ').slice(0, 1_900).join(' '), count / 4),
    kind('1,900 words absent', () => Array.from({ length: 1_900 }, () => pick(passage(1))).join(' '), count / 4),
    kind('10,000 words', () => passage(700).slice(0, 10_000).join(' '), count / 4),
  ];
}

function chooser(seed: number): Choose {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
