import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDraft } from '../../src/desk/draft/read-draft.js';
import { quotationOf } from '../desk/notebook/sources.js';
import { FakeEngine } from '../fakes/engine.js';
import { plannedDocument } from '../fakes/planned-document.js';
import { type CliResult, run, sampleEngine, temporaryDirectory } from './run.js';

const [volume] = sampleEngine().corpus.documents;
if (volume === undefined) throw new Error('there is no document');
const idOf = (words: string): string => quotationOf(volume, words).id;
const MONEY = idOf('Money moves');
const JUDGE = idOf('A judge may');
const POLICE = idOf('Local police');

let stateDir = '';
beforeEach(() => {
  stateDir = temporaryDirectory();
});
const notebook = (...argv: string[]): Promise<CliResult> => run(['notebook', ...argv], { stateDir });
const entry = z.strictObject({
  number: z.number(),
  id: z.string(),
  status: z.enum(['stands', 'changed', 'damaged']),
  text: z.string().nullable(),
  source: z.string(),
  pages: z.array(z.string()).nullable(),
  chapter: z.string().nullable(),
  citation: z.string(),
  was: z.string().nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
});
const listed = async (engine?: FakeEngine): Promise<z.infer<typeof entry>[]> => {
  const { code, out } = await run(['notebook', 'list', '--json'], { stateDir, ...(engine ? { engine } : {}) });
  expect(code).toBe(0);
  return z.strictObject({ entries: z.array(entry) }).parse(JSON.parse(out)).entries;
};
const ids = async (): Promise<string[]> => (await listed()).map(({ id }) => id);
/** The documents with the sentence on money put otherwise. */
const changedEngine = (): FakeEngine =>
  new FakeEngine({
    documents: [
      plannedDocument('egmont-89', 'Counterterrorism in Belgium', [
        {
          id: 'financing',
          title: 'The financing of terrorism',
          authors: [{ family: 'Lemeunier', given: 'France' }],
          pages: [{ label: '45', sentences: [{ text: 'Money moved in many ways.' }] }],
        },
      ]),
    ],
  });

describe('the notebook in the terminal', () => {
  it('keeps, lists, annotates, moves, removes and brings back', async () => {
    expect(await notebook('list')).toMatchObject({ code: 0, out: expect.stringContaining('The notebook is empty.') });
    const added = await notebook('add', MONEY, '--note', 'For chapter 2', '-t', 'finance', '--tag', '#two words');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toBe(
      [
        '[1]    Money moves in many ways.',
        '       — Lemeunier, in Renard (ed.) 2016, p. 45',
        '       For chapter 2',
        '       #finance #two-words',
        `       ${MONEY}, saved ${new Date().toISOString().slice(0, 10)}`,
        '',
      ].join('\n'),
    );
    await notebook('add', JUDGE);
    await notebook('add', POLICE);
    expect(await listed()).toMatchObject([
      { number: 1, id: MONEY, status: 'stands', pages: ['45'], note: 'For chapter 2', tags: ['finance', 'two words'] },
      { number: 2, id: JUDGE, pages: ['46'], chapter: 'The financing of terrorism', savedBy: 'terminal' },
      { number: 3, id: POLICE },
    ]);
    expect((await notebook('edit', '2', '--note', 'appeal')).out).toContain('appeal');
    expect((await notebook('edit', MONEY, '--tag', '')).out).not.toContain('#finance');
    expect((await notebook('move', '3', '1')).out).toContain('[1]    Local police');
    expect(await ids()).toEqual([POLICE, MONEY, JUDGE]);
    expect((await notebook('remove', '1', MONEY)).out).toContain('2 quotations were removed');
    expect(await ids()).toEqual([JUDGE]);
    expect((await notebook('undo')).out).toContain('Back in the notebook:');
    expect(await ids()).toEqual([POLICE, MONEY, JUDGE]);
    expect((await notebook('undo')).out).toContain('Back in its place:');
    expect((await notebook('undo')).out).toMatch(/As it was before:[\s\S]*#finance/);
    expect(await ids()).toEqual([MONEY, JUDGE, POLICE]);
  });

  it('says when there is nothing to do', async () => {
    expect(await notebook('undo')).toMatchObject({ code: 3, out: 'There is nothing to undo.\n' });
    await notebook('add', MONEY);
    const again = await notebook('add', MONEY, '--note', 'other');
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('already') });
    expect(await listed()).toMatchObject([{ note: '' }]);
    expect(JSON.parse((await notebook('add', MONEY, '--json')).out)).toMatchObject({ added: false });
    expect(JSON.parse((await notebook('undo', '--json')).out)).toMatchObject({
      undone: 'add',
      entries: [{ id: MONEY }],
    });
    expect(JSON.parse((await notebook('undo', '--json')).out)).toEqual({ undone: null, entries: [] });
  });

  it('is searched', async () => {
    await notebook('add', MONEY, '--tag', 'finance');
    await notebook('add', JUDGE, '--note', 'on finance law');
    expect((await notebook('search', 'finance')).out).toMatch(/\[1\][\s\S]*\[2\]/);
    expect((await notebook('search', '#finance', '--json')).out).toContain(MONEY);
    expect(await notebook('search', 'finance', 'lottery')).toMatchObject({
      code: 3,
      out: expect.stringContaining('Nothing'),
    });
    expect(await notebook('search', '--', '...')).toMatchObject({ code: 2 });
  });

  it.each([
    [['add', '1-0-abcdefghjkmn'], 3, 'No document holds that quotation'],
    [['remove', '1'], 3, 'The notebook holds nothing under “1”'],
    [['move', '0', '1'], 3, 'The notebook holds nothing under “0”'],
    [['move', '1', 'up'], 2, 'whole number'],
    [['edit', '1'], 2, 'neither a note nor a tag'],
    [['edit', '1', '--note', 'x'], 3, 'holds nothing'],
    [['add'], 2, 'missing required argument'],
  ])('refuses %j', async (argv, code, words) => {
    expect(await notebook(...argv)).toMatchObject({ code, out: '', err: expect.stringContaining(words) });
  });

  it('marks what has changed since, and shows it as it was saved', async () => {
    await notebook('add', MONEY);
    const engine = changedEngine();
    expect(await listed(engine)).toMatchObject([
      { status: 'changed', text: 'Money moves in many ways.', pages: null, citation: expect.stringContaining('p. 45') },
    ]);
    const { out } = await run(['notebook', 'list'], { stateDir, engine });
    expect(out).toMatch(/^\[1\] {4}The source has changed since[\s\S]*Money moves in many ways\./);
    expect(await listed()).toMatchObject([{ status: 'stands' }]);
  });

  it('shows what a hostile note would have done to the terminal', async () => {
    const { out } = await notebook('add', MONEY, '--note', '\u001b[2J\u202egone', '--tag', '\u001b[31mred');
    expect([...'\u001b\u202e'].filter((sign) => out.includes(sign))).toEqual([]);
    const { out: file } = await run(['export'], { stateDir });
    expect(file).not.toContain('\u001b');
    const { out: screen } = await run(['export'], { stateDir, tty: true });
    expect([...'\u001b\u202e'].filter((sign) => screen.includes(sign))).toEqual([]);
  });
});

