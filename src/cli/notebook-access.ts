import type { Corpus } from '../corpus/document.js';
import { type NotebookEntry, TERMINAL_OWNER } from '../desk/notebook/notebook.js';
import type { NotebookStore } from '../desk/notebook/notebook-store.js';
import { SqliteNotebookStore } from '../desk/notebook/sqlite-notebook-store.js';
import { PinciteError } from '../errors.js';
import type { CliRequest } from './command.js';

/** What a command of the notebook works with. */
export interface NotebookAccess {
  readonly store: NotebookStore;
  readonly corpus: Corpus;
}

/** Opens the notebook and reads the documents, which needs no model; closes the notebook whatever happens. */
export async function withNotebook<T>(
  { context }: CliRequest,
  use: (access: NotebookAccess) => Promise<T>,
): Promise<T> {
  const corpus = await context.workshop.readCorpus();
  const store = SqliteNotebookStore.open(context.stateDir);
  try {
    return await use({ store, corpus });
  } finally {
    store.close();
  }
}

/**
 * The entry that somebody names: by its number in the list, or by its quotation's id.
 * @throws PinciteError unknown-quotation
 */
export async function entryNamed(store: NotebookStore, name: string): Promise<NotebookEntry> {
  const entries = await store.entries(TERMINAL_OWNER);
  const found = /^\d+$/.test(name)
    ? entries[Number(name) - 1]
    : entries.find(({ quotationId }) => quotationId === name.trim());
  if (found !== undefined) return found;
  throw new PinciteError(
    'unknown-quotation',
    `The notebook holds nothing under “${name}”.`,
    'See what it holds: pincite notebook list',
  );
}

/** Takes a repeated option's values together, as Commander asks for it. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
