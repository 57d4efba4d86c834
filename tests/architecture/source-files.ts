import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** A file of `src`, and the files of `src` that it imports (also types, also dynamically). */
export interface SourceFile {
  /** From `src`: `index/build.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?['"](\.{1,2}\/[^'"]+)['"]|\bimport\(\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** The files of `src` that a text imports, as paths from `src`. */
export function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) =>
    posix.join(dirname(path), (match[1] ?? match[2] ?? '').replace(/\.js$/, '.ts')),
  );
}

/** Every TypeScript file under `src`. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      const text = readFileSync(join(SRC, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
