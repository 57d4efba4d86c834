import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { PinciteError } from '../../errors.js';
import { DESCRIPTION_FILE, type ModelDescription } from './description.js';

/** The model itself: ONNX, int8. */
export const MODEL_FILE = 'onnx/model_quantized.onnx';

/** The files that decide what a text's vector is; without one of them a model can't be used. */
export const WEIGHTY_FILES: readonly string[] = [
  MODEL_FILE,
  'tokenizer.json',
  'tokenizer_config.json',
  DESCRIPTION_FILE,
];

/** The list of checksums inside a model's folder, as `sha256sum` writes it. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

const COPY_AGAIN = 'Copy the model’s folder again from where it came from, then start again.';

/**
 * Compares each file that `SHA256SUMS` lists with its checksum; a folder without that file is only hashed.
 * @param directory the model's folder
 * @returns SHA-256 by file, sorted by file name
 * @throws PinciteError model-damaged, model-missing
 */
export async function verifyFiles(directory: string): Promise<ReadonlyMap<string, string>> {
  const expected = await readChecksums(directory);
  const files = expected === null ? [...WEIGHTY_FILES] : [...expected.keys()];
  const unlisted = WEIGHTY_FILES.find((file) => !files.includes(file));
  if (unlisted !== undefined) {
    throw new PinciteError(
      'model-damaged',
      `${join(directory, CHECKSUMS_FILE)} does not list ${unlisted}.`,
      `Add its checksum (sha256sum ${unlisted}), or copy the model’s folder again.`,
    );
  }
  const hashed = await Promise.all(files.sort().map(async (file) => [file, await hashFile(directory, file)] as const));
  for (const [file, hash] of hashed) {
    if (expected === null || expected.get(file) === hash) continue;
    throw new PinciteError(
      'model-damaged',
      `The model's file ${join(directory, file)} is damaged: its checksum is not the one in ${CHECKSUMS_FILE}.`,
      COPY_AGAIN,
      { context: { file, hash, expected: expected.get(file) } },
    );
  }
  return new Map(hashed);
}

/** The hash that names a model's state: SHA-256, in hexadecimal, over its description and its files' checksums. */
export function identityHash(description: ModelDescription, files: ReadonlyMap<string, string>): string {
  const fields = Object.entries(description).sort(([a], [b]) => (a < b ? -1 : 1));
  return filesHash(files, JSON.stringify(fields));
}

/** SHA-256, in hexadecimal, over checksums by file, after what else counts. */
export function filesHash(files: ReadonlyMap<string, string>, before = ''): string {
  const hash = createHash('sha256').update(before);
  for (const [file, sum] of files) hash.update(`\n${sum}  ${file}`);
  return hash.digest('hex');
}

/** `SHA256SUMS` as checksum by file; null where the folder has none. */
async function readChecksums(directory: string): Promise<Map<string, string> | null> {
  const path = join(directory, CHECKSUMS_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw new PinciteError('model-damaged', `${path} can't be read.`, COPY_AGAIN, { cause });
  }
  const sums = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [, sum, file] = /^([0-9a-f]{64}) [ *](\S.*)$/i.exec(line) ?? [];
    // A list that points out of the folder is not one that came with the model.
    if (sum === undefined || file === undefined || isAbsolute(file) || file.split(/[\\/]/).includes('..')) {
      throw new PinciteError('model-damaged', `${path} is not a list of checksums.`, COPY_AGAIN);
    }
    sums.set(file, sum.toLowerCase());
  }
  return sums;
}

/** Streams, so that a model of any size passes through a megabyte of memory. */
async function hashFile(directory: string, file: string): Promise<string> {
  const path = join(directory, file);
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  } catch (cause) {
    if (isMissing(cause)) {
      throw new PinciteError('model-missing', `The model's file ${path} is missing.`, COPY_AGAIN, { cause });
    }
    throw new PinciteError('model-damaged', `The model's file ${path} can't be read.`, COPY_AGAIN, { cause });
  }
  return hash.digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
