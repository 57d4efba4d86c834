import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.js';

const files = sourceFiles();
const edges = files.flatMap(({ path, imports }) => imports.map((target) => ({ path, target })));

/** Each may import itself and what stands before it. */
const LAYERS = ['language', 'corpus', 'index', 'retrieval', 'answer', 'desk'];
const FRONT_ENDS = ['discord', 'cli', 'evaluation'];
const EVERYWHERE = new Set(['errors.ts', 'config.ts', 'compiled-file.ts', 'random-id.ts', 'state-database.ts']);
const ROOTS = new Set(['engine.ts', 'serve.ts', 'shard.ts', 'register.ts', 'main.ts', 'log.ts']);
const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** Why an import is not allowed; null when it is. */
function objection(path: string, target: string): string | null {
  if (EVERYWHERE.has(target)) return null;
  if (ROOTS.has(target)) return ROOTS.has(path) ? null : 'nobody imports the composition root';
  if (ROOTS.has(path)) return null;
  const [from, to] = [folderOf(path), folderOf(target)];
  if (EVERYWHERE.has(path)) return 'what is imported everywhere imports nothing';
  if (from === to) return null;
  if (FRONT_ENDS.includes(from)) {
    return LAYERS.includes(to) || (from === 'cli' && to === 'evaluation')
      ? null
      : 'front ends know nothing of each other';
  }
  return LAYERS.indexOf(to) !== -1 && LAYERS.indexOf(to) < LAYERS.indexOf(from) ? null : 'against the arrow';
}

describe('imports', () => {
  it('are found, whatever their form', () => {
    const text = [
      "import { a } from './a.js';",
      "import type {\n  B,\n  C,\n} from '../corpus/b.js';",
      "export { d } from './d.js';",
      "import './e.js';",
      "const f = await import('../f.js');",
      "import { readFile } from 'node:fs';",
    ].join('\n');
    expect(importsOf('index/x.ts', text)).toEqual(['index/a.ts', 'corpus/b.ts', 'index/d.ts', 'index/e.ts', 'f.ts']);
    expect(edges.length).toBeGreaterThan(300);
  });

  it('lead to files that are there', () => {
    const known = new Set(files.map(({ path }) => path));
    expect(edges.filter(({ target }) => !known.has(target))).toEqual([]);
  });

  it('go one way only', () => {
    const wrong = edges.flatMap(({ path, target }) => {
      const why = objection(path, target);
      return why === null ? [] : [`${path} imports ${target}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  it('of the rules are told apart', () => {
    expect(objection('index/build.ts', 'corpus/document.ts')).toBeNull();
    expect(objection('corpus/load.ts', 'index/build.ts')).not.toBeNull();
    expect(objection('retrieval/select.ts', 'answer/quote.ts')).not.toBeNull();
    expect(objection('cli/batch.ts', 'discord/bot.ts')).not.toBeNull();
    expect(objection('discord/bot.ts', 'evaluation/hits.ts')).not.toBeNull();
    expect(objection('cli/commands/evaluate.ts', 'evaluation/hits.ts')).toBeNull();
    expect(objection('cli/program.ts', 'engine.ts')).not.toBeNull();
    expect(objection('main.ts', 'engine.ts')).toBeNull();
    expect(objection('errors.ts', 'corpus/document.ts')).not.toBeNull();
  });

  it('know every folder', () => {
    const folders = new Set(files.map(({ path }) => folderOf(path)).filter((folder) => folder !== ''));
    for (const folder of folders) expect([...LAYERS, ...FRONT_ENDS]).toContain(folder);
    for (const { path } of files.filter((file) => folderOf(file.path) === '')) {
      expect([...EVERYWHERE, ...ROOTS]).toContain(path);
    }
  });

  it('never lead in a circle', () => {
    const importsByPath = new Map(files.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at !== -1) circles.push([...trail.slice(at), path].join(' → '));
      if (at !== -1 || done.has(path)) return;
      for (const target of importsByPath.get(path) ?? []) walk(target, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });
});
