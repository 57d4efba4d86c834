import { describe, expect, it } from 'vitest';
import { documentOf, notesTold, reading, told } from './reading.js';

describe('notes at the foot of a page', () => {
  it('are a stream of their own, and keep their page', () => {
    const document = documentOf(
      '<!-- page: 3 -->\n\nOne.<sup>1</sup> Two<sup>2</sup> more.\n\n<sup>1</sup> First note.\n\n<sup>2</sup> Second.\n\n' +
        '<!-- page: 4 -->\n\nThree.<sup>3</sup>\n\n<sup>3</sup> Third.',
    );
    expect(document.text).toBe('One. Two more.\n\nThree.\n\nFirst note.\n\nSecond.\n\nThird.');
    expect(notesTold(document)).toEqual([
      '1: First note. [3] <- One.',
      '2: Second. [3] <- Two',
      '3: Third. [4] <- Three.',
    ]);
  });

  it('stand line under line', () => {
    const document = documentOf(
      'A<sup>1</sup> b<sup>2</sup> c.\n\n<sup>1</sup> First,\ntwo lines.\n<sup>2</sup> Second.',
    );
    expect(notesTold(document)).toEqual(['1: First, two lines. <- A', '2: Second. <- b']);
  });

  it('begin again in each chapter, also where all stand at the end of their chapter', () => {
    const document = documentOf(
      '# A\n\nOne.<sup>1</sup>\n\n<sup>1</sup> Of A.\n\n# B\n\nTwo.<sup>1</sup>\n\n<sup>1</sup> Of B.',
      {
        chapters: [
          { id: 'a', heading: 'A', title: 'A' },
          { id: 'b', heading: 'B', title: 'B' },
        ],
      },
    );
    expect(notesTold(document)).toEqual(['1: Of A. <- One.', '1: Of B. <- Two.']);
    expect(document.footnotes.map((note) => note.chapterId)).toEqual(['a', 'b']);
  });

  it('stand at the end of the document, chapter after chapter', () => {
    const chapters = ['A', 'B', 'Notes'].map((heading) => ({ id: heading.toLowerCase(), heading, title: heading }));
    const document = documentOf(
      '<!-- page: 1 -->\n\n# A\n\nOne.<sup>1</sup>\n\n# B\n\nTwo.<sup>1</sup>\n\n<!-- page: 9 -->\n\n# Notes\n\n' +
        '<sup>1</sup> Of A.\n\n<sup>1</sup> Of B.',
      { chapters },
    );
    expect(notesTold(document)).toEqual(['1: Of A. [9] <- One.', '1: Of B. [9] <- Two.']);
    expect(document.footnotes.map((note) => note.chapterId)).toEqual(['a', 'b']);
  });

  it('run on over a page break that is marked inside', () => {
    const document = documentOf(
      '<!-- page: 3 -->\n\nOne.<sup>1</sup>\n\n<sup>1</sup> Begins <!-- page: 4 --> and ends.\n\nTwo.',
    );
    expect(told(document, 'body')).toEqual(['One. [3]', 'Two. [4]']);
    expect(notesTold(document)).toEqual(['1: Begins and ends. [3,4] <- One.']);
  });

  it('may be called in a heading, a table and a list', () => {
    const document = documentOf(
      '# Title<sup>1</sup>\n\n| a<sup>2</sup> | b |\n|---|---|\n| c | d |\n\n- item<sup>3</sup>\n\n' +
        '<sup>1</sup> One.\n\n<sup>2</sup> Two.\n\n<sup>3</sup> Three.',
    );
    expect(notesTold(document)).toEqual(['1: One. <- Title', '2: Two. <- a', '3: Three. <- item']);
  });

  it('may be called together, in a row or as a range, and be symbols', () => {
    const notes = ['1', '2', '3', '4', '*'].map((marker) => `<sup>${marker}</sup> Note ${marker}.`).join('\n\n');
    const document = documentOf(`A<sup>1, 2</sup> b<sup>3–4</sup> c<sup>\\*</sup>.\n\n${notes}`);
    expect(document.text.startsWith('A b c.\n\n')).toBe(true);
    expect(document.footnotes.map((note) => note.calledAt)).toEqual([1, 1, 3, 3, 5]);
    expect(notesTold(documentOf('A<sup>1</sup><sup>2</sup>.\n\n<sup>1</sup> x\n<sup>2</sup> y'))).toHaveLength(2);
  });

  it('may be called twice on their page', () => {
    const { problems } = reading('<!-- page: 3 -->\n\nOne.<sup>1</sup> Two.<sup>1</sup>\n\n<sup>1</sup> Note.');
    expect(problems).toEqual([]);
  });

  it('keep raised figures of their own, which call nothing', () => {
    const document = documentOf('A.<sup>1</sup>\n\n<sup>1</sup> Oxford, 2005<sup>2</sup>, 10<sup>6</sup> copies.');
    expect(notesTold(document)).toEqual(['1: Oxford, 2005², 10⁶ copies. <- A.']);
  });
});

