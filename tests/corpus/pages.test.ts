import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageBreak } from '../../src/corpus/document.js';
import { checkPageLabels, parsePageLabel } from '../../src/corpus/page-labels.js';
import { breakAt, pagesOf } from '../../src/corpus/pages.js';
import type { Span } from '../../src/corpus/span.js';
import { documentOf, reading, told } from './reading.js';

/** The slow and obvious way: for each character, the last break before it. */
function pagesByCharacter(text: string, breaks: readonly PageBreak[], span: Span): string[] {
  const pages: string[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    if (text.charAt(at).trim() === '') continue;
    let label: string | null = null;
    for (const pageBreak of breaks) if (pageBreak.offset <= at) label = pageBreak.label;
    if (label !== null && pages.at(-1) !== label) pages.push(label);
  }
  return pages;
}

describe('pagesOf', () => {
  const texts = fc.array(fc.constantFrom('a', ' ', '\n', '.', '🙂'), { maxLength: 40 }).map((parts) => parts.join(''));
  const labels = fc.constantFrom('i', 'ii', '1', '2', '46', null);
  const cases = texts.chain((text) => {
    const offset = fc.nat({ max: text.length });
    const pageBreak = fc.record({ offset, label: labels });
    return fc.record({
      text: fc.constant(text),
      first: labels,
      others: fc.array(pageBreak, { maxLength: 8 }),
      span: fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    });
  });

  it('is what a search character by character gives', () => {
    fc.assert(
      fc.property(cases, ({ text, first, others, span }) => {
        const pageBreaks = [{ offset: 0, label: first }, ...others.toSorted((a, b) => a.offset - b.offset)];
        expect(pagesOf({ text, pageBreaks }, span)).toEqual(pagesByCharacter(text, pageBreaks, span));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds no break where there is none', () => {
    expect(breakAt([], 5)).toBe(-1);
    expect(pagesOf({ text: 'abc', pageBreaks: [] }, { start: 0, end: 3 })).toEqual([]);
  });
});

describe('page markers', () => {
  it.each([
    ['between paragraphs', '<!-- page: 1 -->\n\nOne.\n\n<!-- page: 2 -->\n\nTwo.', ['One. [1]', 'Two. [2]']],
    ['in a paragraph', '<!-- page: 1 -->\n\nOne <!-- page: 2 --> two. Three.', ['One two. [1,2]', 'Three. [2]']],
    ['in a word', '<!-- page: 1 -->\n\nTwenty-o<!-- page: 2 -->ne it is.', ['Twenty-one it is. [1,2]']],
    ['in emphasis', '<!-- page: 1 -->\n\n*One <!-- page: 2 --> two* it is.', ['One two it is. [1,2]']],
    ['before text on its line', '<!-- page: 1 -->One *is* here.', ['One is here. [1]']],
    ['before a heading on its line', '<!-- page: 1 --> # One\n\nTwo.', ['One [1]', 'Two. [1]']],
    ['before a quotation', '> <!-- page: 1 --> One *is*\n> here.', ['One is here. [1]']],
    [
      'in a list',
      '- One.\n<!-- page: 1 -->\n- Two.\n- <!-- page: 2 --> Three.',
      ['• One.', '• Two. [1]', '• Three. [2]'],
    ],
    ['in a table', '| a <!-- page: 1 --> b | c |\n|---|---|\n| d | e |', ['a b | c [1]', 'd | e [1]']],
    ['in HTML', '<div>\n<!-- page: 1 -->\nOne.\n</div>', ['One. [1]']],
    ['in code', '```\none\n<!-- page: 1 -->\ntwo.\n```', ['one\ntwo. [1]']],
    ['between lines of a paragraph', '<!-- page: 1 -->\nOne\n<!-- page: 2 -->\nand two.', ['One and two. [1,2]']],
    ['before a list that goes on', '3. Three.\n\n<!-- page: 1 -->\n4. Four.', ['3. Three.', '4. Four. [1]']],
    ['in any case', '<!--PAGE:1-->\n\nOne.\n\n<!-- page 2 -->\n\nTwo.', ['One. [1]', 'Two. [2]']],
    ['roman, then arabic', '<!-- page: ix -->\n\nOne.\n\n<!-- page: 1 -->\n\nTwo.', ['One. [ix]', 'Two. [1]']],
    ['of an empty page', '<!-- page: 1 -->\n\n<!-- page: 2 -->\n\nOne.', ['One. [2]']],
    ['without a label', '<!-- page: 1 -->\n\nOne.\n\n<!-- page: -->\n\nTwo.', ['One. [1]', 'Two.']],
    ['after the last text', '<!-- page: 1 -->\n\nOne.\n\n<!-- page: 2 -->', ['One. [1]']],
  ])('%s', (_, source, expected) => {
    expect(told(documentOf(source))).toEqual(expected);
  });

  it('part no sentence, whatever stands at the foot of the page', () => {
    const document = documentOf(
      '<!-- page: 3 -->\n\nSeveral cells<sup>1</sup> and networks\n\n<sup>1</sup> Note.\n\n3\n\n' +
        '<!-- page: 4 -->\n\nrelated to those groups have been dismantled since. More.',
    );
    expect(told(document, 'body')).toEqual([
      'Several cells and networks related to those groups have been dismantled since. [3,4]',
      'More. [4]',
    ]);
  });

  it('join words that the page has cut, unless they are written so', () => {
    const cut = (head: string, tail: string, more = ''): string =>
      documentOf(`<!-- page: 1 -->\n\nThis is about the ${head}\n\n<!-- page: 2 -->\n\n${tail} here. ${more}`).text;
    expect(cut('radical-', 'isation')).toContain('the radicalisation here');
    expect(cut('counter-', 'terrorism', 'A counter-terrorism.')).toContain('the counter-terrorism here');
    expect(cut('pre-', 'and post-war')).toContain('the pre- and post-war here');
    expect(cut('coun\u00ad', 'ter')).toContain('the counter here');
  });

  it.each([
    ['<!-- page: 2 -->\n\nA.\n\n<!-- page: 2 -->\n\nB.', 'x.md:5: Page “2” comes after page “2”.'],
    ['<!-- page: 2 -->\n\nA.\n\n<!-- page: 1 -->\n\nB.', 'x.md:5: Page “1” comes after page “2”.'],
    ['<!-- page: 2 -->\n\nA.\n\nB <!-- page: 1 --> c.', 'x.md:5: Page “1” comes after page “2”.'],
    ['A.\n\n<!-- page: two -->\n\nB.', 'x.md:3: “two” is not a page label'],
    [`A.\n\n<!-- page: ${'x'.repeat(120)} -->\n\nB.`, 'x.md:3: This is no page marker that can be read.'],
    [
      '<!-- page: ii -->\n\nA.\n\n<!-- page: 1 -->\n\nB.\n\n<!-- page: iii -->\n\nC.',
      'x.md:9: Page “iii” goes on with a numbering that had ended',
    ],
    ['<!-- page: 1 --> A.\n<!-- page: 1 --> B.', 'x.md:2: Page “1” comes after page “1”.'],
  ])('faults are told with their line: %s', (source, problem) => {
    expect(reading(source).problems.join('\n')).toContain(problem);
  });
});

describe('page labels', () => {
  it.each([
    ['46', 'arabic:'],
    ['A-1', 'arabic:A-'],
    ['12a', 'arabic:'],
    ['xii', 'roman'],
    ['MCMXCIX', 'roman'],
  ])('%s', (label, series) => {
    expect(parsePageLabel(label)?.series).toBe(series);
  });

  it.each(['', 'two', 'iiii', 'vx', '–'])('are not “%s”', (label) => {
    expect(parsePageLabel(label)).toBeNull();
  });

  it('compare roman numbers by value', () => {
    const value = (label: string): number | undefined => parsePageLabel(label)?.value;
    expect(['i', 'iv', 'ix', 'xl', 'mcmxcix'].map(value)).toEqual([1, 4, 9, 40, 1999]);
    expect(checkPageLabels(['ix', 'x', 'xi', null, '1', '2', '2a', '3', '7', 'A-1', 'A-2'])).toEqual([]);
  });
});
