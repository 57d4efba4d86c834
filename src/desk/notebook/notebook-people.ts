import type { NotebookEntry, NotebookOwner } from './notebook.js';

/** Whose entry it is said to be when who saved it has been forgotten. No person has this id. */
export const FORGOTTEN_PERSON = '';

/** An entry, and the notebook that it is in. */
export interface OwnedEntry {
  readonly owner: NotebookOwner;
  readonly entry: NotebookEntry;
}

/**
 * What one person has in all notebooks: to be taken along, or forgotten. Several processes may use it at once, and the
 * notebooks themselves beside it. Every method rejects with a PinciteError `state`, or with what the database throws, where it
 * can't be read or written.
 */
export interface NotebookPeople {
  /** All entries that somebody saved, in their own notebook and in shared ones, oldest first. */
  savedBy(userId: string): Promise<readonly OwnedEntry[]>;
  /**
   * Deletes somebody's own notebook, takes their name off what they saved in shared ones, and forgets what they could undo:
   * in one step that is carried out whole or not at all.
   * @returns entries that were deleted, and those that stay without a name
   */
  forget(userId: string): Promise<{ readonly deleted: number; readonly unnamed: number }>;
}
