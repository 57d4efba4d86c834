import { folded } from './annotations.js';
import type { NotebookEntry } from './notebook.js';

/**
 * The entries that hold every word of the query, in text, note or tags; in their order. Beginnings of words count; "#word"
 * asks for that very tag. None for a query without words.
 */
export function searchEntries(entries: readonly NotebookEntry[], query: string): NotebookEntry[] {
  const asked = query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (asked.length === 0) return [];
  return entries.filter(({ text, note, tags }) => {
    const words = wordsOf([text, note, ...tags].join('\n'));
    const exact = new Set(tags.map(tagKey));
    return asked.every((word) => {
      if (word.startsWith('#')) return exact.has(tagKey(word.slice(1)));
      return wordsOf(word).every((part) => words.some((candidate) => candidate.startsWith(part)));
    });
  });
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A tag of several words is asked for with hyphens or underscores. */
function tagKey(tag: string): string {
  return folded(tag).replace(/[\s_-]+/g, '-');
}
