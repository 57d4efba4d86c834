import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/document.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { readDraft } from '../../src/desk/draft/read-draft.js';
import { readOracles } from '../../src/evaluation/read-oracles.js';
import { INDEX_TIMEOUT, realIndexDir } from '../real-index.js';
import { answer, batchAnswer } from './answers.js';
import { pincite, start } from './pincite.js';

const COUNCIL = 'Who chairs the National Security Council?';
let corpus: Corpus;
beforeAll(async () => {
  await realIndexDir();
  corpus = await loadCorpus('corpus');
}, INDEX_TIMEOUT);

const asked = async (...argv: string[]) => {
  const { code, out, err } = await pincite(['ask', '--json', ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { quotations } = answer.parse(JSON.parse(out));
  const [first] = quotations;
  if (first === undefined) throw new Error('there is no quotation');
  return { first, quotations };
};

describe('asking', () => {
  it('who chairs the council leads to page 14', async () => {
    const { first } = await asked(COUNCIL);
    expect(first).toMatchObject({ source: 'egmont-89', pages: ['14'] });
    expect(first.text).toContain('chaired by the prime minister');
    expect(first.citation).toBe('Seron and André, in Renard (ed.) 2016, p. 14');
  });

  it('what BELFI is leads to pages 45 and 46, among others on it', async () => {
    const { first, quotations } = await asked('What is BELFI?');
    expect(first.text).toMatch(/Belfi/i);
    expect(quotations.slice(0, 3)).toContainEqual(
      expect.objectContaining({ pages: ['45', '46'], citation: 'Lemeunier, in Renard (ed.) 2016, pp. 45–46' }),
    );
  });

  it('what runs over a page break leads to both pages', async () => {
    const { first } = await asked('what is "ant trade"');
    expect(first.pages).toEqual(['52', '53']);
    expect(first.text.slice(first.highlight.start, first.highlight.end)).toContain('“ant trade”');
  });

  it('the web page leads to no page at all', async () => {
    const { quotations } = await asked('-d', 'fps', 'What does the action plan against radicalism do?');
    for (const { source, pages, citation } of quotations) {
      expect({ source, pages }).toEqual({ source: 'fps-fight-against-terrorism', pages: [] });
      expect(citation).toMatch(/“Fight against terrorism”.*para\. \d+$/);
    }
  });

  it('what only a footnote says leads to the footnote', async () => {
    const { quotations } = await asked('Which committee did the National Security Council replace?');
    const note = quotations.slice(0, 3).find(({ citation }) => /, n\. \d+$/.test(citation));
    expect(note).toMatchObject({ pages: ['41'] });
    expect(note?.text).toContain('Ministerial Committee for Intelligence and Security');
  });

  it('one chapter leads to that chapter only', async () => {
    const { quotations } = await asked('-c', 'lemeunier', '-n', '10', 'freezing assets');
    expect(new Set(quotations.map(({ chapter }) => chapter)).size).toBe(1);
    expect(quotations[0]?.citation).toContain('Lemeunier');
  });

  it('nothing that the documents know leads to “not found”, and says so', async () => {
    const ended = await pincite(['ask', 'How do I bake sourdough bread?'], {
      settings: { PINCITE_MIN_PROBABILITY: '0.9', PINCITE_CLEAR_PROBABILITY: '0.9' },
    });
    expect(ended).toMatchObject({ code: 3, err: '' });
    expect(ended.out).toMatch(/not/i);
  });
});

describe('what is printed can be had again', () => {
  it('by its id, and read on its page', async () => {
    const { first } = await asked(COUNCIL);
    const quoted = await pincite(['quote', first.id, '--json']);
    expect(quoted.code).toBe(0);
    const { probability: _, scores: __, stance: ___, part: ____, ...same } = first;
    expect(JSON.parse(quoted.out)).toEqual(same);
    const page = await pincite(['page', 'egmont-89', '14', '--json']);
    expect(page.code).toBe(0);
    const { body }: { body: string } = JSON.parse(page.out);
    expect(body.replace(/\s+/g, ' ')).toContain(first.text.replace(/\s+/g, ' '));
  });

  it('page 46 reads as it is printed', async () => {
    const { code, out } = await pincite(['page', 'egmont-89', '46']);
    expect(code).toBe(0);
    expect(out).toContain('Its goal is twofold');
  });
});

describe('the notebook', () => {
  it('is kept from one run to the next, and taken away', async () => {
    const settings = { PINCITE_STATE_DIR: mkdtempSync(join(tmpdir(), 'pincite-notebook-')) };
    const { first } = await asked(COUNCIL);
    const added = await pincite(['notebook', 'add', first.id, '--tag', 'council'], { settings });
    expect(added).toMatchObject({ code: 0, err: '' });
    const listed = await pincite(['notebook', 'list', '--json'], { settings });
    expect(JSON.parse(listed.out)).toMatchObject({
      entries: [{ number: 1, id: first.id, status: 'stands', text: first.text, pages: ['14'], tags: ['council'] }],
    });
    const markdown = await pincite(['export', '--style', 'chicago-notes'], { settings });
    expect(markdown).toMatchObject({ code: 0, err: '' });
    expect(markdown.out).toMatch(/\[\^1\]: Vincent Seron and Sophie André, .*\b14\.\n/);
    const file = join(settings.PINCITE_STATE_DIR, 'notebook.docx');
    expect((await pincite(['export', '--out', file], { settings })).code).toBe(0);
    expect((await readDraft(readFileSync(file), file)).calls).toHaveLength(1);
  });
});

describe('a batch', () => {
  const items = [
    { id: 'council', question: COUNCIL },
    { id: 7, question: 'What is BELFI?', limit: 2 },
    { id: 'web', question: 'What does Belgium do in the European Union?', document: 'fps-fight-against-terrorism' },
    { id: 'note', question: 'what is IntCen' },
    { id: 'again', question: COUNCIL, unknown: { field: true } },
  ];
  const lines = `${items.map((item) => JSON.stringify(item)).join('\n')}\n`;

  it('is answered line by line in its order, in a fixed form, and nothing else is written', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pincite-batch-')), 'questions.jsonl');
    writeFileSync(file, lines);
    const { code, out, err } = await pincite(['ask', '--batch', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.endsWith('\n')).toBe(true);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => batchAnswer.parse(JSON.parse(line)));
    expect(answers.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const [council, belfi, web, note, again] = answers;
    expect(council?.quotations).toHaveLength(5);
    expect(council?.quotations[0]?.pages).toEqual(['14']);
    expect(again?.quotations).toEqual(council?.quotations);
    expect(belfi?.quotations).toHaveLength(2);
    expect(web?.quotations.every(({ pages, chapter }) => pages.length === 0 && chapter === null)).toBe(true);
    expect(note?.quotations.slice(0, 3).some(({ text }) => text.includes('IntCen'))).toBe(true);

    const oracles = await readOracles('corpus', corpus);
    for (const { quotations } of answers) {
      for (const { source, text, pages, highlight, footnotes } of quotations) {
        const places = oracles.get(source)?.find(text) ?? [];
        expect(places.map((place) => place.pages.join())).toContain(pages.join());
        expect(corpus.documents.find(({ id }) => id === source)?.text).toContain(text);
        expect(highlight.start).toBeGreaterThanOrEqual(0);
        expect(highlight.end).toBeLessThanOrEqual(text.length);
        expect(highlight.end).toBeGreaterThan(highlight.start);
        for (const footnote of footnotes) expect(oracles.get(source)?.find(footnote.text)).not.toEqual([]);
      }
    }
  });

  it('is read from standard input; what is wrong is told, and the rest is answered', async () => {
    const { code, out, err } = await pincite(['ask', '--batch', '-'], {
      stdin: `${JSON.stringify(items[0])}\nno JSON\n\n{"id": 3}\n${JSON.stringify(items[1])}`,
    });
    expect(code).toBe(1);
    const records: { id: unknown; status: string }[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ id, status }) => [id, status])).toEqual([
      ['council', 'answered'],
      [null, 'error'],
      [3, 'error'],
      [7, 'answered'],
    ]);
    expect(err).toMatch(/line 2.*\n.*line 4/);
  });

  it('ends when nobody reads on', async () => {
    const { child, ended } = await start(['ask', '--batch', '-']);
    child.stdin?.write(lines.repeat(40));
    if (child.stdout !== null) {
      await once(child.stdout, 'data');
      child.stdout.destroy();
    }
    const how = await ended.catch(() => null);
    if (how !== null) expect(how.signal).toBeNull();
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBeLessThanOrEqual(1);
  });
});

