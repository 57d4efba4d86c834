import type { NotebookEntry, NotebookOwner } from './notebook.js';

/** Whose entry it is said to be when who saved it has been forgotten. No person has this id. */
export const FORGOTTEN_PERSON = '';

/** An entry, and the notebook that it is in. */
export interface OwnedEntry {
  readonly owner: NotebookOwner;
  readonly entry: NotebookEntry;
}

/** An entry that was taken out of its notebook and can still be put back. */
export interface TakenOut {
  readonly owner: NotebookOwner;
  readonly entry: Omit<NotebookEntry, 'position'>;
}

/** What stood beside an entry before it was changed, and would again if that were undone. */
export interface FormerAnnotations {
  readonly owner: NotebookOwner;
  readonly entryId: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/**
 * What one person has in all notebooks: to be taken along, or forgotten. Several processes may use it at once, and the
 * notebooks themselves beside it. Every method rejects with a PinciteError `state`, or with what the database throws, where it
 * can't be read or written.
 */
export interface NotebookPeople {
  /** All entries that somebody saved, in their own notebook and in shared ones, oldest first. */
  savedBy(userId: string): Promise<readonly OwnedEntry[]>;
  /** What somebody saved, was taken out (by whomever) and is not forgotten yet, oldest first. */
  takenOut(userId: string): Promise<readonly TakenOut[]>;
  /** Former notes and tags of what somebody saved, each once, where they are not what stands there now; oldest first. */
  formerAnnotations(userId: string): Promise<readonly FormerAnnotations[]>;
  /**
   * Deletes somebody's own notebook, takes their name off what they saved in shared ones, and forgets what they could undo:
   * in one step that is carried out whole or not at all.
   * @returns entries that were deleted, and those that stay without a name
   */
  forget(userId: string): Promise<{ readonly deleted: number; readonly unnamed: number }>;
}
