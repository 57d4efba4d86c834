import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import type { Node, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.js';
import { openStyles } from '../../../src/desk/citations/styles.js';
import type { Draft } from '../../../src/desk/draft/draft.js';
import { readDraft } from '../../../src/desk/draft/read-draft.js';
import { EXPORT_FORMATS, type ExportFormat, exportFile, exportFormat } from '../../../src/desk/export/export-file.js';
import { type ExportItem, quotationItem } from '../../../src/desk/export/export-item.js';
import { markdown } from '../../../src/desk/export/markdown.js';
import { paragraphsOf } from '../../../src/desk/export/printable.js';
import { sampleEngine } from '../../cli/run.js';
import { quotationOf } from '../notebook/sources.js';

const styles = openStyles({ folder: null });
const [volume, leaflet] = sampleEngine().corpus.documents;
if (volume === undefined || leaflet === undefined) throw new Error('there are no documents');
const itemOf = (document: Document, words: string, more: Partial<ExportItem> = {}): ExportItem => ({
  ...quotationItem(quotationOf(document, words), document),
  ...more,
});
const changed: ExportItem = {
  text: 'It was once said so.',
  citation: 'Nobody 1999, p. 3',
  note: '',
  tags: [],
  standing: { kind: 'changed' },
};
const NOTEBOOK = [
  itemOf(volume, 'Money moves', { note: 'For chapter two.\n\nNot for three.', tags: ['finance', 'chapter 2'] }),
  changed,
  itemOf(volume, 'Local police'),
  itemOf(leaflet, 'The service watches'),
  { ...changed, text: 'Not to be shown.', standing: { kind: 'damaged' as const } },
];
const exported = (format: ExportFormat, items: readonly ExportItem[] = NOTEBOOK, style = 'apa', locale = 'en') =>
  exportFile(items, format, { styles, style, locale });
const textOf = async (...given: Parameters<typeof exported>): Promise<string> => {
  const { content } = await exported(...given);
  if (typeof content !== 'string') throw new Error('it is no text');
  return content;
};
const wordOf = async (items?: readonly ExportItem[], style?: string, locale?: string): Promise<Draft> => {
  const { content } = await exported('docx', items, style, locale);
  if (typeof content === 'string') throw new Error('it is no Word document');
  return readDraft(content, 'export.docx');
};
/** Read by a parser: micromark's, with GitHub's footnotes. */
const parsed = (source: string): Root =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
/** The characters that a node shows; a break is the end of a line. */
function shown(node: Node): string {
  if ('value' in node) return String(node.value);
  if (node.type === 'break') return '\n';
  return 'children' in node && Array.isArray(node.children) ? node.children.map(shown).join('') : '';
}
const of = (root: Root, type: string): Node[] => root.children.filter((node) => node.type === type);
const paragraphs = ({ paragraphs: all, text }: Draft, kind: string): string[] =>
  all.filter((paragraph) => paragraph.kind === kind).map(({ span }) => text.slice(span.start, span.end));

const CITED = ['(Lemeunier, 2016, p. 45)', '(Ponsaers, 2016, p. 80)', '(Renard, 2016, para. 1)'];

describe('a notebook as Markdown', async () => {
  const source = await textOf('md');
  const root = parsed(source);

  it('has each quotation as a block quotation that calls its footnote', () => {
    expect(of(root, 'blockquote').map(shown)).toEqual([
      'Money moves in many ways.',
      'It was once said so.',
      'Local police know the streets.',
      'The service watches passports and borders.',
    ]);
    expect(source).toContain('> Money moves in many ways.[^1]\n');
    expect(source).toContain('> The service watches passports and borders.[^3]\n');
    expect(of(root, 'footnoteDefinition').map(shown)).toEqual(CITED);
  });

  it('has notes and tags below, and at the end the bibliography', () => {
    const texts = root.children.map(shown);
    expect(texts).toContain('For chapter two.');
    expect(texts).toContain('Not for three.');
    expect(texts).toContain('Tags: finance, chapter 2');
    expect(of(root, 'heading').map(shown)).toEqual(['Notebook', 'Bibliography']);
    expect(texts.at(-1)).toBe('Renard, T. (Ed.). (2016). The fight against terrorism.');
    expect(source).toContain('*The fight against terrorism*');
  });

  it('says what has changed, and shows nothing that is damaged', () => {
    expect(source).toContain('*The source has changed since this was saved. It was saved from: Nobody 1999, p. 3*');
    expect(source).toContain('damaged and isn’t shown');
    expect(source).not.toContain('Not to be shown');
  });

  it('is read as a draft whose quotations are these', async () => {
    const draft = await readDraft(Buffer.from(source), 'export.md');
    const quoted = draft.paragraphs.filter(({ quotation }) => quotation !== null);
    expect(quoted.map(({ span }) => draft.text.slice(span.start, span.end))).toHaveLength(4);
    expect(draft.calls.map(({ marker, note }) => [marker, note !== null])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
    ]);
  });
});

