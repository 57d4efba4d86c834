import { PinciteError } from '../../errors.js';

/**
 * The failure of a draft that is larger than is read.
 * @param name null for a text that is no file
 * @param limit bytes, or characters of a .docx
 */
export function tooLarge(name: string | null, limit: number, size: number): PinciteError {
  const what = name === null ? 'The text' : `“${name}”`;
  return new PinciteError(
    'input',
    `${what} is larger than ${limit / 1024 / 1024} MiB.`,
    'Split it into chapters and give them one by one.',
    { problem: 'file-too-large', context: { size, limit } },
  );
}
