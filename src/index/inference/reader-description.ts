import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from '../../errors.js';
import type { Judgement } from '../reader.js';
import { DESCRIPTION_FILE } from './description.js';

/** What Pincite must know of a reading model: `pincite.json` in its folder. */
export interface ReaderDescription {
  readonly kind: 'reader';
  readonly name: string;
  /** The longest question in tokens; more is cut off. */
  readonly maxQuestionTokens: number;
  /** The longest titles in tokens; 0 for a reader that reads without them. */
  readonly maxTitleTokens: number;
  /** The longest input in tokens, special tokens included. */
  readonly maxTokens: number;
  readonly judgement: Judgement;
}

const REMEDY =
  'A reader’s pincite.json has kind ("reader"), name, maxQuestionTokens, maxTitleTokens, maxTokens and judgement; models/pincite-reader/pincite.json is an example.';

/**
 * Reads and checks a reader's description.
 * @throws PinciteError configuration, where it is missing or not as described
 */
export async function readReaderDescription(directory: string): Promise<ReaderDescription> {
  const file = join(directory, DESCRIPTION_FILE);
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isReaderDescription(value)) return value;
  } catch (cause) {
    throw new PinciteError('configuration', `The reader's description ${file} can't be read.`, REMEDY, { cause });
  }
  throw new PinciteError('configuration', `The reader's description ${file} is not one of a reader.`, REMEDY);
}

/** Checked by hand, for the reason given in `description.ts`. */
function isReaderDescription(value: unknown): value is ReaderDescription {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  const [question, titles, total] = ['maxQuestionTokens', 'maxTitleTokens', 'maxTokens'].map((name) => given.get(name));
  return (
    given.get('kind') === 'reader' &&
    typeof given.get('name') === 'string' &&
    given.get('name') !== '' &&
    typeof question === 'number' &&
    typeof titles === 'number' &&
    typeof total === 'number' &&
    [question, titles, total].every(Number.isInteger) &&
    question >= 1 &&
    titles >= 0 &&
    total >= question + titles + 8 &&
    total <= 8192 &&
    isJudgement(given.get('judgement'))
  );
}

function isJudgement(value: unknown): value is Judgement {
  const { order, probability, contradicts } = fieldsOf(value);
  const wanted: readonly (readonly [unknown, readonly string[]])[] = [
    [order, ['answers', 'sentence']],
    [probability, ['bias', 'answers', 'sentence']],
    [contradicts, ['question', 'statement']],
  ];
  return wanted.every(([numbers, names]) => names.every((name) => Number.isFinite(fieldsOf(numbers)[name])));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
