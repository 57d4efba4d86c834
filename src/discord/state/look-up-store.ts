import type { Language } from '../../language/languages.js';

/** The kinds of lists that are turned page by page. */
export const LOOK_UPS = ['search', 'outline', 'who'] as const;
export type LookUpKind = (typeof LOOK_UPS)[number];

/** What must be known of a list to turn its pages: what was looked up, not what was found, which stands in the documents. */
export interface KeptLookUp {
  readonly id: string;
  readonly kind: LookUpKind;
  /** As they were typed; empty where nothing was. */
  readonly words: string;
  readonly documentId: string | null;
  readonly chapterId: string | null;
  readonly language: Language;
  readonly askerId: string;
  readonly private: boolean;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/**
 * Lists whose pages can still be turned after a restart; the newest ones, so many as the store has room for. Several
 * processes may use it at once: every method is one step that is carried out whole or not at all. Every method rejects with a
 * PinciteError `state`, or with what the database throws, where it can't be read or written.
 */
export interface LookUpStore {
  /** Keeps a list and gives it an id that no other has; forgets the oldest beyond the capacity, in the same step. */
  save(list: Omit<KeptLookUp, 'id'>): Promise<string>;
  /** Null when there is none of that id, or no more. */
  lookUp(id: string): Promise<KeptLookUp | null>;
  /** All that somebody looked up, oldest first: one's own data can be asked for. */
  of(askerId: string): Promise<readonly KeptLookUp[]>;
  /** Forgets all that somebody looked up. @returns how much that was */
  forget(askerId: string): Promise<number>;
}