describe('notes of one number where two chapters meet', () => {
  const chapters = ['One', 'Two'].map((heading) => ({ id: heading.toLowerCase(), heading, title: heading }));
  const lines = (...texts: readonly string[]): string => texts.join('\n\n');
  const page = (label: number): string => `<!-- page: ${label} -->`;

  it.each([
    ['with chapters', { chapters }],
    ['without', {}],
  ])('follow each other as their calls do, from one page to the next, %s', (_, sidecar) => {
    const meeting = lines(page(10), '# One', 'A.<sup>1</sup>', page(11), 'Ends.');
    const foot = documentOf(
      lines(meeting, '# Two', 'B.<sup>1</sup>', '<sup>1</sup> Of one.', '<sup>1</sup> Of two.'),
      sidecar,
    );
    const apart = documentOf(
      lines(meeting, '<sup>1</sup> Of one.', '# Two', 'B.<sup>1</sup>', '<sup>1</sup> Of two.'),
      sidecar,
    );
    for (const document of [foot, apart]) {
      expect(notesTold(document)).toEqual(['1: Of one. [11] <- A.', '1: Of two. [11] <- B.']);
    }
    if ('chapters' in sidecar) expect(foot.footnotes.map((note) => note.chapterId)).toEqual(['one', 'two']);
  });

  it('belong to the chapter they end, not to the one that begins under them', () => {
    const document = documentOf(
      lines(
        ...[page(2), '# One', 'A.<sup>1</sup>', page(11), 'Ends.', '<sup>1</sup> Of one.'],
        ...['# Two', 'B.<sup>1</sup>', page(20), 'Ends.', '<sup>1</sup> Of two.'],
      ),
      { chapters },
    );
    expect(notesTold(document)).toEqual(['1: Of one. [11] <- A.', '1: Of two. [20] <- B.']);
  });

  it('stand at the end of the last chapter', () => {
    const document = documentOf(
      lines(
        ...['# One', 'A.<sup>1</sup> Again.<sup>1</sup>', '# Two', 'B.<sup>1</sup>', '## Notes'],
        ...['<sup>1</sup> Of one.', '<sup>1</sup> Of two.'],
      ),
      { chapters },
    );
    expect(notesTold(document)).toEqual(['1: Of one. <- A.', '1: Of two. <- B.']);
  });

  it('are a fault where each may stand a page late', () => {
    const { problems } = reading(
      lines(
        ...[page(10), '# One', 'A.<sup>1</sup>', page(11), '# Two', 'B.<sup>1</sup>', '<sup>1</sup> Of one.'],
        ...[page(12), 'Ends.', '<sup>1</sup> Of two.'],
      ),
      { chapters },
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^x\.md:5: Which note 1 is called here can’t be told: .*11 and 12.* Put each note on/);
  });

  it('are a fault where one is missing', () => {
    const { problems } = reading(
      lines(page(10), '# One', 'A.<sup>1</sup>', page(11), '# Two', 'B.<sup>1</sup>', '<sup>1</sup> One note.'),
      { chapters },
    );
    expect(problems).toHaveLength(1);
  });
});