describe('a notebook as a Word document', async () => {
  const draft = await wordOf();

  it('has quotations in the style of quotations, each its own, with real footnotes', () => {
    const quoted = draft.paragraphs.filter(({ quotation }) => quotation !== null);
    expect(quoted.map(({ span }) => draft.text.slice(span.start, span.end))).toEqual([
      'Money moves in many ways.',
      'It was once said so.',
      'Local police know the streets.',
      'The service watches passports and borders.',
    ]);
    expect(new Set(quoted.map(({ quotation }) => quotation)).size).toBe(4);
    expect(draft.calls.map(({ marker }) => marker)).toEqual(['1', '2', '3']);
    expect(paragraphs(draft, 'note')).toEqual(CITED);
  });

  it('has the rest of it', () => {
    expect(paragraphs(draft, 'heading')).toContain('Bibliography');
    expect(paragraphs(draft, 'paragraph')).toEqual(
      expect.arrayContaining([
        'For chapter two.',
        'Not for three.',
        'Tags: finance, chapter 2',
        expect.stringContaining('The source has changed'),
        'Renard, T. (Ed.). (2016). The fight against terrorism.',
      ]),
    );
    expect(draft.text).not.toContain('Not to be shown');
  });
});

describe('a notebook as plain text', () => {
  it('has the quotations set in, and notes and bibliography below', async () => {
    expect((await textOf('txt')).split('\n\n')).toEqual([
      'Notebook',
      '    Money moves in many ways. [1]',
      'For chapter two.',
      'Not for three.',
      'Tags: finance, chapter 2',
      '    It was once said so.',
      'The source has changed since this was saved. It was saved from: Nobody 1999, p. 3',
      '    Local police know the streets. [2]',
      '    The service watches passports and borders. [3]',
      'The notebook’s copy of this quotation is damaged and isn’t shown. It was saved from: Nobody 1999, p. 3',
      'Notes',
      CITED.map((cited, at) => `[${at + 1}] ${cited}`).join('\n'),
      'Bibliography',
      expect.stringMatching(/^Lemeunier.*\nPonsaers.*\nRenard.*\n$/),
    ]);
  });
});

describe('styles and languages', () => {
  it('short notes and numbered works agree over the whole text, whatever stands between', async () => {
    const items = [itemOf(volume, 'Money moves'), changed, itemOf(volume, 'The treasury')];
    const notes = of(parsed(await textOf('md', items, 'chicago-notes')), 'footnoteDefinition').map(shown);
    expect(notes[0]).toMatch(/^France Lemeunier, “The Financing of Terrorism,” in Counterterrorism/);
    expect(notes[1]).toBe('Lemeunier, “The Financing of Terrorism,” 46.');
  });

  it('a style that prints no pages has them with its numbers', async () => {
    const [note] = of(parsed(await textOf('md', [itemOf(volume, 'Money moves')], 'vancouver')), 'footnoteDefinition');
    expect(shown(note ?? { type: 'none' })).toBe('(1, p. 45)');
  });

  it.each([
    ['fr', 'Carnet de citations', 'Bibliographie'],
    ['nl', 'Citaten', 'Bibliografie'],
    ['de-DE', 'Zitatensammlung', 'Literaturverzeichnis'],
    ['ja', 'Notebook', 'Bibliography'],
  ])('speaks %s', async (locale, title, bibliography) => {
    expect(of(parsed(await textOf('md', NOTEBOOK, 'mla', locale)), 'heading').map(shown)).toEqual([
      title,
      bibliography,
    ]);
    const headings = paragraphs(await wordOf(NOTEBOOK, 'mla', locale), 'heading');
    expect(headings.at(-1)).toBe(bibliography);
  });

  it('refuses a style that is not there', async () => {
    await expect(exported('md', NOTEBOOK, 'nowhere')).rejects.toMatchObject({ code: 'unknown-style' });
  });
});

