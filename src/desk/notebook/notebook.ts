/** Whose notebook it is: a person's own, or one that a channel shares. */
export interface NotebookOwner {
  readonly kind: 'user' | 'channel';
  readonly id: string;
}

/** Who does something to a notebook. */
export interface Actor {
  readonly id: string;
  /** A moderator may remove and change what others saved. */
  readonly moderates: boolean;
}

/** What is kept of a quotation, to show it as it was and to know it again. */
export interface SavedQuotation {
  readonly quotationId: string;
  readonly documentId: string;
  /** As it stood in the document when it was saved. */
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly textHash: string;
  /** The short citation of then: all that is left to say where it stood should it be gone. */
  readonly citation: string;
  /** The document's hash of then. */
  readonly sourceHash: string;
  /** A hash of what stood around it, which tells it from the same words elsewhere. */
  readonly surroundings: string;
  /** Whether its words stood only once in the document. */
  readonly unique: boolean;
  /** Chapter and pages of then, to be compared only; empty where an older version did not keep them. */
  readonly place: string;
}

/** A quotation in a notebook. */
export interface NotebookEntry extends SavedQuotation {
  /** Durable; never given again. */
  readonly id: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly note: string;
  readonly tags: readonly string[];
  /** The id of who saved it. */
  readonly savedBy: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The change that note and tags come from: another number, another state. */
  readonly edited: number;
  /** The change that last moved it by itself; 0 where none did. */
  readonly moved: number;
}

/** What a writer puts beside a quotation. */
export interface Annotations {
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What can be done to a notebook, and undone. */
export const CHANGES = ['add', 'remove', 'move', 'edit'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** What an entry was like before a change. */
export type Former = Pick<NotebookEntry, 'position' | 'note' | 'tags'>;

/** A change that was undone, with the entries it was about: as they are now, or (of `add`) were. */
export interface Undone {
  readonly kind: ChangeKind;
  readonly entries: readonly NotebookEntry[];
  /** Not null: nothing was undone, for somebody else has changed the entry since. What it was before the change. */
  readonly refused: Former | null;
}

/** So much fits into a notebook, and beside a quotation; lengths are in UTF-16 units. What is older can't be undone. */
export const NOTEBOOK_LIMITS = { entries: 2000, note: 2000, tags: 20, tag: 50, changes: 100, undoDays: 30 } as const;

/** The notebook of whoever uses the terminal. Discord's ids are numbers, so nobody there has it. */
export const TERMINAL_OWNER: NotebookOwner = { kind: 'user', id: 'terminal' };
export const TERMINAL_ACTOR: Actor = { id: 'terminal', moderates: false };
