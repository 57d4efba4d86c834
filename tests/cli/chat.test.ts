import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { PinciteError } from '../../src/errors.js';
import type { FakeEngine } from '../fakes/engine.js';
import { contextFor, memoryStream, run, sampleEngine, temporaryDirectory } from './run.js';

describe('a chat that is piped in', () => {
  it('answers each line without a prompt, and ends with the input', async () => {
    const engine = sampleEngine();
    const result = await run([], { engine, stdin: 'What of hawala?\r\n\nAnd rifles?\nAnd when?\nWhat is a rifle?' });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toMatch(/^\[1\] {2}» Hawala leaves/);
    expect(result.out).toContain('Rifles come by road.');
    for (const words of ['pincite>', '\u001b', 'What of']) expect(result.out).not.toContain(words);
    expect(engine.asked).toEqual([
      { text: 'What of hawala?', limit: 10 },
      { text: 'And rifles?', limit: 10, earlier: 'What of hawala?' },
      { text: 'And when?', limit: 10, earlier: 'What of hawala? And rifles?' },
      { text: 'What is a rifle?', limit: 10 },
    ]);
    expect(engine.closed).toBe(true);
  });

  it('knows its commands', async () => {
    const engine = sampleEngine();
    const { code, out } = await run(['--chapter', 'lemeunier'], {
      engine,
      stdin: [
        'hawala',
        '/context',
        '/context 1',
        '/notes 1',
        '/cite 1',
        '/page 45',
        '/chapter duquet',
        'rifles',
        '/chapter',
        'rifles',
        '/document leaflet',
        'rifles',
        '/corpus',
        '/chapters',
        '/help',
        '/quit',
        'never',
      ].join('\n'),
    });
    expect(code).toBe(0);
    const places = engine.asked.map(({ text, documentId, chapterId }) => [text, documentId, chapterId]);
    expect(places).toEqual([
      ['hawala', 'egmont-89', 'financing'],
      ['rifles', 'egmont-89', 'firearms'],
      ['rifles', undefined, undefined],
      ['rifles', 'leaflet', undefined],
    ]);
    expect(out).toContain('Appeals against the freeze are rare.');
    expect(out).toContain('That is all of this section.');
    expect(out).toContain('Counterterrorism in Belgium, p. 45');
    expect(out).toContain('Only this chapter is asked: Firearms and their trade');
    expect(out).toContain('All chapters are asked.');
    expect(out).toContain('/more');
  });

  it('shows more, then what is related, then that there is no more', async () => {
    const { out } = await run([], { stdin: 'money hawala treasury judge appeals firearms\n/more\n/more\n' });
    expect(out).toMatch(/\[3\].*3 more: \/more\n\n\[4\].*\[6\].*There is nothing more\.\n$/s);
  });

  it('tells failures and goes on', async () => {
    const engine = sampleEngine();
    engine.before = async ({ text }) => {
      if (text === 'bug') throw new Error('secret');
    };
    const stdin = '/context 1\n/nonsense\n/context x\n/chapter zz\nbug\nhawala\n/notes 9\n/page 45\n';
    const result = await run([], { engine, stdin });
    expect(result.code).toBe(1);
    for (const words of [
      'There is no quotation 1 on the screen.\nAsk a question first.',
      'There is no command “/nonsense”.',
      '“x” is not the number of a quotation.',
      'There is no chapter “zz”.',
      'Something went wrong inside Pincite.',
      'Give a number from 1 to 1.',
      'A page of which document?',
    ]) {
      expect(result.err).toContain(words);
    }
    expect(result.err).not.toContain('secret');
    expect(result.out).toContain('Hawala leaves no trace');
  });
});

