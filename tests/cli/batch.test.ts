import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { PinciteError } from '../../src/errors.js';
import { contextFor, memoryStream, run, sampleEngine, temporaryDirectory } from './run.js';

const BATCH = ['ask', '--batch', '-'];
const lines = (...items: readonly unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const records = (out: string): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

describe('ask --batch', () => {
  it('answers in the form that others read', async () => {
    const result = await run(BATCH, { stdin: lines({ id: 'q1', question: 'What of hawala?' }) });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(records(result.out)).toEqual([
      {
        id: 'q1',
        status: 'answered',
        clear: true,
        language: 'en',
        parts: [],
        quotations: [
          {
            id: expect.any(String),
            text: 'Hawala leaves no trace in any bank. The treasury freezes assets by royal decree.',
            source: 'egmont-89',
            pages: ['45', '46'],
            chapter: 'The financing of terrorism',
            section: 'The financing of terrorism',
            citation: 'Lemeunier, in Renard (ed.) 2016, pp. 45–46',
            highlight: { start: 0, end: 35 },
            footnotes: [{ marker: '12', text: 'See the FATF report of 2013.', pages: ['45'], refersTo: [] }],
            authors: ['France Lemeunier'],
            sectionPath: ['The financing of terrorism'],
            paragraph: 1,
            span: { start: expect.any(Number), end: expect.any(Number) },
            highlightPages: ['45'],
            leadIn: null,
            note: null,
            callingSentence: null,
            refersTo: [],
            probability: 0.5,
            stance: 'answers',
            part: 0,
          },
        ],
        facts: [],
        timingMs: 1.5,
      },
    ]);
  });

  it('says not-found without quotations, and is content', async () => {
    const result = await run(BATCH, { stdin: lines({ id: 1, question: 'Xyzzy?' }) });
    expect(result.code).toBe(0);
    expect(records(result.out)).toEqual([
      {
        id: 1,
        status: 'not-found',
        clear: false,
        language: 'en',
        parts: [],
        quotations: [],
        facts: [],
        timingMs: 1.5,
      },
    ]);
  });

  it('has no pages where nothing is printed', async () => {
    const result = await run(BATCH, { stdin: lines({ id: 1, question: 'passports' }) });
    expect(records(result.out)).toMatchObject([{ quotations: [{ source: 'leaflet', pages: [] }] }]);
  });

  it('keeps the order however long each takes', async () => {
    const engine = sampleEngine();
    engine.before = ({ text }) => wait(text.includes('slow') ? 15 : 1);
    const items = Array.from({ length: 12 }, (_, id) => ({ id, question: id % 3 === 0 ? 'slow hawala' : 'hawala' }));
    const result = await run(BATCH, { engine, stdin: lines(...items) });
    expect(records(result.out)).toMatchObject(items.map(({ id }) => ({ id })));
  });

  it('reads a file with byte order mark, Windows line ends and blank lines', async () => {
    const file = join(temporaryDirectory(), 'questions.jsonl');
    writeFileSync(file, '\ufeff{"id":"a","question":"hawala"}\r\n\r\n{"id":"b","question":"rifles"}');
    const result = await run(['ask', '--batch', file]);
    expect(result.code).toBe(0);
    expect(records(result.out)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
  });

  it('writes nothing for an empty file', async () => {
    expect(await run(BATCH, { stdin: '' })).toMatchObject({ code: 0, out: '', err: '' });
  });

  it.each([
    ['{"id": 1, "question"', null, 'is not JSON'],
    ['[1, 2]', null, 'must be a JSON object'],
    ['"hawala"', null, 'must be a JSON object'],
    ['{"question": "hawala"}', null, 'id must be a text or a number'],
    ['{"id": {}, "question": "hawala"}', null, 'id must be a text or a number'],
    ['{"id": "x"}', 'x', 'question must be a text'],
    ['{"id": "x", "question": " "}', 'x', 'question must not be empty'],
    ['{"id": "x", "question": "hawala", "limit": 0}', 'x', 'limit must be a whole number from 1 to 25'],
    ['{"id": "x", "question": "hawala", "chapter": "zz"}', 'x', 'There is no chapter “zz”'],
    ['{"id": "x", "question": "hawala", "document": 7}', 'x', 'document must be a text'],
  ])('tells what is wrong with %s, and answers the others', async (wrong, id, words) => {
    const first = JSON.stringify({ id: 'first', question: 'hawala' });
    const last = JSON.stringify({ id: 'last', question: 'hawala' });
    const result = await run(BATCH, { stdin: `${first}\n${wrong}\n${last}\n` });
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/^line 2: /);
    expect(result.err).toContain(words);
    expect(records(result.out)).toMatchObject([
      { id: 'first', status: 'answered' },
      { id, status: 'error', error: expect.stringContaining(words) },
      { id: 'last', status: 'answered' },
    ]);
    expect(Object.keys(Object(records(result.out)[1]))).toEqual(['id', 'status', 'quotations', 'timingMs', 'error']);
  });

  it('words a failure of the engine, and keeps what it must not tell for the log', async () => {
    const engine = sampleEngine();
    const secret = new Error('secret');
    engine.before = async ({ text }) => {
      if (text === 'busy') throw new PinciteError('overloaded', 'Too many questions.', 'Come back later.');
      throw secret;
    };
    const result = await run(BATCH, { engine, stdin: lines({ id: 1, question: 'busy' }, { id: 2, question: 'bug' }) });
    expect(result.code).toBe(1);
    expect(records(result.out)).toMatchObject([
      { id: 1, error: 'Too many questions. Come back later.' },
      { id: 2, error: expect.stringContaining('Something went wrong') },
    ]);
    expect(result.out + result.err).not.toContain('secret');
    expect(result.logged).toEqual([secret]);
  });

  it('keeps to the scope and the limit: its own before those of the command line', async () => {
    const engine = sampleEngine();
    await run([...BATCH, '--chapter', 'lemeunier', '--limit', '9'], {
      engine,
      stdin: lines(
        { id: 1, question: 'a' },
        { id: 2, question: 'b', chapter: 'duquet', limit: 2 },
        { id: 3, question: 'c', document: 'leaflet', chapter: null, limit: 25 },
      ),
    });
    expect(engine.asked).toEqual([
      { text: 'a', limit: 5, documentId: 'egmont-89', chapterId: 'financing' },
      { text: 'b', limit: 2, documentId: 'egmont-89', chapterId: 'firearms' },
      { text: 'c', limit: 5, documentId: 'leaflet' },
    ]);
  });

  it('answers each question at once when the next one waits for it', async () => {
    const stdin = new PassThrough();
    const { context, stdout } = contextFor({ stdin });
    const code = runCli(BATCH, context);
    stdin.write(lines({ id: 1, question: 'hawala' }));
    while (!stdout.text().includes('"id":1')) await wait(1);
    stdin.end(lines({ id: 2, question: 'hawala' }));
    expect(await code).toBe(0);
    expect(records(stdout.text())).toMatchObject([{ id: 1 }, { id: 2 }]);
  });

  it('waits for a slow reader', async () => {
    const engine = sampleEngine();
    const taken: string[] = [];
    let ahead = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        ahead = Math.max(ahead, engine.asked.length - taken.length);
        setTimeout(() => {
          taken.push(String(chunk));
          done();
        }, 2);
      },
    });
    const items = Array.from({ length: 30 }, (_, id) => ({ id, question: 'hawala' }));
    const { context } = contextFor({ engine, stdin: lines(...items) });
    expect(await runCli(BATCH, { ...context, stdout })).toBe(0);
    expect(records(taken.join(''))).toHaveLength(30);
    expect(ahead).toBeLessThan(8);
  });

  it('ends quietly when nobody reads on', async () => {
    const engine = sampleEngine();
    let taken = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        taken += 1;
        done(taken > 1 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
      },
    });
    const stdin = new PassThrough();
    const { context, stderr } = contextFor({ engine, stdin });
    const items = Array.from({ length: 20 }, (_, id) => ({ id, question: 'hawala' }));
    // The input stays open, as a pipe from a program that still runs would.
    stdin.write(lines(...items));
    expect(await runCli(BATCH, { ...context, stdout })).toBe(0);
    expect(stderr.text()).toBe('');
    expect(stdin.destroyed).toBe(true);
    expect(engine.closed).toBe(true);
    expect(engine.asked.length).toBeLessThan(20);
  });

  it('tells a full disk from a reader who has gone', async () => {
    const full = new Error('no space left');
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(full) });
    const stderr = memoryStream();
    const { context, logged } = contextFor({ stdin: lines({ id: 1, question: 'hawala' }) });
    expect(await runCli(BATCH, { ...context, stdout, stderr })).toBe(1);
    expect(stderr.text()).toContain('Something went wrong');
    expect(logged).toEqual([full]);
  });
});
