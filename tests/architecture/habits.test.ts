import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config.js';
import { sourceFiles } from './source-files.js';

const files = sourceFiles();
const pathsWith = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
/** The code without comments, so that words about a habit are no breach of it. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const pathsWithCode = (pattern: RegExp): string[] =>
  files.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path);

describe('every source file', () => {
  it('is short', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
  });

  it('has a name that says what it holds', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|misc|common|shared|index)(?:\.ts$|\/)/;
    // src/index is the index of passages; a file of that name would only re-export a folder.
    expect(files.map(({ path }) => path).filter((path) => vague.test(path.replace(/^index\//, '')))).toEqual([]);
    expect(files.map(({ path }) => path).filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
  });

  it('is typed throughout', () => {
    expect(pathsWithCode(/\bany\b(?=\s*[;,)>\]|&=]|\[\])/)).toEqual([]);
    expect(pathsWithCode(/\bas (?:any|unknown as|never)\b/)).toEqual([]);
    expect(pathsWith(/@ts-(?:ignore|expect-error|nocheck)/)).toEqual([]);
    expect(pathsWith(/biome-ignore|eslint-disable/)).toEqual([]);
  });

  it('names what it exports', () => {
    expect(pathsWithCode(/export \*/)).toEqual([]);
    expect(pathsWithCode(/export default/)).toEqual([]);
  });

  it('leaves the environment, the end of the process and the console to main.ts', () => {
    expect(pathsWithCode(/process\.env\b/)).toEqual(['main.ts']);
    expect(pathsWithCode(/process\.exit\(/).filter((path) => path !== 'index/inference/worker.ts')).toEqual([]);
    expect(pathsWithCode(/\bconsole\./)).toEqual([]);
  });
});

describe('settings', () => {
  const documented = readFileSync(fileURLToPath(new URL('../../.env.example', import.meta.url)), 'utf8');

  it('are documented with their defaults, all of them and no others', () => {
    const shown = documented.split('\n').flatMap((line): [string, string][] => {
      const setting = /^([A-Z_]+)=(.*)$/.exec(line);
      return setting === null ? [] : [[setting[1] ?? '', setting[2] ?? '']];
    });
    expect(shown.length).toBe(new Set(shown.map(([name]) => name)).size);
    expect(Object.fromEntries(shown)).toEqual(DEFAULTS);
  });

  it('each have a line that says what they are for', () => {
    const lines = documented.split('\n');
    for (const name of Object.keys(DEFAULTS)) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines[at - 1], name).toMatch(/^# /);
    }
  });
});

it('what is built is made from a source that is there', () => {
  for (const file of ['src/retrieval/maxsim.wat', 'tsconfig.build.json', 'scripts/build-kernel.mjs']) {
    expect(existsSync(fileURLToPath(new URL(`../../${file}`, import.meta.url))), file).toBe(true);
  }
});
