import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { PinciteError } from '../errors.js';

const page = z.union([z.union([z.string(), z.number()]), z.array(z.union([z.string(), z.number()]))]);

/** One line of an evaluation set; the form is described in `eval/README.md`. */
export const evaluationItem = z.looseObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  lang: z.string().default('en'),
  question: z.string().default(''),
  chapter: z.string().nullish(),
  unanswerable: z.boolean().optional(),
  answers: z.array(z.looseObject({ source: z.string(), page: page.optional(), quote: z.string().min(1) })).default([]),
});
export type EvaluationItem = z.infer<typeof evaluationItem>;

/** A file of items. */
export interface ItemSet {
  /** The file's name without its ending. */
  readonly name: string;
  readonly items: readonly EvaluationItem[];
}

/**
 * Reads sets of items, in the order in which they are named.
 * @throws PinciteError input, naming the line that is wrong, or a file that is named twice
 */
export async function readSets(paths: readonly string[]): Promise<ItemSet[]> {
  const sets: ItemSet[] = [];
  for (const [at, path] of paths.entries()) {
    if (paths.map((other) => resolve(other)).indexOf(resolve(path)) !== at) {
      throw new PinciteError('input', `“${path}” is named twice.`, 'Name each set once.');
    }
    sets.push({ name: basename(path, '.jsonl'), items: await readItems(path) });
  }
  return sets;
}

/**
 * Reads a set of items, JSON Lines.
 * @throws PinciteError input, naming the line that is wrong
 */
export async function readItems(path: string): Promise<EvaluationItem[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new PinciteError(
      'input',
      `The file “${path}” cannot be read.`,
      'Name a file of evaluation items (JSON Lines).',
      { cause },
    );
  }
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [evaluationItem.parse(JSON.parse(line))];
    } catch (cause) {
      throw new PinciteError(
        'input',
        `Line ${at + 1} of “${path}” is not an evaluation item.`,
        'eval/README.md shows the form.',
        { cause },
      );
    }
  });
}
