import { createHash } from 'node:crypto';
import type { Document } from '../corpus/document.js';

/**
 * SHA-256, hexadecimal, of what an index is made from: the source, and how it was read and parted into sentences. An
 * index made by a version of Pincite that read the same file otherwise doesn't fit either.
 */
export function fingerprint(document: Document): string {
  const numbers = new Int32Array(document.sentences.length * 3);
  for (const [at, { span, paragraph }] of document.sentences.entries()) {
    numbers.set([span.start, span.end, paragraph], at * 3);
  }
  const kinds = document.sentences.map(({ kind, sectionId }) => `${kind} ${sectionId}`).join('\n');
  return createHash('sha256')
    .update(document.sourceHash)
    .update(document.text)
    .update(kinds)
    .update(new Uint8Array(numbers.buffer))
    .digest('hex');
}
