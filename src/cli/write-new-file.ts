import { writeFile } from 'node:fs/promises';
import { PinciteError } from '../errors.js';
import { visibleLine } from './visible-text.js';

/**
 * Writes a file that wasn't there; with `force`, one that was.
 * @throws PinciteError input
 */
export async function writeNewFile(
  path: string,
  content: string | Uint8Array,
  { force }: { readonly force: boolean },
): Promise<void> {
  try {
    await writeFile(path, content, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const name = visibleLine(path);
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') {
      throw new PinciteError(
        'input',
        `There is a file “${name}” already.`,
        'Choose another name, or add --force to replace it.',
      );
    }
    throw new PinciteError(
      'input',
      `The file “${name}” can't be written.`,
      'Check that its folder is there, and that you may write in it.',
      { cause },
    );
  }
}
