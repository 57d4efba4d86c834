import type { Actor, Annotations, NotebookEntry, NotebookOwner, SavedQuotation, Undone } from './notebook.js';

/** What became of a quotation that was to be put into a notebook. */
export interface Added {
  readonly entry: NotebookEntry;
  /** False: it was there already, and stays as it is. */
  readonly isNew: boolean;
  /** Whether note or tags are those that it had before the same person took it out. */
  readonly asBefore: boolean;
}

/** Note and tags that are to take the place of others. */
export interface Replacing extends Annotations {
  /** The state (`edited`) that they are to replace; any, where it is left out. */
  readonly asOf?: number;
}

/**
 * All notebooks. Texts are kept as they were saved; how they stand to the documents now is asked with `standingOf`. Everybody
 * who may use a notebook may save and reorder; only who saved an entry, or a moderator, may remove or edit it; everybody
 * undoes their own changes.
 *
 * Several processes may use it at once. Whatever changes a notebook (every method but `entries` and `entry`) reads, decides
 * and writes as one step, one after the other in each notebook: a quotation stands in it once, positions count from 1 without
 * gaps, and a change that fails leaves everything as it was. Every method rejects with a PinciteError `state`, or with what
 * the database throws, where it can't be read or written.
 */
export interface NotebookStore {
  /** Every entry, by position. */
  entries(owner: NotebookOwner): Promise<readonly NotebookEntry[]>;
  /** Null when the notebook holds none of that id (any more). */
  entry(owner: NotebookOwner, id: string): Promise<NotebookEntry | null>;
  /**
   * Puts a quotation at the end. One that is there already stays as it is. One that the same person saved before, and took
   * out, has its note and tags again where no others are given.
   * @throws PinciteError input, when note or tags are too long or the notebook is full; state
   */
  add(owner: NotebookOwner, actor: Actor, saved: SavedQuotation, annotations?: Annotations): Promise<Added>;
  /**
   * Replaces the note, the tags, or both.
   * @throws PinciteError unknown-quotation, input (somebody else's, changed since, or too long), state
   */
  edit(owner: NotebookOwner, actor: Actor, id: string, given: Replacing): Promise<NotebookEntry>;
  /** Moves an entry to a position; beyond the end means to the end. @throws PinciteError unknown-quotation, state */
  move(owner: NotebookOwner, actor: Actor, id: string, position: number): Promise<NotebookEntry>;
  /**
   * Removes entries: all of them, or none where one may not be.
   * @returns what they were
   * @throws PinciteError unknown-quotation, input (somebody else's), state
   */
  remove(owner: NotebookOwner, actor: Actor, ids: readonly string[]): Promise<readonly NotebookEntry[]>;
  /**
   * Puts an entry back that the actor has taken out, by removing it or by undoing that it was saved; as a moderator, also
   * what another has. Where its quotation is there again, that entry stays as it is.
   * @returns null when it can't be: it is forgotten, or somebody else took it out
   * @throws PinciteError input, when the notebook is full; state
   */
  putBack(owner: NotebookOwner, actor: Actor, id: string): Promise<Omit<Added, 'asBefore'> | null>;
  /**
   * Undoes the actor's last change to the notebook that can still be undone. Where somebody else has changed the entry
   * since, it is left as it is and said to be; the next time, the change before is undone.
   * @returns null when there is none
   * @throws PinciteError state
   */
  undo(owner: NotebookOwner, actor: Actor): Promise<Undone | null>;
}
