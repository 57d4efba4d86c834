import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, reading, told } from './reading.js';

describe('the text of Markdown', () => {
  it('loses its markup and keeps its words', () => {
    const document = documentOf(
      'Some **bold**, *slanted* and ~~struck~~ `code`, a [link](http://a.b/c "T"), <http://d.e>, R&amp;D &copy; 5 \\* 6.',
    );
    expect(document.text).toBe('Some bold, slanted and struck code, a link, http://d.e, R&D © 5 * 6.');
    expect(document.emphasis.map((mark) => [mark.kind, document.text.slice(mark.span.start, mark.span.end)])).toEqual([
      ['strong', 'bold'],
      ['emphasis', 'slanted'],
      ['link', 'link'],
      ['link', 'http://d.e'],
    ]);
  });

  it.each([
    ['tildes', 'From 10~20 and 30~40 on.', 'From 10~20 and 30~40 on.'],
    ['words in angle brackets', 'Write <id> and <your name> there.', 'Write <id> and <your name> there.'],
    ['smaller and greater', 'If a < b and c > d.', 'If a < b and c > d.'],
    ['tags of HTML', 'H<sub>2</sub>O <span class="x">and</span><br>more <u>so</u>.', 'H2O and\nmore so.'],
    ['a tag that is never closed', 'He<sup>1 came.', 'He1 came.'],
    ['comments', 'Yes <!-- no --> indeed.', 'Yes indeed.'],
    ['broken asterisks', 'Some **bold text here.', 'Some bold text here.'],
    ['soft hyphens', 'Coun\u00adter\u00adterrorism is coun\u00ad\nterfeit.', 'Counterterrorism is counterfeit.'],
    ['characters without a shape', 'Zero\u200bwidth\u2060 joi\ufeffner.', 'Zerowidth joiner.'],
    ['joiners that spell', 'نمی\u200cدانم.', 'نمی\u200cدانم.'],
    ['ligatures', 'The ﬁnancing of eﬀorts.', 'The financing of efforts.'],
    ['blanks of all kinds', 'One\u00a0two \u2009 three\u3000four.', 'One two three four.'],
    ['carriage returns', 'One\rtwo.\r\rThree.', 'One two.\n\nThree.'],
    ['an indented block', 'One.\n\n    two\n    three', 'One.\n\ntwo\nthree'],
    ['a quotation', '> One\n> two.\n>\n> > Three.', 'One two.\n\nThree.'],
    ['a table', '| a | b |\n|---|---|\n| *c* | |\n| | d |', 'a | b\n\nc\n\nd'],
    ['a picture', 'One ![alt](x.png) two.', 'One two.'],
    ['an empty heading', '#\n\nOne.', 'One.'],
    ['ticked items', '- [x] Done\n- [ ] Not', '• Done\n• Not'],
  ])('%s', (_, source, text) => {
    expect(documentOf(source).text).toBe(text);
  });

  it('reads what stands in blocks of HTML', () => {
    const document = documentOf(
      '<div>\n  <h2>Title</h2>\n  <p>One <b>two</b> &amp; three.<sup>1</sup></p>\n  <ul><li>first</li><li>second</li></ul>\n' +
        '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>\n<script>no()</script></div>\n\n<sup>1</sup> Note.',
    );
    expect(document.text).toBe('Title\n\nOne two & three.\n• first\n• second\n\na | b\n\nc\n\nNote.');
    expect(document.footnotes[0]?.calledAt).toBe('Title\n\nOne two & three.'.length);
  });

  it('names what would swallow the rest of a file', () => {
    expect(reading('One.\n\n<!-- oh\n\nTwo.').problems[0]).toContain('x.md:3: “<!--” is opened here and never closed');
    expect(reading('One.\n\n<script>\n\nTwo.').problems[0]).toContain('x.md:3: “<script>” is opened here');
  });
});

