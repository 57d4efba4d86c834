import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProblemLog } from './problems.js';

/** A document beyond this is no text that people wrote; reading it would only exhaust the memory. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
/** Room for hundreds of chapters. */
export const MAX_SIDECAR_BYTES = 1024 * 1024;

/** The bytes of a file of the corpus; null, with the reason in `log`, when they cannot be had. */
export async function readBytes(
  folder: string,
  file: string,
  limit: number,
  log: ProblemLog,
): Promise<Uint8Array | null> {
  const refuse = (message: string, remedy: string): null => {
    log.add({ file, line: null, message, remedy });
    return null;
  };
  try {
    const facts = await stat(join(folder, file));
    if (!facts.isFile()) return refuse('This is not a file.', 'Put the document itself there, or take this away.');
    if (facts.size > limit) {
      return refuse(`It is larger than ${limit / 1024 / 1024} MiB.`, 'Split it, or leave out what is not text.');
    }
    return await readFile(join(folder, file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return refuse('It leads to a file that is not there.', 'Put the file itself there.');
    if (code === 'EACCES' || code === 'EPERM')
      return refuse('It may not be read.', 'Give yourself the right to read it.');
    return refuse('It cannot be read.', 'See whether the disk and the file are in order.');
  }
}

/** Why bytes are no text. */
export interface Undecodable {
  /** From 1; null when the file as a whole is meant. */
  readonly line: number | null;
  readonly message: string;
  readonly remedy: string;
}

/** Bytes as text; null, with the lines at fault in `log`, when they are none. */
export function decode(bytes: Uint8Array, file: string, log: ProblemLog): string | null {
  const read = readUtf8(bytes);
  if (typeof read === 'string') return read;
  log.add({ file, ...read });
  return null;
}

/** Bytes in UTF-8 as text, or what is wrong with them. A byte order mark is no part of the text. */
export function readUtf8(bytes: Uint8Array): string | Undecodable {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return { line: null, message: 'This is UTF-16.', remedy: 'Save the file in UTF-8.' };
  }
  if (!isUtf8(bytes)) {
    const [first = 1, ...others] = brokenLines(bytes);
    const more = others.length === 0 ? ' is' : ` and ${others.length} more are`;
    return { line: first, message: `This line${more} not UTF-8.`, remedy: 'Save the file in UTF-8.' };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const nul = text.indexOf('\0');
  if (nul === -1) return text;
  return {
    line: text.slice(0, nul).split(/\r\n|\r|\n/).length,
    message: 'It holds a NUL: this is a binary file.',
    remedy: 'Save it as plain text in UTF-8.',
  };
}

/** The lines that do not decode: a line's end is never part of a longer character, so lines can be tried alone. */
function brokenLines(bytes: Uint8Array): number[] {
  const broken: number[] = [];
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at];
    if (at < bytes.length && byte !== 0x0a && byte !== 0x0d) continue;
    if (!isUtf8(bytes.subarray(start, at))) broken.push(line);
    if (byte === 0x0d && bytes[at + 1] === 0x0a) at += 1;
    start = at + 1;
    line += 1;
  }
  return broken;
}