describe('in a shell', () => {
  it.each(['corpus', 'chapters', `ask ${JSON.stringify(COUNCIL)}`, 'page egmont-89 46'])(
    '“pincite %s | head -1” ends quietly',
    async (command) => {
      const index = await realIndexDir();
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--norc', '-c', `set -o pipefail; node dist/main.js ${command} | head -1`],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { PATH: process.env['PATH'], PINCITE_INDEX_DIR: index, DISCORD_TOKEN: '' },
        },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.split('\n')).toHaveLength(2);
    },
  );

  it('a chat takes its questions from a pipe', async () => {
    const { code, out, err } = await pincite([], { stdin: `${COUNCIL}\n/help\nWhat is BELFI?\n` });
    expect(code).toBe(0);
    expect(out).toContain('p. 14');
    expect(out).toContain('pp. 45–46');
    expect(out.indexOf('p. 14')).toBeLessThan(out.indexOf('pp. 45–46'));
    expect(err).toContain('DISCORD_TOKEN is not set');
  });

  it('documents, chapters and the index are listed and found sound', async () => {
    const [documents, chapters, verified] = [
      await pincite(['corpus']),
      await pincite(['chapters']),
      await pincite(['index', 'verify']),
    ];
    for (const { code, err } of [documents, chapters, verified]) expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { id } of corpus.documents) expect(documents.out).toContain(id);
    for (const chapter of ['Introduction', 'financing', 'Firearms']) expect(chapters.out).toContain(chapter);
    expect(verified.out).toContain('sound');
  });
});

describe('exit codes', () => {
  it.each<[number, string[], Record<string, string>?]>([
    [0, ['--version']],
    [0, ['--help']],
    [1, ['corpus', '--json'], { PINCITE_CORPUS_DIR: '/nowhere' }],
    [1, ['ask', 'Who?'], { PINCITE_MODEL: 'no-such-model' }],
    [1, ['ask', 'Who?'], { PINCITE_THREADS: 'many' }],
    [1, ['index', 'verify'], { PINCITE_INDEX_DIR: '/nowhere' }],
    [2, ['ask', '?!']],
    [2, ['ask', '--limit', 'many', 'Who?']],
    [2, ['tell', 'me']],
    [3, ['page', 'egmont-89', '999']],
    [3, ['page', 'nothing', '1']],
    [3, ['quote', '1-0-aaaaaaaaaaaa']],
    [2, ['ask', '-c', 'epilogue', 'Who?']],
  ])('%i: pincite %j %j', async (expected, argv, settings = {}) => {
    const { code, signal, out, err } = await pincite(argv, { settings });
    expect({ code, signal }).toEqual({ code: expected, signal: null });
    if (expected === 0) return;
    expect(out).toBe('');
    expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(1);
    expect(err).not.toMatch(/\n\s+at |node:internal|\{"level"/);
  });
});
