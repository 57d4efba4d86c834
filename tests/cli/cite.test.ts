import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docxOf, wordParagraph, wordRun } from '../fakes/docx.js';
import { FakeEngine } from '../fakes/engine.js';
import { markdownDocument } from '../fakes/markdown-document.js';
import { run, sampleEngine, temporaryDirectory } from './run.js';

const HARBOUR = `<!-- page: 7 -->

# The harbour

The harbour of Vigo handled 1,250 ships in 1911. Most of them carried salted herring.
`;
const harbour = (): FakeEngine => new FakeEngine({ documents: [markdownDocument('harbour', HARBOUR)] });
const SAME = 'The harbour of Vigo handled 1,250 ships in 1911.';
const OTHER = 'The harbour of Vigo handled 1,350 ships in 1911.';

function draft(name: string, text: string): string {
  const file = join(temporaryDirectory(), name);
  writeFileSync(file, text);
  return file;
}

describe('cite', () => {
  it.each([
    [['--locale', 'xx', SAME], '“xx”'],
    [[`The harbour ${'of Vigo and '.repeat(900)}Porto is old.`], 'longer than 8000 characters'],
  ])('says what it cannot take: %#', async (argv, words) => {
    const { code, out, err } = await run(['cite', ...argv], { engine: harbour() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('shows what supports a sentence, with its page', async () => {
    const result = await run(['cite', SAME], { engine: harbour() });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/^“The harbour of Vigo handled 1,250 ships in 1911\.”\nSupported\n/);
    expect(result.out).toContain('[1]    Supports it:\n');
    expect(result.out).toContain('p. 7');
  });

  it('says that a source contradicts, and marks where, without a colour', async () => {
    const { out } = await run(['cite', OTHER], { engine: harbour() });
    expect(out).toContain('\nContradicted\n');
    expect(out).not.toContain('Supported');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Point of difference (a number): in the source: “1,250” · as given: “1,350”',
    );
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('As given:')) + 1;
    expect(lines[at]?.slice(lines[at + 1]?.indexOf('^'), (lines[at + 1]?.lastIndexOf('^') ?? 0) + 1)).toContain(
      '1,350',
    );
    expect(out).toMatch(/In the source:\n.*handled 1,250 ships.*\n +\^+/);
  });

  it('says plainly that nothing supports a sentence, each of a paragraph on its own', async () => {
    const result = await run(['cite', 'Xyzzy plugh.'], { engine: harbour() });
    expect(result.code).toBe(3);
    expect(result.out).toContain('Nothing here supports this');
    const two = await run(['cite', `${SAME} Xyzzy plugh.`], { engine: harbour() });
    expect(two.code).toBe(0);
    expect(two.out).toMatch(/Supported[\s\S]*“Xyzzy plugh\.”\nNothing here supports this/);
  });

  it('cites in a style, with the works below', async () => {
    const { out } = await run(['cite', '--style', 'apa', 'Hawala leaves no trace in any bank.']);
    expect(out).toMatch(/\(Lemeunier, 2016, pp\. 45[–-]46\)/);
    expect(out).toMatch(/Works cited:\n +Lemeunier, F\. \(2016\)/);
    const french = await run(['cite', '--locale', 'fr', 'Hawala leaves no trace in any bank.']);
    expect(french.out).toContain('Lemeunier, 2016, p. 45');
    const numbered = await run(['cite', '--style', 'vancouver', 'Hawala leaves no trace in any bank.']);
    expect(numbered.out).toMatch(/\(1, pp\. 45–6\)\n/);
  });

  it.each([
    [['--style', 'zz', SAME], 3, 'There is no citation style “zz”'],
    [[], 2, 'nothing to look up'],
    [['--file', 'x.md', SAME], 2, 'more than one thing'],
    [['?!'], 2, 'There are no words'],
    [['--file', '/nowhere/x.md'], 2, "can't be read"],
    [['--batch', '-', '--style', 'apa'], 2, 'A batch has no citation style'],
  ])('%j ends with %i: %s', async (argv, code, words) => {
    const result = await run(['cite', ...argv], { engine: harbour() });
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(words);
  });

  it('speaks JSON, with labels, points and slices of both texts', async () => {
    const { out } = await run(['cite', '--json', '--style', 'mla', OTHER], { engine: harbour() });
    expect(JSON.parse(out)).toMatchObject({
      text: OTHER,
      language: 'en',
      sentences: [
        {
          verdict: 'contradicted',
          quotations: [
            { label: 'contradicts', points: [{ kind: 'number', given: { text: '1,350' }, source: { text: '1,250' } }] },
          ],
        },
      ],
      style: 'mla',
      citations: [{ quotation: expect.any(String), citation: expect.stringContaining('7') }],
    });
  });

  it('goes through a draft: a table, then each sentence with its line and column', async () => {
    const file = draft('draft.md', `# The harbour of Vigo\n\nSo it was. ${SAME}\n\n> ${OTHER}\n`);
    const { code, out, err } = await run(['cite', '--file', file], { engine: harbour() });
    expect(code).toBe(0);
    expect(err).toContain('Looking up: 100 % (2 of 2 sentences');
    expect(out).toMatch(/^where +verdict +sentence\n3:1 +nothing +So it was\.\n3:12 +supported +The harbour/);
    expect(out).toContain('\ndraft.md:3:12\n“The harbour');
    expect(out).not.toContain('1,350');
  });

  it('names the paragraph in a Word document', async () => {
    const file = join(temporaryDirectory(), 'draft.docx');
    writeFileSync(file, docxOf(wordParagraph(wordRun(SAME))));
    const { out } = await run(['cite', '--file', file], { engine: harbour() });
    expect(out).toContain('draft.docx, paragraph 1\n');
  });

  it('has words for a draft without sentences', async () => {
    const { code, out } = await run(['cite', '--file', draft('draft.md', '# A title\n')], { engine: harbour() });
    expect({ code, out }).toEqual({ code: 0, out: 'There are no sentences to look up in it.\n' });
  });

  it('speaks the language of the sentence', async () => {
    const { out } = await run(['cite', 'De haven van Xyzzy heeft geen enkele plugh ontvangen.'], { engine: harbour() });
    expect(out).toContain('Niets hier onderbouwt dit');
  });
});

describe('cite --batch', () => {
  const batch = async (items: readonly object[], engine = harbour()) => {
    const stdin = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    const { code, out } = await run(['cite', '--batch', '-'], { engine, stdin });
    return {
      code,
      records: out
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    };
  };
  const FIELDS = ['id', 'status', 'clear', 'language', 'parts', 'quotations', 'facts', 'timingMs'];

  it('writes what ask --batch writes', async () => {
    const { code, records } = await batch([
      { id: 'same', question: SAME },
      { id: 'other', question: OTHER },
      { id: 'none', question: 'Xyzzy plugh.' },
      { id: 'wrong' },
    ]);
    expect(code).toBe(1);
    expect(records).toMatchObject([
      { id: 'same', status: 'answered', clear: true, parts: [], quotations: [{ stance: 'answers', pages: ['7'] }] },
      { id: 'other', status: 'answered', clear: true, quotations: [{ stance: 'contradicts' }] },
      { id: 'none', status: 'not-found', clear: false, quotations: [] },
      { id: 'wrong', status: 'error' },
    ]);
    for (const record of records.slice(0, 3)) expect(Object.keys(Object(record))).toEqual(FIELDS);
  });

  it('gives each sentence of a paragraph its part', async () => {
    const { records } = await batch([{ id: 1, question: `Xyzzy plugh. ${SAME}` }]);
    expect(records).toMatchObject([
      {
        status: 'answered',
        clear: false,
        parts: [
          { question: 'Xyzzy plugh.', answeredBy: null },
          { question: SAME, answeredBy: 0 },
        ],
        quotations: [{ part: 1 }],
      },
    ]);
  });

  it('keeps to the scope of an item', async () => {
    const engine = sampleEngine();
    await batch([{ id: 1, question: 'Rifles come by road.', chapter: 'duquet' }], engine);
    expect(engine.asked).toMatchObject([{ documentId: 'egmont-89', chapterId: 'firearms' }]);
  });
});
