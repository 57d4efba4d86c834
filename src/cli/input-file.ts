import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DRAFT_LIMITS } from '../desk/draft/limits.js';
import { PinciteError } from '../errors.js';

/** Opens a file before anything else is done, so that a wrong name is told at once. @throws PinciteError input */
export async function openedFile(file: string): Promise<Readable> {
  try {
    if ((await stat(file)).isDirectory()) throw new Error('a folder');
    const stream = createReadStream(file);
    await new Promise((resolve, reject) => {
      stream.once('open', resolve).once('error', reject);
    });
    return stream;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** A draft's bytes; what is larger than any draft is refused before it is read. @throws PinciteError input */
export async function draftBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= DRAFT_LIMITS.docxBytes) return await readFile(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw new PinciteError(
    'input',
    `“${file}” is larger than ${DRAFT_LIMITS.docxBytes / 1024 / 1024} MiB.`,
    'Split it into chapters and give them one by one.',
  );
}

function unreadable(file: string, cause: unknown): PinciteError {
  return new PinciteError('input', `The file “${file}” can't be read.`, 'Check its name, and that you may read it.', {
    cause,
  });
}
