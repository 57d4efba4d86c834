import { PinciteError } from '../../errors.js';
import { NOTEBOOK_LIMITS } from './notebook.js';

/** A note as it is kept: what was typed, without white space around it. @throws PinciteError input, when it is too long */
export function cleanNote(typed: string): string {
  const note = typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  if (note.length <= NOTEBOOK_LIMITS.note) return note;
  throw new PinciteError(
    'input',
    `The note is longer than ${NOTEBOOK_LIMITS.note} characters.`,
    'Shorten it; a quotation can have only one.',
  );
}

/**
 * Tags as they are kept: on one line, without "#" before them, each once whatever its letter case.
 * @throws PinciteError input, when there are too many, or one is too long or holds a comma
 */
export function cleanTags(typed: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const given of typed) {
    const tag = given
      .normalize('NFC')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(/^#+\s*/, '');
    if (tag === '') continue;
    if (tag.length > NOTEBOOK_LIMITS.tag || tag.includes(',')) {
      throw new PinciteError(
        'input',
        `A tag has at most ${NOTEBOOK_LIMITS.tag} characters, and no comma.`,
        'Shorten it, or give several tags one by one.',
      );
    }
    const key = folded(tag);
    if (!tags.has(key)) tags.set(key, tag);
  }
  if (tags.size <= NOTEBOOK_LIMITS.tags) return [...tags.values()];
  throw new PinciteError('input', `There are more than ${NOTEBOOK_LIMITS.tags} tags.`, 'Give fewer.');
}

/** A text as it is compared: letter case, accents and the form of white space and quotation marks don't count. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ');
}