describe('lists', () => {
  it('keep the numbers that the file has', () => {
    expect(documentOf('3. c\n5. e\n9. i').text).toBe('3. c\n5. e\n9. i');
    expect(documentOf('1. a\n1. b\n1. c').text).toBe('1. a\n2. b\n3. c');
  });

  it('are whole items, with the sentence that leads them in', () => {
    const document = documentOf(
      'He has. These are:\n\n- one; it is. More.\n\n  Its second paragraph.\n- two:\n  - inner\n- three',
    );
    const items = document.sentences.filter((sentence) => sentence.list !== undefined);
    expect(told(document, 'body')).toEqual([
      ...['He has.', 'These are:', '• one; it is.', 'More.', 'Its second paragraph.', '• two:', '• inner', '• three'],
    ]);
    expect(items.map((item) => [item.paragraph, item.list?.leadIn])).toEqual([
      ...[1, 1, 1].map((paragraph) => [paragraph, 1]),
      [2, 1],
      [3, 5],
      [4, 1],
    ]);
    expect(new Set(items.map((item) => item.list?.id)).size).toBe(2);
  });

  it('go on over a page', () => {
    const document = documentOf(
      '<!-- page: 1 -->\n\nSee:\n\n- one\n\n<!-- page: 2 -->\n\n- two\n\nSo:\n\n1. a\n2. b is\n\n<!-- page: 3 -->\n\nlong\n\n3. c',
    );
    expect(told(document, 'body')).toEqual([
      ...['See: [1]', '• one [1]', '• two [2]', 'So: [2]', '1. a [2]', '2. b is long [2,3]', '3. c [3]'],
    ]);
    expect(new Set(document.sentences.map((sentence) => sentence.list?.id)).size).toBe(3);
  });
});

describe('whatever Markdown', () => {
  const pieces = [
    ...['\n', '\n\n', ' ', '    ', '> ', '- ', '1. ', '# ', '## ', '---\n', '```\n', '|', '|---|\n', '\t', '\r', '\\'],
    ...[
      '*',
      '**',
      '_',
      '`',
      '[',
      '](',
      ')',
      '![',
      '~~',
      '<',
      '>',
      '&amp;',
      '[^1]',
      '[^1]: ',
      '<sup>',
      '</sup>',
      '1',
      '2',
    ],
    ...[
      '<!-- page: 3 -->',
      '<!-- page: iv -->',
      '<!-- page: -->',
      '<!--',
      '-->',
      '<div>',
      '</div>',
      '<li>',
      '<br>',
      'km',
    ],
    ...[
      'One. ',
      'two ',
      'Three:',
      '. . . . 5',
      '\u00ad',
      '\u00a0',
      'ﬁ',
      '中。',
      '🙂',
      'A-',
      'END',
      '**Bold**',
      '<b>',
      '</b>',
    ],
  ];
  const sources = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );

  for (const form of ['md', 'txt'] as const) {
    it(`${form}: reads as a document that holds together`, () => {
      fc.assert(
        fc.property(sources, (source) => {
          const { document } = reading(source, {}, form);
          const { text, sentences, sections, footnotes, pageBreaks, emphasis, notesStart } = document;
          let last = 0;
          for (const [ordinal, sentence] of sentences.entries()) {
            const { start, end } = sentence.span;
            expect(sentence.ordinal).toBe(ordinal);
            expect(text.slice(last, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(start >= notesStart).toBe(sentence.kind === 'note');
            const section = sections.find(({ id }) => id === sentence.sectionId);
            expect(section).toBeDefined();
            if (section && sentence.kind !== 'note') {
              expect(section.span.start).toBeLessThanOrEqual(start);
              expect(section.span.end).toBeGreaterThanOrEqual(end);
            }
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
          for (const { span, calledAt } of footnotes) {
            expect(span.start).toBeGreaterThanOrEqual(notesStart);
            expect(span.end).toBeLessThanOrEqual(text.length);
            if (calledAt !== null) expect(calledAt).toBeLessThanOrEqual(notesStart);
          }
          for (const { span } of emphasis) expect(text.slice(span.start, span.end)).not.toBe('');
          const offsets = pageBreaks.map(({ offset }) => offset);
          expect(offsets[0]).toBe(0);
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
          // In code between back ticks, and behind a backslash, a marker is an example of one.
          if (!/[`\\]/.test(source)) expect(text).not.toMatch(/<!-- page: \w* ?-->/);
        }),
        { numRuns: 1500 },
      );
    });
  }
});
