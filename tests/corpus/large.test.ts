import { describe, expect, it } from 'vitest';
import { reading } from './reading.js';

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n\n');

describe('texts that are large or odd are read', () => {
  it('in pieces as they are whole: fences, comments, lists and definitions stay what they are', () => {
    const filler = many(3000, (index) => `Paragraph ${index} has some words in it.`);
    const around = (inner: string): string => `${filler}\n\n${inner}\n\n${filler}`;
    const textOf = (source: string): string => reading(source).document.text;
    const plain = filler.length;
    const fenced = textOf(around(`\`\`\`\n${filler}\n\n# no heading\n\`\`\``));
    expect(fenced).toContain('# no heading');
    expect(textOf(around(`<!--\n${filler}\n\nhidden\n-->`))).toHaveLength(2 * plain + 2);
    expect(textOf(`${around('A [link].')}\n\n[link]: http://example.org`)).toContain('\n\nA link.\n\n');
    expect(textOf(around(`- item\n\n${filler.replaceAll(/^/gm, '  ')}`)).match(/•/g)).toHaveLength(1);
    const { problems } = reading(around('One.<sup>7</sup>'));
    expect(problems[0]).toContain('x.md:6001: Note 7 is called here');
  });

  it.each([
    ['a line of five megabytes', 'Word and more. '.repeat(333_333)],
    ['a word of a megabyte', 'a'.repeat(1_000_000)],
    ['blanks', `a${' '.repeat(1_000_000)}b`],
    ['markers that never end', '<!-- page: '.repeat(100_000)],
    ['angle brackets', '<'.repeat(100_000)],
    ['ten thousand headings that are the same', many(10_000, () => '# Conclusion\n\nText.')],
    ['ten thousand pages', many(10_000, (index) => `<!-- page: ${index + 1} -->\n\nsome text goes on and counter-`)],
    ['pages in one paragraph', many(10_000, (index) => `word <!-- page: ${index + 1} -->`).replaceAll('\n', ' ')],
    [
      'twenty thousand notes',
      many(20_000, (index) => `Word.<sup>${index % 99}</sup>\n\n<sup>${index % 99}</sup> Note.`),
    ],
    ['a note called ten thousand times', `<sup>1</sup> Note.\n\n${'w<sup>1</sup> '.repeat(10_000)}`],
    ['exponents', 'some 5 km<sup>2</sup> '.repeat(5_000)],
    [
      'a list three hundred levels deep',
      Array.from({ length: 300 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
    ],
    ['emphasis in emphasis', `${'*_'.repeat(2_000)}a${'_*'.repeat(2_000)}`],
  ])('%s', (_, source) => {
    for (const form of ['md', 'txt'] as const) {
      const { document } = reading(source, {}, form);
      expect(document.sentences.at(-1)?.span.end ?? 0).toBe(document.text.length);
    }
  });

  it('but for quotations thousands deep, which are named', () => {
    expect(reading(`One.\n\n${'>'.repeat(50_000)} deep`).problems.join()).toContain('nested too deeply');
  });
});
