import { PinciteError } from '../../errors.js';
import { NOTEBOOK_LIMITS } from './notebook.js';

/** Whether a typed note can be kept. */
export function noteFits(typed: string): boolean {
  return trimmedNote(typed).length <= NOTEBOOK_LIMITS.note;
}

/** A note as it is kept: what was typed, without white space around it. @throws PinciteError input, when it is too long */
export function cleanNote(typed: string): string {
  const note = trimmedNote(typed);
  if (note.length <= NOTEBOOK_LIMITS.note) return note;
  throw new PinciteError(
    'input',
    `The note is longer than ${NOTEBOOK_LIMITS.note} characters.`,
    'Shorten it; a quotation can have only one.',
    { problem: 'note-too-long', context: { limit: NOTEBOOK_LIMITS.note } },
  );
}

function trimmedNote(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
}

/** Tags as they are typed: those that can be kept, and those that can't. */
export interface SortedTags {
  readonly tags: string[];
  /** Too long, with a comma, or one too many. */
  readonly refused: string[];
}

/**
 * Sorts typed tags into those to keep (on one line, without "#" before them, each once whatever its letter case) and
 * those that can't be kept.
 */
export function sortedTags(typed: readonly string[]): SortedTags {
  const tags = new Map<string, string>();
  const refused: string[] = [];
  for (const given of typed) {
    const tag = given
      .normalize('NFC')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(/^#+\s*/, '');
    const key = folded(tag);
    if (tag === '' || tags.has(key)) continue;
    const fits = tag.length <= NOTEBOOK_LIMITS.tag && !tag.includes(',') && tags.size < NOTEBOOK_LIMITS.tags;
    if (fits) tags.set(key, tag);
    else refused.push(tag);
  }
  return { tags: [...tags.values()], refused };
}

/** Tags as they are kept. @throws PinciteError input, when there are too many, or one is too long or holds a comma */
export function cleanTags(typed: readonly string[]): string[] {
  const {
    tags,
    refused: [wrong],
  } = sortedTags(typed);
  if (wrong === undefined) return tags;
  if (wrong.length <= NOTEBOOK_LIMITS.tag && !wrong.includes(',')) {
    throw new PinciteError('input', `There are more than ${NOTEBOOK_LIMITS.tags} tags.`, 'Give fewer.');
  }
  throw new PinciteError(
    'input',
    `A tag has at most ${NOTEBOOK_LIMITS.tag} characters, and no comma: not “${wrong.slice(0, 2 * NOTEBOOK_LIMITS.tag)}”.`,
    'Shorten it, or give several tags one by one.',
  );
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
