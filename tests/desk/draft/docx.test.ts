import { describe, expect, it } from 'vitest';
import { DRAFT_LIMITS } from '../../../src/desk/draft/limits.js';
import { quotedRuns } from '../../../src/desk/draft/quoted-runs.js';
import { readDraft } from '../../../src/desk/draft/read-draft.js';
import { PinciteError } from '../../../src/errors.js';
import { docxOf, footnoteCall, wordParagraph as p, wordRun as r, zipOf } from '../../fakes/docx.js';

const failure = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readDraft(bytes, 'x.docx').then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof PinciteError && error.code === 'input' ? error.message : String(error);
};

describe('a draft of Word', () => {
  const body = [
    p(r('Title'), 'Kop1'),
    p(''),
    p(
      r('He says “the law ') +
        '<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>' +
        r('is new &') +
        '</w:ins>' +
        r(' good”.') +
        footnoteCall(2),
    ),
    p(r('A block of words'), 'Citaat'),
    p(r('and more of them.') + footnoteCall(3), 'Own'),
    p(r('code “here it is”'), 'SourceCode'),
    `<w:tbl><w:tr><w:tc>${p(r('Cell.'))}</w:tc></w:tr></w:tbl>`,
    p(
      '<w:r><w:instrText>PAGE “x y z”</w:instrText></w:r><w:r><w:t>Tab</w:t><w:tab/><w:t>bed</w:t><w:br/><w:t>line</w:t></w:r>',
    ),
  ].join('');
  const notes = { 2: p(r(' Renard 2016, p. 46.')), 3: p(r('Ibid., pp. 47–48.')), 9: p(r('Nobody calls this.')) };

  it('goes on over the end of a paragraph that was struck out', async () => {
    const struck = (runs: string): string =>
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>${runs}</w:p>`;
    const one = struck(r('He says “the law is ')) + p(r('new”.'));
    const cell = `<w:tbl><w:tr><w:tc>${struck(r('Cell.'))}</w:tc></w:tr></w:tbl>`;
    const draft = await readDraft(docxOf(one + cell + p(r('Last.')), {}), 'x.docx');
    expect(draft.paragraphs.map(({ span }) => draft.text.slice(span.start, span.end))).toEqual([
      'He says “the law is new”.',
      'Cell.',
      'Last.',
    ]);
  });

  it('keeps raised figures raised', async () => {
    const raisedTwo = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>';
    const draft = await readDraft(docxOf(p(r('It is 25 m') + raisedTwo + r(' large.')), {}), 'x.docx');
    expect(draft.text).toBe('It is 25 m² large.');
  });

  it('gives its paragraphs, notes and quotations', async () => {
    const draft = await readDraft(docxOf(body, notes), 'x.DOCX');
    expect(
      draft.paragraphs.map(({ span, kind, number, note }) => [
        draft.text.slice(span.start, span.end),
        kind,
        number,
        note,
      ]),
    ).toEqual([
      ['Title', 'heading', 1, null],
      ['He says “the law is new & good”.', 'paragraph', 2, null],
      ['A block of words', 'paragraph', 3, null],
      ['and more of them.', 'paragraph', 4, null],
      ['Cell.', 'cell', 6, null],
      ['Tab bed\nline', 'paragraph', 7, null],
      ['Renard 2016, p. 46.', 'note', 2, '1'],
      ['Ibid., pp. 47–48.', 'note', 4, '2'],
    ]);
    expect(quotedRuns(draft).map(({ given, form, place }) => ({ ...given, form, place }))).toEqual([
      {
        text: 'the law is new & good',
        pages: '46',
        source: 'Renard 2016',
        form: 'marks',
        place: { kind: 'paragraph', paragraph: 2, note: null },
      },
      {
        text: 'A block of words\n\nand more of them.',
        pages: '47–48',
        source: null,
        form: 'block',
        place: { kind: 'paragraph', paragraph: 3, note: null },
      },
    ]);
    expect(draft.sentences.at(-1)?.place).toEqual({ kind: 'paragraph', paragraph: 4, note: '2' });
  });

  it('is refused when it is none', async () => {
    expect(await failure(Buffer.from('PK no zip'))).toBe('“x.docx” is damaged, or no Word document.');
    expect(await failure(new Uint8Array())).toBe('“x.docx” is damaged, or no Word document.');
    expect(await failure(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toContain('has a password');
    expect(await failure(zipOf([{ path: 'x.txt', content: 'x' }]))).toBe('“x.docx” holds no Word document.');
    const whole = Buffer.from(docxOf(body));
    expect(await failure(whole.subarray(0, whole.length - 30))).toContain('damaged');
    expect(await failure(docxOf('<w:p>'))).toContain('damaged');
    expect(await failure(docxOf('&lol;'))).toContain('damaged');
    expect(await failure(Buffer.alloc(DRAFT_LIMITS.docxBytes + 1))).toBe('“x.docx” is larger than 32 MiB.');
  });

  it('is never unpacked beyond the limit, whatever it says of its size', async () => {
    const huge = Buffer.alloc(DRAFT_LIMITS.unpackedBytes + 1, 0x20);
    const bomb = (says?: number): Uint8Array =>
      zipOf([{ path: 'word/document.xml', content: huge, ...(says === undefined ? {} : { says }) }]);
    expect(bomb().length).toBeLessThan(100_000);
    expect(await failure(bomb())).toContain('unpacks to more than is read');
    expect(await failure(bomb(1000))).toContain('damaged');
  });

  it('is not followed into depths that no word processor writes', async () => {
    expect(await failure(docxOf('<w:x>'.repeat(100_000)))).toContain('damaged');
    expect(
      await failure(docxOf(`<w:p ${Array.from({ length: 2000 }, (_, at) => `a${at}="1"`).join(' ')}/>`)),
    ).toContain('damaged');
  });

  it('is read fast', async () => {
    const bytes = docxOf(p(r('He says “the law is new” (Renard 2016, p. 46) here.')).repeat(2000));
    const start = performance.now();
    const runs = quotedRuns(await readDraft(bytes, 'x.docx'));
    expect(runs).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
