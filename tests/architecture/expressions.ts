import { parseAst } from 'vitest/node';
import type { SourceFile } from './source-files.js';

/** A regular expression of `src`. */
export interface Expression {
  /** Where it stands: `discord/show/escape.ts:12`. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** What a file holds of regular expressions: those written out, and the places (file and line) that put one together. */
export interface Expressions {
  readonly written: readonly Expression[];
  readonly madeAt: readonly string[];
}

/** Reads a file as the compiler does: an expression in a comment or a text is none. */
export function expressionsOf({ path, text }: Pick<SourceFile, 'path' | 'text'>): Expressions {
  const written: Expression[] = [];
  const madeAt: string[] = [];
  const at = (start: unknown): string => `${path}:${text.slice(0, Number(start)).split('\n').length}`;
  const walk = (node: unknown): void => {
    if (!isObject(node)) return;
    const { type, regex, callee, start } = node;
    if (type === 'Literal' && isObject(regex)) {
      written.push({ at: at(start), source: String(regex['pattern']), flags: String(regex['flags']) });
    }
    const makes = type === 'NewExpression' || type === 'CallExpression';
    if (makes && isObject(callee) && callee['name'] === 'RegExp') madeAt.push(at(start));
    for (const [key, value] of Object.entries(node)) if (key !== 'regex') walk(value);
  };
  walk(parseAst(text, { lang: 'ts' }));
  return { written, madeAt };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Writes down every expression that a file of `src` puts together while `run` goes on, with the place; those of libraries are left
 * out.
 */
export async function madeDuring(run: () => Promise<void>): Promise<Expression[]> {
  const made: Expression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string | RegExp, string?]) {
      const expression = new target(...given);
      // The line of whoever called: the first is this one's own.
      const [, caller = ''] = new Error().stack?.split('\n').slice(1) ?? [];
      const at = /\/src\/([^:()]+\.ts:\d+)/.exec(caller)?.[1];
      if (at !== undefined) made.push({ at, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}
