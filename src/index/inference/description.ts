import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PinciteError } from '../../errors.js';

/** What Pincite must know of a model to use it: `pincite.json` in the model's folder. */
export interface ModelDescription {
  readonly name: string;
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** The longest input in tokens, special tokens and prefix included. */
  readonly maxTokens: number;
  /** Put before a question, with its trailing space. */
  readonly questionPrefix: string;
  /** Put before a text to be found, with its trailing space. */
  readonly passagePrefix: string;
  /** How one vector is made of many: the mean over all tokens, or the first token's. */
  readonly pooling: 'mean' | 'cls';
  /** Everything downstream takes dot products for cosines, so vectors of other lengths are not offered. */
  readonly normalise: true;
  /** The languages it reads, as two letters each; left out, it reads whatever it is given. */
  readonly languages?: readonly string[];
}

/** What a field must be, in words and as a check. */
interface Field {
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
}

const whole = (min: number, max: number): Field => ({
  wanted: `a whole number from ${min} to ${max}`,
  fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
});
const prefix: Field = {
  wanted: 'a text of at most 200 characters',
  fits: (value) => typeof value === 'string' && value.length <= 200,
};

/** Checked by hand: the worker is what a start waits for longest, and loading a library for this would be a tenth of that. */
const FIELDS: { readonly [Name in keyof ModelDescription]-?: Field } = {
  name: { wanted: 'a text', fits: (value) => typeof value === 'string' && value !== '' },
  dimensions: whole(1, 8192),
  maxTokens: whole(16, 8192),
  questionPrefix: prefix,
  passagePrefix: prefix,
  pooling: { wanted: '"mean" or "cls"', fits: (value) => value === 'mean' || value === 'cls' },
  normalise: { wanted: 'true', fits: (value) => value === true },
  languages: {
    wanted: 'a list of languages ("en")',
    fits: (value) =>
      value === undefined ||
      (Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[a-z]{2}$/.test(one))),
  },
};

function problemsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return ['it must be an object'];
  const given = new Map<string, unknown>(Object.entries(value));
  const unknown = [...given.keys()]
    .filter((name) => !Object.hasOwn(FIELDS, name))
    .map((name) => `there is no field ${name}`);
  const wrong = Object.entries(FIELDS)
    .filter(([name, field]) => !field.fits(given.get(name)))
    .map(([name, field]) => `${name} must be ${field.wanted}`);
  return [...wrong, ...unknown];
}

function isDescription(value: unknown): value is ModelDescription {
  return problemsOf(value).length === 0;
}

/** Whether it is the description of a reading model, as `reader-description.ts` has it. */
function isOfReader(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reader';
}

/** The description's file name inside a model's folder. */
export const DESCRIPTION_FILE = 'pincite.json';

const REMEDY =
  'Write pincite.json into the model’s folder: name, dimensions, maxTokens, questionPrefix, passagePrefix, pooling ("mean" or "cls"), normalise (true). The model’s card says which; models/pincite-e5-small/pincite.json is an example.';

/**
 * Reads and checks a model's description.
 * @param directory the model's folder
 * @throws PinciteError configuration, where it is missing or not as described
 */
export async function readDescription(directory: string): Promise<ModelDescription> {
  const file = join(directory, DESCRIPTION_FILE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new PinciteError('configuration', `The model has no description: ${file} can't be read.`, REMEDY, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PinciteError('configuration', `The model's description ${file} is not JSON.`, REMEDY, { cause });
  }
  if (isDescription(value)) return value;
  if (isOfReader(value)) {
    throw new PinciteError(
      'configuration',
      `The model in ${directory} is a reading model, not an encoder of sentences.`,
      'Name it in PINCITE_READER, and an encoder such as pincite-e5-small in PINCITE_MODEL.',
    );
  }
  throw new PinciteError(
    'configuration',
    `The model's description ${file} is not valid: ${problemsOf(value).join('; ')}.`,
    REMEDY,
  );
}
