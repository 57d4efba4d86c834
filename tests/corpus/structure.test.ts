import { describe, expect, it } from 'vitest';
import { documentOf, reading, told } from './reading.js';

const chapter = (id: string, heading: string) => ({ id, heading, title: `The ${heading}` });

describe('sections', () => {
  it('nest by level, with ids made of titles', () => {
    const document = documentOf('Front.\n\n# A\n\na.\n\n## Été: *one*\n\nb.\n\n# B\n\nc.\n\n### Deep\n\nd.');
    expect(document.sections.map(({ id, title, level, parent, span }) => [id, title, level, parent, span])).toEqual([
      ['front', 'X', 0, null, { start: 0, end: 8 }],
      ['a', 'A', 1, null, { start: 8, end: 29 }],
      ['a/ete-one', 'Été: one', 2, 'a', { start: 15, end: 29 }],
      ['b', 'B', 1, null, { start: 29, end: 44 }],
      ['b/deep', 'Deep', 3, 'b', { start: 36, end: 44 }],
    ]);
  });

  it('of the same title have ids of their own', () => {
    const titles = ['Conclusion', 'Conclusion', 'Conclusion 2', 'Conclusion', '…'];
    const document = documentOf(titles.map((title) => `# ${title}\n\na.`).join('\n\n'));
    const ids = document.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 3)).toEqual(['front', 'conclusion', 'conclusion-2']);
  });

  it('have the level that the sidecar gives', () => {
    const sections = [{ heading: 'inner', level: 2 }];
    expect(documentOf('# Outer\n\na.\n\n# INNER\n\nb.', { sections }).sections.at(-1)?.parent).toBe('outer');
  });
});

describe('chapters', () => {
  it('are found by their words, in whatever order they are listed', () => {
    const document = documentOf('# ONE: “Two”\n\na.\n\n## Part\n\nb.\n\n# Three\n\nc.', {
      chapters: [chapter('three', 'Three'), chapter('one', 'One: "two"')],
    });
    expect(document.chapters.map(({ id, span }) => [id, document.text.slice(span.start, span.end).trim()])).toEqual([
      ['one', 'ONE: “Two”\n\na.\n\nPart\n\nb.'],
      ['three', 'Three\n\nc.'],
    ]);
    expect(document.sections.map(({ chapterId }) => chapterId)).toEqual([null, 'one', 'one', 'three']);
  });

  it('of the same heading are taken in the order in which they are listed', () => {
    const chapters = [chapter('first', 'Conclusion'), chapter('second', 'Conclusion')];
    const document = documentOf('# Conclusion\n\na.\n\n# Conclusion\n\nb.\n\n# Conclusion\n\nc.', { chapters });
    expect(document.sections.map(({ chapterId }) => chapterId)).toEqual([null, 'first', 'second', 'second']);
  });

  it('have their authors’ names under the title for furniture', () => {
    const author = [{ family: 'Ginkel', given: 'Bibi', 'non-dropping-particle': 'van' }];
    const document = documentOf('# One\n\nBibi van GINKEL\n\nBibi van Ginkel wrote it.', {
      chapters: [{ ...chapter('one', 'One'), author }],
    });
    expect(told(document, 'furniture')).toEqual(['Bibi van GINKEL']);
    expect(told(document, 'body')).toEqual(['Bibi van Ginkel wrote it.']);
  });

  it('end where the part without pages begins', () => {
    const document = documentOf('<!-- page: 1 -->\n\n# One\n\nOne it is.\n\nThe Press, Brussels, has made it.', {
      chapters: [chapter('one', 'One')],
      unpagedFrom: ['the press, Brussels'],
    });
    expect(told(document, 'body')).toEqual(['One it is. [1]', 'The Press, Brussels, has made it.']);
    expect(document.sections.at(-1)?.chapterId).toBeNull();
  });

  it('and parts that do not stand in the text are named', () => {
    const { problems } = reading('# One\n\nTwo.', {
      chapters: [chapter('three', 'Three'), chapter('one', 'One')],
      sections: [{ heading: 'Four', level: 2 }],
      unpagedFrom: ['Five', '—', 'One'],
    });
    expect(problems.map((problem) => problem.replace(/ Write .*/, ''))).toEqual(
      ['Three', 'Four', 'Five', '—'].map((words) => `x.json: “${words}” does not stand in x.md.`),
    );
  });
});

