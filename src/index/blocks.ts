import type { Unit, UnitTexts } from './units.js';

/** A run of whole paragraphs of one section, or of its notes: enough text to tell by its words what is written about there. */
export interface Block {
  /** Titles of the chapter and the section. */
  readonly above: string;
  readonly text: string;
}

/** Blocks in the order of the documents, and for every unit the number of its block. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly blockOf: Int32Array;
}

/** A block ends with the paragraph in which it comes to this many words: those of an abstract. */
const WORDS = 250;

/** @param units all that can be ranked, in their order @param texts theirs */
export function blocksOf(units: readonly Unit[], texts: readonly UnitTexts[]): Blocks {
  const blocks: { above: string; texts: string[] }[] = [];
  const blockOf = new Int32Array(units.length);
  let words = 0;
  for (const [at, unit] of units.entries()) {
    const { sentence = '', above = '' } = texts[at] ?? {};
    if (!continues(units[at - 1], unit, words)) {
      blocks.push({ above, texts: [] });
      words = 0;
    }
    blocks.at(-1)?.texts.push(sentence);
    words += sentence.split(' ').length;
    blockOf[at] = blocks.length - 1;
  }
  return { blocks: blocks.map(({ above, texts }) => ({ above, text: texts.join(' ') })), blockOf };
}

/** Whether a unit stands in the block of the one before it, which has so many words. */
function continues(before: Unit | undefined, { document, sentence }: Unit, words: number): boolean {
  if (before?.document !== document) return false;
  const last = before.sentence;
  const sameSection = last.sectionId === sentence.sectionId && last.kind === sentence.kind;
  return sameSection && (words < WORDS || last.paragraph === sentence.paragraph);
}
