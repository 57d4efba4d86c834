import type { Actor, NotebookOwner, SavedQuotation } from '../../src/desk/notebook/notebook.js';
import type { NotebookStore } from '../../src/desk/notebook/notebook-store.js';

export const channel: NotebookOwner = { kind: 'channel', id: '7' };
export const ada: Actor = { id: '1', moderates: false };
export const ben: Actor = { id: '2', moderates: false };
export const moderator: Actor = { id: '3', moderates: true };
export const saved = (name: string): SavedQuotation => ({
  quotationId: `1-0-${name}`,
  documentId: 'doc',
  text: `Text of ${name}.`,
  textHash: 'hash',
  citation: `Someone, p. ${name}`,
  sourceHash: 'source',
  surroundings: 'around',
  unique: true,
  place: '[null,[]]',
});

/** Saves quotations of these names in the channel's notebook, as Ada, and gives the ids of their entries. */
export async function filled(store: NotebookStore, ...given: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const one of given) ids.push((await store.add(channel, ada, saved(one))).entry.id);
  return ids;
}

/** The names of the quotations in a notebook. */
export async function names(store: NotebookStore, owner: NotebookOwner = channel): Promise<string[]> {
  return (await store.entries(owner)).map(({ quotationId }) => quotationId.slice(4));
}

export const at = (ids: readonly string[], index: number): string => ids[index] ?? '';
