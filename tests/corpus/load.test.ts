import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { CorpusError, describeProblem } from '../../src/corpus/problems.js';
import { PinciteError } from '../../src/errors.js';
import { notesTold, told } from './reading.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pincite corpus '));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
const sidecar = (id: string, more: object = {}): string =>
  JSON.stringify({ item: { id, type: 'book', title: id }, ...more }, null, 2);

/** What is wrong with the folder. */
async function problems(): Promise<string[]> {
  try {
    await loadCorpus(folder);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems.map(describeProblem);
    throw error;
  }
  return [];
}

describe('loadCorpus', () => {
  it('reads each document with its sidecar, by id', async () => {
    await put('b.md', '\ufeff# One\n\nText.');
    await put('b.json', `\ufeff${sidecar('b')}`);
    await put('A.TXT', 'Some text it is.');
    await put('A.JSON', sidecar('A'));
    await put('README.md', 'Not a document.');
    await put('.hidden.md', 'Nor this.');
    await mkdir(join(folder, 'more'));
    const { documents } = await loadCorpus(folder);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['A', 'Some text it is.'],
      ['b', 'One\n\nText.'],
    ]);
  });

  it('hashes text and sidecar', async () => {
    await put('a.md', 'Text.');
    await put('a.json', sidecar('a'));
    const hash = async (): Promise<string | undefined> => (await loadCorpus(folder)).documents[0]?.sourceHash;
    const first = await hash();
    expect(first).toBe(
      createHash('sha256')
        .update(`Text.\0${sidecar('a')}`)
        .digest('hex'),
    );
    expect(await hash()).toBe(first);
    await put('a.json', `${sidecar('a')}\n`);
    expect(await hash()).not.toBe(first);
  });

  it('names every problem of a run, sorted by file and line', async () => {
    await put('alone.md', 'One.<sup>1</sup>\n\n<!-- page: 2 -->\n\nTwo.\n\n<!-- page: 2 -->\n\nThree.');
    await put('bad.md', 'One.\n\n<sup>4</sup> Note.');
    await put('bad.json', '{\n  "item": {\n    "id": "bad",\n  }\n}');
    await put('b ad.md', 'One.');
    await put('b ad.json', sidecar('b ad'));
    await put('empty.md', ' \n\n<!-- page: 1 -->\n');
    await put('empty.json', sidecar('empty'));
    await put('latin.txt', Buffer.from('One.\r\ncaf\xe9.\r\nna\xefve.', 'latin1'));
    await put('latin.json', sidecar('latin'));
    await put('nul.md', 'One.\rTwo\0.');
    await put('nul.json', sidecar('other'));
    await put('paper.pdf', '%PDF');
    await put('stray.json', sidecar('stray'));
    await put('twin.md', 'One.');
    await put('twin.txt', 'One.');
    await put('twin.json', sidecar('twin'));
    await put('wide.md', Buffer.from('\ufeffOne.', 'utf16le'));
    await put('wide.json', sidecar('wide'));
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.md'));
    await put('gone.json', sidecar('gone'));
    await mkdir(join(folder, 'folder.md'));
    await put('folder.json', sidecar('folder'));
    expect(await problems()).toEqual([
      'alone.md: Its sidecar alone.json is missing. Add it: corpus/README.md shows its form.',
      expect.stringContaining('alone.md:1: Note 1 is called here'),
      expect.stringContaining('alone.md:7: Page “2” comes after page “2”.'),
      expect.stringContaining('b ad.md: “b ad” cannot be an id.'),
      'bad.json:4: This is not JSON. Correct it; corpus/README.md shows the form.',
      expect.stringContaining('bad.md:3: Nothing calls note 4.'),
      expect.stringContaining('empty.md: It holds no text.'),
      expect.stringContaining('folder.md: This is not a file.'),
      expect.stringContaining('gone.md: It leads to a file that is not there.'),
      'latin.txt:2: This line and 1 more are not UTF-8. Save the file in UTF-8.',
      expect.stringContaining('nul.json:3: item.id is “other”, but the file is named “nul”.'),
      expect.stringContaining('nul.md:2: It holds a NUL'),
      'paper.pdf: Documents of this kind are not read. Save it as paper.md or paper.txt, or remove it.',
      'stray.json: There is no document of this name. Add stray.md or .txt, or remove the file.',
      expect.stringContaining('twin.txt: “twin” is the id of twin.md already.'),
      expect.stringContaining('wide.md: This is UTF-16.'),
    ]);
  });

  it.runIf(process.getuid?.() !== 0)('says that a file may not be read', async () => {
    await put('a.md', 'One.');
    await put('a.json', sidecar('a'));
    await chmod(join(folder, 'a.json'), 0);
    expect(await problems()).toEqual([expect.stringContaining('a.json: It may not be read.')]);
  });

  it('refuses a folder that is not there, and one without documents', async () => {
    await expect(loadCorpus(join(folder, 'none'))).rejects.toThrow(PinciteError);
    await expect(loadCorpus(folder)).rejects.toThrow(/There are no documents/);
  });

  it('follows a link to a file', async () => {
    await put('a.json', sidecar('a'));
    await put('elsewhere', 'One.');
    await symlink(join(folder, 'elsewhere'), join(folder, 'a.md'));
    expect((await loadCorpus(folder)).documents).toHaveLength(1);
  });
});

