import type { Block } from './block.js';
import type { RichText } from './rich-text.js';

/** After "pre- and post-war" the hyphen stays, and the blank too. */
const JOINING = new Set('and or nor to und oder bzw bis et ou en of tot y o e'.split(' '));

/** The words of a document that are written with a hyphen within a line. Looked up when the first word is cut. */
export class HyphenatedWords {
  #words: Set<string> | null = null;

  constructor(readonly blocks: readonly Block[]) {}

  /**
   * Whether the end of a page cut a word in two, and if so whether the hyphen there is only the sign of that
   * (`joined`) or part of the word (`kept`).
   */
  cut(before: RichText, after: string): 'no' | 'joined' | 'kept' {
    const head = /(\p{L}{1,60})-$/u.exec(before.text.slice(-61))?.[1];
    const tail = /^\p{Ll}{1,60}/u.exec(after)?.[0];
    if (head === undefined || tail === undefined || JOINING.has(tail)) return 'no';
    // A note called after the hyphen: then it isn't the middle of a word.
    if (before.calls.some((call) => call.at === before.text.length)) return 'no';
    return this.#has(`${head}-${tail}`) ? 'kept' : 'joined';
  }

  #has(word: string): boolean {
    this.#words ??= hyphenatedWords(this.blocks);
    return this.#words.has(word.toLowerCase());
  }
}

function hyphenatedWords(blocks: readonly Block[]): Set<string> {
  const words = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'page') continue;
    const { text } = block.rich;
    // From each hyphen outwards: a search for whole words would go over long ones again and again.
    for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1)) {
      const head = /\p{L}{1,60}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0];
      const tail = head === undefined ? undefined : /^\p{L}{1,60}/u.exec(text.slice(at + 1, at + 61))?.[0];
      if (tail !== undefined) words.add(`${head}-${tail}`.toLowerCase());
    }
  }
  return words;
}
