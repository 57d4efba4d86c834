import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PinciteError } from '../../errors.js';

/** What Pincite must know of a model to use it: `pincite.json` in the model's folder. */
const modelDescription = z.strictObject({
  name: z.string().min(1),
  /** Numbers in a vector. */
  dimensions: z.int().min(1).max(8192),
  /** The longest input in tokens, special tokens and prefix included. */
  maxTokens: z.int().min(16).max(8192),
  /** Put before a question, with its trailing space. */
  questionPrefix: z.string().max(200),
  /** Put before a text to be found, with its trailing space. */
  passagePrefix: z.string().max(200),
  /** How one vector is made of many: the mean over all tokens, or the first token's. */
  pooling: z.enum(['mean', 'cls']),
  /** Everything downstream takes dot products for cosines, so vectors of other lengths are not offered. */
  normalise: z.literal(true),
});

export type ModelDescription = Readonly<z.infer<typeof modelDescription>>;

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
  const parsed = modelDescription.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new PinciteError(
    'configuration',
    `The model's description ${file} is not valid: ${problems.join('; ')}.`,
    REMEDY,
  );
}