describe('furniture', () => {
  it('is a label with its value, on a title page and in a part without pages', () => {
    const label =
      'with contributions from:  \nANNA ADAMS, BO BERG, CILLA COX, DIRK DECKER, EVA ELST, FINN FLOOR, GUY GEENS';
    const text = [
      ...[label, 'We say: this is it.', '<!-- page: 3 -->', '# One', 'It goes on with these words here: and no stop'],
      ...[
        'It ends, and this is all.',
        '<!-- page: -->',
        '© The publisher',
        'The fine lay-out of this book: someone.be',
      ],
    ].join('\n\n');
    const document = documentOf(text, { unpagedFrom: ['© The publisher'] });
    expect(told(document, 'furniture')).toHaveLength(3);
    expect(told(document, 'body')).toEqual([
      'We say: this is it.',
      'It goes on with these words here: and no stop [3]',
      'It ends, and this is all. [3]',
    ]);
  });

  const pages = (...texts: string[]): string =>
    texts.map((text, at) => `<!-- page: ${at + 7} -->\n\n${text}`).join('\n\n');

  it('is the number of a page, and the line over or under each page', () => {
    const document = documentOf(
      pages(
        'Annual report\n\n7\n\nOne.',
        '8 Annual report\n\nTwo goes on',
        'Annual report\n\n9\n\nto three.',
        '10 Annual report\n\nFour.\n\n10',
      ),
    );
    expect(document.text).toBe('One.\n\nTwo goes on to three.\n\nFour.');
  });

  it('is no heading that several chapters have, nor a row of tables', () => {
    const document = documentOf(
      pages(
        '# Conclusion\n\nOne.',
        'Two.',
        'Three.',
        '# Conclusion\n\nFour.',
        'Five.',
        'Six.',
        '# Conclusion\n\nSeven.',
      ),
    );
    expect(told(document, 'heading')).toHaveLength(3);
    const tables = documentOf(pages('Table 1: a b\n\nOne.', 'Table 2: a b\n\nTwo.', 'Table 3: a b\n\nThree.'));
    expect(tables.text).toContain('Table 2: a b');
  });

  it('leaves a title that runs over the pages of its chapter where it first stands', () => {
    const document = documentOf(pages('The title\n\nOne.', 'The title\n\nTwo.', 'The title\n\nThree.'), {}, 'txt');
    expect(document.text).toBe('The title\n\nOne.\n\nTwo.\n\nThree.');
  });

  it('is a table of contents, to its end', () => {
    const prose = 'This is a sentence of some length, as they stand in any text. '.repeat(4).trim();
    const document = documentOf(
      `# Contents\n\nIntroduction . . . . 3\n\nThe law, part one\n\n${prose}\n\nAnd more of it.`,
    );
    expect(told(document, 'furniture')).toEqual(['Introduction . . . . 3', 'The law, part one']);
    expect(told(document, 'body')).toHaveLength(5);
  });

  it('is no sentence with an ellipsis before a number', () => {
    expect(told(documentOf('He counted to... 3 and no further.\n\nFrom 1990 … 2000 it grew.'), 'furniture')).toEqual(
      [],
    );
  });

  it('is no text in a script without capitals', () => {
    const texts = [
      '这是一个没有标点的句子但是它很长',
      'هذه جملة بلا نقطة في آخرها ولكنها طويلة جدا',
      'זה משפט בלי נקודה בסוף אבל הוא ארוך',
    ];
    expect(told(documentOf(texts.join('。\n\n')), 'furniture', 'heading')).toEqual([]);
  });
});

describe('plain text', () => {
  it('has headings, paragraphs and lists', () => {
    const document = documentOf(
      'Title\n\nA paragraph\nof two lines.\n\nThese:\n\n • one;\n • two\n   and more\n\n3) three',
      {},
      'txt',
    );
    expect(document.text).toBe('Title\n\nA paragraph of two lines.\n\nThese:\n• one;\n• two and more\n3. three');
    expect(told(document, 'heading')).toEqual(['Title']);
  });

  it('has page markers anywhere', () => {
    const text =
      '<!-- page: 1 -->\nOne begins\n<!-- page: 2 -->\nand ends. Two <!-- page: 3 --> ends.\r\n\r\n<!-- page: 4 --> Three.';
    expect(told(documentOf(text, {}, 'txt'))).toEqual(['One begins and ends. [1,2]', 'Two ends. [2,3]', 'Three. [4]']);
  });

  it('tells the line of a marker that cannot be read', () => {
    expect(reading(`One.\n\n<!-- page: ${'x'.repeat(150)} -->\n`, {}, 'txt').problems.join()).toContain('x.txt:3:');
  });
});
