import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/index/blocks.js';
import { unitsOf, viewTexts } from '../../src/index/units.js';
import { markdownDocument } from '../fakes/markdown-document.js';

const paragraph = (words: number): string => `${Array.from({ length: words }, (_, at) => `word${at}`).join(' ')}.`;
const blocksIn = (...texts: string[]) => {
  const units = unitsOf({ documents: texts.map((text, at) => markdownDocument(`d${at}`, text)) });
  return { units, ...blocksOf(units, units.map(viewTexts)) };
};

describe('blocks', () => {
  it('end with the paragraph that fills them', () => {
    const { blockOf } = blocksIn(`# A\n\n${paragraph(200)}\n\n${paragraph(100)}\n\n${paragraph(10)}`);
    expect([...blockOf]).toEqual([0, 0, 1]);
  });

  it('never part a paragraph', () => {
    const { blocks } = blocksIn(`# A\n\n${`${paragraph(100)} `.repeat(6)}`);
    expect(blocks).toHaveLength(1);
  });

  it('end with the section, and with the document', () => {
    const { blocks } = blocksIn('# A\n\nOne.\n\n## B\n\nTwo.\n\n## C\n\nThree.', '# A\n\nFour.');
    expect(blocks.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(blocks[1]?.above).toContain('B');
  });

  it('hold every unit once, in order', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lengths, (counts) => {
        const { units, blockOf, blocks } = blocksIn(counts.map(paragraph).join('\n\n'));
        expect(blockOf).toHaveLength(units.length);
        for (const [at, block] of blockOf.entries()) expect([block, block - 1]).toContain(blockOf[at - 1] ?? block);
        expect(blockOf.at(-1)).toBe(blocks.length - 1);
      }),
      { numRuns: 50 },
    );
  });
});
