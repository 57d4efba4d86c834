import { describe, expect, it } from 'vitest';
import { withoutFrontMatter } from '../../src/corpus/front-matter.js';
import { readMarkdown } from '../../src/corpus/markdown.js';

describe('front matter', () => {
  it('is no text of the document, and takes no line away', () => {
    const source = '---\ntitle: On bridges\nauthors:\n  - Ada\n---\n\nA bridge spans.\n';
    expect(withoutFrontMatter(source)).toBe('\n\n\n\n\n\nA bridge spans.\n');
    const [block, ...rest] = readMarkdown(source);
    expect(rest).toEqual([]);
    expect(block).toMatchObject({ kind: 'paragraph', line: 7, rich: { text: 'A bridge spans.' } });
  });

  it.each([
    '---\n\nA rule, then text.\n',
    'Text.\n\n---\nkey: value\n---\n',
    '---\nA sentence of prose.\n---\n',
    '---\nkey: value\n',
  ])('is not taken for %j', (source) => expect(withoutFrontMatter(source)).toBe(source));
});