describe('export in the terminal', () => {
  const exported = (...argv: string[]): Promise<CliResult> => run(['export', ...argv], { stateDir });

  it('writes the notebook, or what is named, to the output', async () => {
    expect(await exported()).toMatchObject({ code: 3, out: '', err: expect.stringContaining('empty') });
    await notebook('add', MONEY);
    expect((await exported()).out).toContain('> Money moves in many ways.[^1]');
    const named = await exported('--format', 'txt', '--locale', 'fr', JUDGE, POLICE, JUDGE);
    expect(named).toMatchObject({ code: 0, err: '' });
    expect(named.out).toMatch(/^Carnet de citations\n\n {4}A judge may lift the freeze\. \[1\]\n\n {4}Local police/);
    expect(named.out).not.toContain('Money');
    expect((await exported('-f', 'bib')).out).toMatch(/^@incollection\{/);
    expect((await exported('-f', 'ris')).out).toMatch(/^TY {2}- CHAP\r\n/);
    expect(JSON.parse((await exported('-f', 'csl-json')).out)).toMatchObject([{ type: 'chapter' }]);
    const { content, ...report } = JSON.parse((await exported('--json')).out);
    expect(report).toEqual({ format: 'md', quotations: 1, uncertain: 0, moved: 0 });
    expect(content).toBe((await exported()).out);
  });

  it('writes files, in the format of their names, and replaces none unasked', async () => {
    await notebook('add', MONEY);
    const file = join(stateDir, 'notebook.docx');
    expect(await exported('--out', file)).toMatchObject({ code: 0, out: `Written: ${file}\n`, err: '' });
    const draft = await readDraft(readFileSync(file), file);
    expect(draft.calls).toHaveLength(1);
    writeFileSync(file, 'mine');
    expect(await exported('--out', file)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--force') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await exported('--out', file, '--force', '--json')).out).toContain('"file"');
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    for (const name of ['a.md', 'a.txt', 'a.bib', 'a.ris', 'a.json']) {
      expect((await exported('-o', join(stateDir, name))).code).toBe(0);
    }
    expect(JSON.parse(readFileSync(join(stateDir, 'a.json'), 'utf8'))).toHaveLength(1);
  });

  it.each([
    [['--format', 'docx'], 2, 'needs a file'],
    [['--format', 'pdf'], 2, 'no format'],
    [['--out', 'notes'], 2, 'does not say what format'],
    [['--style', 'nowhere', MONEY], 3, 'style'],
    [['1-0-abcdefghjkmn'], 3, 'No document holds'],
    [['--out', '/nowhere/at/all.md', MONEY], 2, "can't be written"],
  ])('refuses %j', async (argv, code, words) => {
    expect(await exported(...argv)).toMatchObject({ code, out: '', err: expect.stringContaining(words) });
    expect(existsSync('notes')).toBe(false);
  });

  it('tells what is uncertain', async () => {
    await notebook('add', MONEY);
    const engine = changedEngine();
    const text = await run(['export'], { stateDir, engine });
    expect(text).toMatchObject({ code: 0, err: expect.stringContaining('shown as saved') });
    expect(text.out).toContain('The source has changed');
    expect(await run(['export', '-f', 'ris'], { stateDir, engine })).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('left out'),
    });
  });
});