/** A chat at a terminal in memory, and hands to type with. */
function talk(options: { engine?: FakeEngine; stateDir?: string } = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const { context, stderr } = contextFor({ ...options, stdin, environment: { NO_COLOR: '1' } });
  const stdout = memoryStream(true);
  const code = runCli([], { ...context, stdout });
  const until = async (words: string | RegExp) => {
    for (let tries = 0; tries < 1000; tries += 1) {
      if (typeof words === 'string' ? stdout.text().includes(words) : words.test(stdout.text())) return;
      await wait(3);
    }
    throw new Error(`Waited in vain for ${words} in:\n${stdout.text()}`);
  };
  return { code, stdin, stdout, stderr, until, type: (keys: string) => stdin.write(keys) };
}

describe('a chat at a terminal', () => {
  // node:readline edits no lines on a terminal that calls itself dumb, as that of a build server may.
  beforeEach(() => {
    vi.stubEnv('TERM', 'xterm');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('greets, answers, remembers and leaves at Ctrl+D', async () => {
    const stateDir = temporaryDirectory();
    const first = talk({ stateDir });
    await first.until('pincite> ');
    expect(first.stdout.text()).toContain('Pincite 1.2.3, 2 documents.');
    first.type('What of hawala?\r');
    await first.until(/likely to answer.*pincite> /s);
    first.type('\u0004');
    expect(await first.code).toBe(0);

    const second = talk({ stateDir });
    await second.until('pincite> ');
    second.type('\u001b[A');
    await second.until('What of hawala?');
    second.type('\r');
    await second.until('likely to answer');
    second.type('/quit\r');
    expect(await second.code).toBe(0);
  });

  it('stops a question at Ctrl+C and stays', async () => {
    const engine = sampleEngine();
    engine.before = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new PinciteError('cancelled', 'It was cancelled.', '')));
      });
    const chat = talk({ engine });
    await chat.until('pincite> ');
    chat.type('hawala\r');
    while (engine.asked.length === 0) await wait(1);
    chat.type('\u0003');
    await chat.until(/Stopped\..*pincite> /s);
    chat.type('\u0003');
    await chat.until('Press Ctrl+C again to leave.');
    chat.type('\u0003');
    expect(await chat.code).toBe(0);
    expect(chat.stderr.text()).toBe('');
  });

  it('clears a half-typed line at Ctrl+C', async () => {
    const engine = sampleEngine();
    const chat = talk({ engine });
    await chat.until('pincite> ');
    chat.type('nonsen');
    chat.type('\u0003');
    chat.type('hawala\r');
    await chat.until('likely to answer');
    expect(engine.asked).toMatchObject([{ text: 'hawala' }]);
    chat.type('\u0004');
    expect(await chat.code).toBe(0);
  });

  it('takes pasted lines together, and waits for the last one to be ended', async () => {
    const engine = sampleEngine();
    const chat = talk({ engine });
    await chat.until('pincite> ');
    chat.type('What is\rhawala?\rAnd what\rof rif');
    await wait(80);
    expect(engine.asked).toEqual([]);
    chat.type('les?\r');
    await chat.until('Rifles come by road.');
    expect(engine.asked.map(({ text }) => text)).toEqual(['What is hawala?', 'And what of rifles?']);
    chat.type('/quit\r');
    expect(await chat.code).toBe(0);
  });

  it('completes, and shows where it asks', async () => {
    const chat = talk();
    await chat.until('pincite> ');
    // A tab inside a paste doesn't complete; one that is typed does.
    for (const keys of ['/chapter finan', '\t', '\r']) {
      chat.type(keys);
      await wait(20);
    }
    await chat.until('pincite (financing)> ');
    chat.type('/quit\r');
    expect(await chat.code).toBe(0);
  });

  it('works without a history that it can neither read nor keep, and says each once', async () => {
    const stateDir = temporaryDirectory();
    mkdirSync(join(stateDir, 'history'));
    const chat = talk({ stateDir });
    await chat.until('pincite> ');
    chat.type('hawala\r');
    await chat.until('likely to answer');
    chat.type('/more\r');
    await chat.until('There is nothing more.');
    chat.type('/quit\r');
    expect(await chat.code).toBe(0);
    expect(chat.stderr.text().match(/history of the chat/g)).toHaveLength(2);
  });
});