describe('references', () => {
  it.each([
    ['bib', '@bibtex/text'],
    ['ris', '@ris/file'],
    ['csl-json', '@else/json'],
  ] as const)('as %s hold each certain work once', async (format, forceType) => {
    const { content, quotations, uncertain } = await exported(format, [...NOTEBOOK, itemOf(volume, 'The treasury')]);
    expect({ quotations, uncertain }).toEqual({ quotations: 4, uncertain: 2 });
    const { data } = new Cite(String(content), { forceType });
    expect(data.map(({ type }) => type)).toEqual(['chapter', 'chapter', 'book']);
    expect(String(data[0]?.['title'])).toContain('inancing');
  });

  it.each(EXPORT_FORMATS)('of nothing certain as %s are none, and no failure', async (format) => {
    const { uncertain, content } = await exported(format, [changed]);
    expect(uncertain).toBe(1);
    if (format === 'csl-json') expect(JSON.parse(String(content))).toEqual([]);
  });
});

describe('hostile texts stay data', () => {
  const HOSTILE = [
    '# No heading\n- no list\n1. none\n+ none\n\n    no code\n\n***\n===\n> no quotation\n```\nno fence\n```',
    '<script>alert(1)</script> <!-- --> &amp; &lt; <b>x</b> https://evil.example www.evil.example a@evil.example',
    '[link](http://x) ![image](y) [^1] [^1]: not a note\n\n[ref]: http://z\n| a | b |\n|---|---|\n| 1 | 2 |',
    '**a** _b_ ~~c~~ `d` $e$ ^f^ @everyone <@123> \\*g\\* a\\',
    'Bibliography\n\nNotes\n\n[1] forged',
    'bell \u0007, escape \u001b[2J, null \u0000, half \ud800, none \ufffe\ufdd0, C1 \u009b, end\u2028of line',
    ']]></w:t></w:r><w:p/> <?xml version="1.0"?> & &#0; <![CDATA[x]]>',
    'שלום \u202eevil\u202c',
  ];
  /** What a reader of the file should see of a text. */
  const visible = (text: string): string =>
    text
      .replace(/\u2028/g, '\n')
      .replace(/(?!\n)\p{Cc}|[\ufffe\ufdd0]/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .split(/\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');

  it.each(HOSTILE)('in Markdown, Word and plain text: %j', async (text) => {
    const item = itemOf(volume, 'Money moves', { text, note: text, tags: ['**t** <b>'] });
    const root = parsed(await textOf('md', [item]));
    const types = root.children.map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['heading', 'blockquote', 'paragraph', 'footnoteDefinition']));
    const [quoted] = of(root, 'blockquote');
    if (quoted === undefined || !('children' in quoted) || !Array.isArray(quoted.children)) throw new Error('none');
    expect(quoted.children.map(shown).join('\n')).toBe(visible(text));
    const notes = of(root, 'paragraph').slice(0, quoted.children.length);
    // A writer's own text turns nothing around; a quotation is as it stands in its document.
    expect(notes.map(shown).join('\n')).toBe(visible(text).replace(/[\u202a-\u202e]/g, ''));
    expect(of(root, 'footnoteDefinition')).toHaveLength(1);

    const draft = await wordOf([item]);
    const read = draft.paragraphs.filter(({ quotation }) => quotation !== null);
    expect(read.map(({ span }) => draft.text.slice(span.start, span.end)).join('\n')).toBe(visible(text));
    expect(paragraphs(draft, 'note')).toEqual([CITED[0]]);

    const set = (await textOf('txt', [item])).split('\n').filter((line) => line.startsWith('    '));
    expect(set.map((line) => line.slice(4)).join('\n')).toBe(`${visible(text)} [1]`);
  });

  it('whatever signs they are made of, in Markdown', () => {
    const signs = fc.constantFrom(...'ab1 \n#*_`~[]()<>!|\\&;:@$^-+=.,"\'{}/é中\u00a0\u00ad\u200b'.split(''));
    const cited = { text: 'a *b* [c]', runs: [{ text: 'a *b* [c]', marks: ['italic' as const] }] };
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 30 }), (text) => {
        const quotation = {
          paragraphs: paragraphsOf(text),
          footnote: { number: 1, cited },
          warning: null,
          note: paragraphsOf(text),
          tags: [],
        };
        const root = parsed(markdown({ language: 'en', quotations: [quotation], bibliography: [cited] }));
        const [quoted] = of(root, 'blockquote');
        const inside =
          quoted !== undefined && 'children' in quoted && Array.isArray(quoted.children) ? quoted.children : [];
        expect(inside.map(shown).join('\n')).toBe(visible(text));
        const below = of(root, 'paragraph');
        expect(below.map(shown).join('\n')).toBe([visible(text), cited.text].filter((part) => part !== '').join('\n'));
        expect(of(root, 'footnoteDefinition').map(shown)).toEqual([cited.text]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words of the file itself', () => {
  const words = async (given: { readonly language?: 'fr' | 'de'; readonly locale: string | null }): Promise<string> => {
    const { content } = await exportFile(NOTEBOOK, 'txt', { styles, style: 'apa', ...given });
    return String(content);
  };

  it('are in the language that is asked for, whatever that of the citations', async () => {
    const text = await words({ language: 'fr', locale: null });
    expect(text).toMatch(/^Carnet de citations\n/);
    expect(text).toContain('Mots-clés : finance, chapter 2');
    expect(text).toContain('(Lemeunier, 2016, p. 45)');
    expect(await words({ language: 'de', locale: 'nl' })).toMatch(/^Zitatensammlung\n/);
  });

  it('are otherwise in that of the citations, or in English', async () => {
    expect(await words({ locale: 'nl' })).toMatch(/^Citaten\n/);
    expect(await words({ locale: null })).toMatch(/^Notebook\n/);
  });
});

describe('a quotation that stands elsewhere than when it was saved', () => {
  const plain = itemOf(volume, 'Money moves');
  const { standing } = plain;
  if (standing.kind !== 'stands') throw new Error('it does not stand');
  const moved = { ...plain, standing: { ...standing, was: 'Jacobs 1999, p. 101' } };

  it('is cited where it is now, and says what it was', async () => {
    const { content, moved: count, uncertain } = await exported('txt', [moved, itemOf(volume, 'Local police')]);
    expect([count, uncertain]).toEqual([1, 0]);
    expect(content).toContain('Its place has changed since it was saved. It was saved from: Jacobs 1999, p. 101');
    expect(content).toContain(`[1] ${CITED[0]}`);
    expect((await exported('bib', [moved])).moved).toBe(1);
  });
});

describe('a format', () => {
  it('is known by its name', () => {
    expect(['md', ' Markdown', '.DOCX', 'word', 'bibtex', 'txt', 'json'].map(exportFormat)).toEqual([
      'md',
      'md',
      'docx',
      'docx',
      'bib',
      'txt',
      'csl-json',
    ]);
    expect(() => exportFormat('pdf')).toThrow(expect.objectContaining({ code: 'input' }));
    expect(() => exportFormat('constructor')).toThrow(expect.objectContaining({ code: 'input' }));
  });
});