describe('sidecars', () => {
  const chapter = { id: 'one', heading: 'One', title: 'One' };
  it.each([
    ['a list', '[{ "item": {} }]', ['a.json:1: The file: Invalid input: expected object, received array.']],
    ['nothing', '', ['a.json:1: This is not JSON.']],
    ['half of one', '{\n"item":\n', ['a.json:3: This is not JSON.']],
    ['a number', '7', ['a.json:1: The file: Invalid input']],
    [
      'wrong types',
      '{\n"item": {\n"id": "a",\n"type": 5,\n"title": " " } }',
      ['a.json:4: item.type', 'a.json:5: item.title'],
    ],
    [
      'a name that is none',
      sidecar('a').replace('"book"', '"book", "author": ["X"]'),
      ['a.json:4: item.author.0: a name is'],
    ],
    ['an unknown field', sidecar('a', { pages: 5 }), ['a.json:1: The file: Unrecognized key']],
    [
      'a name twice',
      '{\n"item": {},\n"item": { "id": "a", "type": "book", "title": "A" } }',
      ['a.json:3: "item" stands here a second time.'],
    ],
    [
      'a chapter twice',
      sidecar('a', { chapters: [chapter, chapter] }),
      ['a.json:14: The id “one” is another chapter’s already.'],
    ],
    [
      'a chapter that is not there',
      sidecar('a', { chapters: [chapter] }),
      ['a.json:10: “One” does not stand in a.md.'],
    ],
    [
      'an id that is none',
      sidecar('a', { chapters: [{ ...chapter, id: 'É' }] }),
      ['a.json:9: chapters.0.id: it may hold'],
    ],
    ['much too much', `{"item":"${'x'.repeat(2_000_000)}"}`, ['a.json: It is larger than 1 MiB.']],
    ['depth', '['.repeat(100_000), ['a.json:1: This is not JSON.']],
  ])('that hold %s are refused, line by line', async (_, content, expected) => {
    await put('a.md', '# Two\n\nText.');
    await put('a.json', content);
    const found = await problems();
    expect(found).toHaveLength(expected.length);
    for (const [at, problem] of found.entries()) expect(problem).toContain(expected[at]);
  });

  it('may be what reference managers export', async () => {
    const author = [{ family: 'Ginkel', given: 'Bibi', 'non-dropping-particle': 'van', suffix: 'jr.' }];
    const item = {
      id: 'a',
      type: 'book',
      title: 'A',
      author,
      issued: { 'date-parts': [['2016', '10']], season: '1' },
      DOI: '10/x',
    };
    await put('a.md', 'Text.');
    await put('a.json', JSON.stringify({ item }));
    const { documents } = await loadCorpus(folder);
    expect(documents[0]?.item.issued?.['date-parts']).toEqual([[2016, 10]]);
    expect(documents[0]?.item['DOI']).toBe('10/x');
  });
});

it('corpus/README.md: its example is a document that is in order', async () => {
  const readme = await readFile('corpus/README.md', 'utf8');
  const example = (language: string): string =>
    [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter((match) => match[1] === language).at(-1)?.[2] ?? '';
  await put('annual-review-7.json', example('json'));
  await put('annual-review-7.md', example('markdown'));
  const [document] = (await loadCorpus(folder)).documents;
  if (document === undefined) throw new Error('nothing was read');
  expect(told(document, 'body')).toEqual([
    'The police of the towns have changed. [9]',
    'How they have changed is the subject of this chapter. [9,10]',
    'Three things were done: [10]',
    '• the law was changed; [10]',
    '• the towns were asked. [10]',
    'Example Press, Ghent, printed this in October 2016.',
  ]);
  expect(notesTold(document)).toEqual(['1: Since 2001. [9] <- changed.']);
  expect(document.chapters.map(({ id }) => id)).toEqual(['police']);
  expect(document.sections.map(({ level }) => level)).toEqual([0, 1, 1, 2, 1]);
});