describe("Markdown's own notes", () => {
  it('stand on the page that calls them, wherever the file defines them', () => {
    const document = documentOf(
      '<!-- page: 3 -->\n\nOne.[^a] Two.[^b]\n\n<!-- page: 4 -->\n\nThree.[^c]\n\n[^a]: Of three.\n\n[^b]: Also.\n\n[^c]: Of four.',
    );
    expect(notesTold(document)).toEqual([
      'a: Of three. [3] <- One.',
      'b: Also. [3] <- Two.',
      'c: Of four. [4] <- Three.',
    ]);
  });

  it('hold paragraphs, lists and code', () => {
    const document = documentOf('One.[^1]\n\n[^1]: First.\n\n    Second.\n\n    - item\n    - more\n\n        code');
    expect(notesTold(document)).toEqual(['1: First.\nSecond.\n• item\n• more\ncode <- One.']);
  });

  it('may be called from another note only', () => {
    const document = documentOf('One.[^1]\n\n[^1]: See there.[^2]\n\n[^2]: Here.');
    expect(notesTold(document)).toEqual(['1: See there. <- One.', '2: Here.']);
  });

  it('begin no note where a paragraph begins with a call', () => {
    expect(told(documentOf('[^1] stands here.\n\n[^1]: Note.'), 'body')).toEqual(['stands here.']);
  });
});

describe('what is raised and no call', () => {
  it('stays: ordinals, exponents, units', () => {
    const document = documentOf(
      'The 19<sup>th</sup> century: 6 km<sup>2</sup>, 10<sup>6</sup> m<sup>-1</sup> of R<sup>2</sup>.',
    );
    expect(document.text).toBe('The 19th century: 6 km², 10⁶ m⁻¹ of R².');
  });

  it('is a call where there is such a note', () => {
    const document = documentOf('After 6 km<sup>2</sup> we saw 8 km<sup>2</sup>.\n\n<sup>2</sup> Measured.');
    expect(document.text).toBe('After 6 km we saw 8 km².\n\nMeasured.');
    expect(notesTold(document)).toEqual(['2: Measured. <- km']);
  });

  it('takes no note from a plain call, and moves nothing else from its place', () => {
    const document = documentOf(
      '<!-- page: 1 -->\n\nAll 6 km<sup>2</sup> of *it*.<sup>2</sup> Next\n\n<sup>2</sup> b\n\n' +
        '<!-- page: 2 -->\n\npage.<sup>3</sup>\n\n<sup>3</sup> c',
    );
    expect(told(document)).toEqual(['All 6 km² of it. [1]', 'Next page. [1,2]', 'b [1]', 'c [2]']);
    expect(notesTold(document)).toEqual(['2: b [1] <- it.', '3: c [2] <- page.']);
    expect(document.emphasis.map(({ span }) => document.text.slice(span.start, span.end))).toEqual(['it']);
  });
});

describe('faults of notes', () => {
  it.each([
    ['One.<sup>1</sup>', ['x.md:1: Note 1 is called here, but there is no such note. Add']],
    ['One.[^a]', ['x.md:1: Note a is called here, but there is no such note. Add']],
    ['One.\n\n<sup>1</sup> Note.', ['x.md:3: Nothing calls note 1. Put <sup>1</sup>']],
    ['One.\n\n[^1]: Note.', ['x.md:3: Nothing calls note 1. Put [^1]']],
    ['One.<sup>1</sup>\n\n<sup>1</sup>', ['x.md:3: Note 1 is empty.']],
    [
      '<!-- page: 3 -->\n\nOne.<sup>1</sup>\n\n<sup>1</sup> Note.\n\n<!-- page: 4 -->\n\nTwo.<sup>1</sup>',
      ['x.md:9: Note 1 is called here, but there is no such note on page 4.'],
    ],
    [
      '<!-- page: 3 -->\n\nOne.<sup>1</sup>\n\n<sup>1</sup> Note.\n\n<sup>1</sup> Twin.',
      ['x.md:7: Nothing on page 3 calls note 1.'],
    ],
  ])('%s', (text, expected) => {
    const { problems } = reading(text);
    expect(problems).toHaveLength(expected.length);
    for (const [at, problem] of problems.entries()) expect(problem).toContain(expected[at]);
  });

  it('are named all at once, in the order of their lines', () => {
    const { problems } = reading('A.<sup>1</sup>\n\nB.<sup>2</sup>\n\n<sup>9</sup> Nine.');
    expect(problems.map((problem) => problem.slice(0, 7))).toEqual(['x.md:1:', 'x.md:3:', 'x.md:5:']);
  });
});
