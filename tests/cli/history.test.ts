import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HISTORY_LENGTH, History } from '../../src/cli/history.js';
import { temporaryDirectory } from './run.js';

describe('the history of the chat', () => {
  it('is there in the next chat, for its owner only', async () => {
    const directory = join(temporaryDirectory(), 'state');
    const history = new History(directory);
    expect(await history.read()).toEqual([]);
    await Promise.all(['Who?', 'What?', 'What?', '  ', 'Why?'].map((line) => history.add(line)));
    expect(await new History(directory).read()).toEqual(['Who?', 'What?', 'Why?']);
    expect(statSync(join(directory, 'history')).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['history']);
  });

  it('keeps the last lines, and closes a file that was open to others', async () => {
    const directory = temporaryDirectory();
    const file = join(directory, 'history');
    writeFileSync(file, Array.from({ length: 700 }, (_, n) => `q${n}\n`).join(''));
    chmodSync(file, 0o644);
    const history = new History(directory);
    expect(await history.read()).toHaveLength(HISTORY_LENGTH);
    await history.add('last');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(HISTORY_LENGTH);
    expect(lines.at(-1)).toBe('last');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('lets no control character through, in or out', async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'history'), 'a\u001b[2Jb\n');
    const history = new History(directory);
    await history.add('two\nlines\u0007');
    expect(await history.read()).toEqual(['a␛[2Jb', 'two lines␇']);
  });

  it('says so when it cannot be kept', async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'history'));
    await expect(new History(directory).read()).rejects.toMatchObject({ code: 'state' });
    writeFileSync(join(directory, 'file'), '');
    await expect(new History(join(directory, 'file')).add('x')).rejects.toMatchObject({ code: 'state' });
  });
});
