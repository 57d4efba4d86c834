import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reading } from './reading.js';

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n\n');

describe('texts that are large or odd are read', () => {
  it('in pieces as they are whole: fences, comments, lists and definitions stay what they are', () => {
    const filler = many(1700, (index) => `Paragraph ${index} has some words in it.`);
    const around = (inner: string): string => `${filler}\n\n${inner}\n\n${filler}`;
    const textOf = (source: string): string => reading(source).document.text;
    const plain = filler.length;
    const fenced = textOf(around(`\`\`\`\n${filler}\n\n# no heading\n\`\`\``));
    expect(fenced).toContain('# no heading');
    expect(textOf(around(`<!--\n${filler}\n\nhidden\n-->`))).toHaveLength(2 * plain + 2);
    expect(textOf(`${around('A [link].')}\n\n[link]: http://example.org`)).toContain('\n\nA link.\n\n');
    expect(textOf(around(`- item\n\n${filler.replaceAll(/^/gm, '  ')}`)).match(/•/g)).toHaveLength(1);
    const { problems } = reading(around('One.<sup>7</sup>'));
    expect(problems[0]).toContain('x.md:3401: Note 7 is called here');
  });

  it.each([
    ['a line of a megabyte', 'Word and more. '.repeat(70_000)],
    ['a word of a megabyte', 'a'.repeat(1_000_000)],
    ['blanks', `a${' '.repeat(1_000_000)}b`],
    ['markers that never end', '<!-- page: '.repeat(100_000)],
    ['angle brackets', '<'.repeat(100_000)],
    ['thousands of headings that are the same', many(3_000, () => '# Conclusion\n\nText.')],
    ['three thousand pages', many(3_000, (index) => `<!-- page: ${index + 1} -->\n\nsome text goes on and counter-`)],
    ['pages in one paragraph', many(10_000, (index) => `word <!-- page: ${index + 1} -->`).replaceAll('\n', ' ')],
    ['four thousand notes', many(4_000, (index) => `Word.<sup>${index % 99}</sup>\n\n<sup>${index % 99}</sup> Note.`)],
    ['a note called ten thousand times', `<sup>1</sup> Note.\n\n${'w<sup>1</sup> '.repeat(10_000)}`],
    ['exponents', 'some 5 km<sup>2</sup> '.repeat(5_000)],
    [
      'a list a hundred and fifty levels deep',
      Array.from({ length: 150 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
    ],
    ['emphasis in emphasis', `${'*_'.repeat(2_000)}a${'_*'.repeat(2_000)}`],
  ])('%s', (_, source) => {
    for (const form of ['md', 'txt'] as const) {
      const { document } = reading(source, {}, form);
      expect(document.sentences.at(-1)?.span.end ?? 0).toBe(document.text.length);
    }
  });

  it('in pieces or whole, to the same text', () => {
    const filler = many(80, (index) => `Paragraph ${index} has some words in it, and more of them than one.`);
    const odd = [
      ...[
        '```\n',
        '~~~\n',
        '<!--',
        '-->',
        '<pre>',
        '</pre>\n\n',
        '<div>\n',
        '</div>\n\n',
        '- item',
        '  more',
        '1. one',
      ],
      ...['> quoted', '    code', '# Heading', '---', '\n\n', '\n', '\n\n\n', '[x]', 'word', '<!-- page: 3 -->', '***'],
    ];
    const sources = fc
      .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...odd) }, fc.constant(`\n\n${filler}\n\n`)), {
        minLength: 60,
        maxLength: 90,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(sources, (source) => {
        // With a definition in it, a source is not cut.
        const whole = reading(`[zz]: http://example.org\n\n${source}`);
        // Compared here: the difference of texts this long tells no one anything.
        return reading(source).document.text === whole.document.text;
      }),
      { numRuns: 6 },
    );
  });

  it('but for quotations thousands deep, which are named', () => {
    expect(reading(`One.\n\n${'>'.repeat(15_000)} deep`).problems.join()).toContain('nested too deeply');
  });
});
