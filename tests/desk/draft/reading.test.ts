import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/desk/draft/draft.js';
import { DRAFT_LIMITS } from '../../../src/desk/draft/limits.js';
import { placeIn } from '../../../src/desk/draft/place.js';
import { draftOf, readDraft } from '../../../src/desk/draft/read-draft.js';
import { PinciteError } from '../../../src/errors.js';

const read = (text: string, name = 'draft.md'): Promise<Draft> => readDraft(Buffer.from(text), name);
const places = (draft: Draft): string[] =>
  draft.sentences.map(({ place }) => (place.kind === 'line' ? `${place.line}:${place.column}` : 'none'));

describe('a draft in Markdown', () => {
  it('is read without front matter, code, comments and markup', async () => {
    const draft = await read(
      '---\ntitle: “Mine, all of it”\n---\n\n# The *title*\n\nOne **bold** [link](x.md). Two `code “x”`.\n\n```\n“code here too”\n```\n\n    set in “code”\n\n<!-- “not here” -->\n\n- An item.\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    expect(draft.text).toBe('The title\n\nOne bold link. Two code “x”.\n\nAn item.\n\na\n\nb\n\nc\n\nd');
    expect(draft.paragraphs.map(({ kind }) => kind)).toEqual('heading paragraph item cell cell cell cell'.split(' '));
    expect(places(draft).slice(0, 4)).toEqual(['5:3', '7:1', '7:28', '17:3']);
    expect(draft.code.map(({ start, end }) => draft.text.slice(start, end))).toEqual(['code “x”']);
  });

  it('leads back to the line and column, over escapes, references, lists and quotations', async () => {
    const draft = await read('> > 5 \\* 3 &amp; &copy; x\n> > and Y goes.  Here\n\n1. a\n   b. Then C\r\n\r\nlast\r\n');
    const at = (word: string): string => {
      const place = placeIn(draft, draft.text.indexOf(word));
      return place.kind === 'line' ? `${place.line}:${place.column}` : '';
    };
    expect(draft.text).toBe('5 * 3 & © x and Y goes. Here\n\na b. Then C\n\nlast');
    expect(['*', '&', '©', 'x', 'Y', 'Here', 'Then', 'last'].map(at)).toEqual(
      '1:7 1:12 1:18 1:25 2:9 2:18 5:7 7:1'.split(' '),
    );
  });

  it('has its notes at the end, and knows where they are called', async () => {
    const draft = await read('One.[^a] Two<sup>3</sup>, three[^no].\n\n[^a]: The note.\n\nFour.');
    expect(draft.text).toBe('One. Two, three.\n\nFour.\n\nThe note.');
    expect(draft.calls).toEqual([
      { at: 4, marker: 'a', note: 2 },
      { at: 8, marker: '3', note: null },
      { at: 15, marker: 'no', note: null },
    ]);
    expect(draft.sentences.map(({ kind }) => kind)).toEqual(['body', 'body', 'body', 'note']);
  });

  it('may hold blocks of HTML', async () => {
    const draft = await read(
      '<div class="x">\n<p>One &amp; two.</p>\n<blockquote>Quoted <b>so</b>.</blockquote>\n</div>\n',
    );
    expect(draft.text).toBe('One & two.\n\nQuoted so.');
    expect(draft.paragraphs.map(({ quotation }) => quotation)).toEqual([null, 0]);
    expect(places(draft)).toEqual(['2:4', '3:13']);
  });

  it('counts columns so that none falls inside what is seen as one character', async () => {
    const draft = await read('👩‍👩‍👧 é👍🏽x “q”');
    const columns = [...draft.text]
      .map((_, at) => placeIn(draft, at))
      .map((place) => place.kind === 'line' && place.column);
    const starts = new Set([...new Intl.Segmenter().segment(draft.text)].map(({ index }) => index + 1));
    expect(columns.every((column) => starts.has(Number(column)))).toBe(true);
    const quote = placeIn(draft, draft.text.indexOf('“'));
    expect(quote).toEqual({ kind: 'line', line: 1, column: draft.text.indexOf('“') + 1 });
  });
});

describe('a draft in plain text', () => {
  it('is parted by blank lines, long lines and bullets, and quoted with ">"', async () => {
    const long = `${'word '.repeat(50)}end.`;
    const draft = await read(`\uFEFFOne\ntwo.\n\n${long}\nNext *one*.\n> quoted\n> too\nafter\n\n- a\n- b`, 'x.TXT');
    expect(draft.paragraphs.map(({ span }) => draft.text.slice(span.start, span.end))).toEqual([
      'One two.',
      long,
      'Next *one*.',
      'quoted too',
      'after',
      'a',
      'b',
    ]);
    expect(draft.paragraphs[3]?.quotation).toBe(0);
    expect(places(draft)).toEqual(['1:1', '4:1', '5:1', '6:3', '8:1', '10:3', '11:3']);
  });
});

describe('a draft typed', () => {
  it('ends a block quotation with the line without ">", and loses nothing to markup', () => {
    const draft = draftOf('> one\n> two\nthree\n\n    set in <name>');
    expect(draft.text).toBe('one two\n\nthree\n\nset in <name>');
    expect(draft.paragraphs.map(({ quotation }) => quotation)).toEqual([0, null, null]);
    expect(places(draft)).toEqual(['1:3', '3:1', '5:5']);
  });

  it('may be empty', () => {
    for (const text of ['', ' \n\t', '```\nx\n```']) expect(draftOf(text)).toMatchObject({ text: '', sentences: [] });
  });
});

describe('a file that is no draft', () => {
  const failure = async (bytes: Uint8Array, name: string): Promise<string> => {
    const error: unknown = await readDraft(bytes, name).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof PinciteError && error.code === 'input' ? error.message : String(error);
  };

  it.each([
    ['x.md', Buffer.from('a\nb\xff', 'latin1'), 'x.md:2: This line is not UTF-8.'],
    ['x.txt', Buffer.from('\ufeffa', 'utf16le'), 'x.txt: This is UTF-16.'],
    ['x.md', Buffer.from('a\0b'), 'x.md:1: It holds a NUL: this is a binary file.'],
    ['x.pdf', Buffer.from('a'), '“x.pdf” is not a kind of file that is read here.'],
    ['x', Buffer.from('a'), '“x” is not a kind of file that is read here.'],
    ['x.md', Buffer.alloc(DRAFT_LIMITS.textBytes + 1, 97), '“x.md” is larger than 2 MiB.'],
    [
      'x.md',
      Buffer.from('>'.repeat(20_000)),
      'In line 1, more than 100 quotations (>) or items of lists stand within one another.',
    ],
  ])('%s', async (name, bytes, message) => {
    expect(await failure(bytes, name)).toBe(message);
  });
});

describe('any text', () => {
  const pieces =
    '> |# |- |1. |\n|\n\n|“|”|"|\'|’|`|```\n|[^1]|[^1]: |\\|&amp;|*|_|<b>|<!--|-->|word |é|🙂|\u200f|שלום |<div>|    |\t|\r\n|. |(p. 4)|---\n|| a | b |\n'.split(
      '|',
    );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('is covered by its sentences, each at its place in the file', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('x.md', 'x.txt', ''), async (text, name) => {
        let draft: Draft;
        try {
          draft = name === '' ? draftOf(text) : await read(text, name);
        } catch (error) {
          expect(error).toBeInstanceOf(PinciteError);
          return;
        }
        let last = 0;
        for (const { span, place } of draft.sentences) {
          expect(draft.text.slice(last, span.start).trim()).toBe('');
          last = span.end;
          if (place.kind !== 'line') continue;
          const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[place.line - 1] ?? '';
          expect(place.column).toBeLessThanOrEqual(line.length + 1);
          const first = draft.text.charAt(span.start);
          if (/[\p{L}\p{N}]/u.test(first) && !/&|\p{M}|\u200d/u.test(line))
            expect(line.charAt(place.column - 1)).toBe(first);
        }
        expect(draft.text.slice(last).trim()).toBe('');
      }),
      { numRuns: 1500 },
    );
  });
});
