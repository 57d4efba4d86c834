import type Database from 'better-sqlite3';
import { z } from 'zod';
import { PinciteError } from '../../errors.js';
import { randomId } from '../../random-id.js';
import { isInUse, openStateDatabase, stateFailure } from '../../state-database.js';
import { cleanNote, cleanTags } from './annotations.js';
import { type Change, ChangeTable } from './change-table.js';
import { EntryTable } from './entry-table.js';
import type { Actor, Annotations, NotebookEntry, NotebookOwner, SavedQuotation, Undone } from './notebook.js';
import { NOTEBOOK_LIMITS } from './notebook.js';
import type { Added, NotebookStore, Replacing } from './notebook-store.js';
import { NOTEBOOK_FILE } from './schema.js';

/** All notebooks, in `<stateDir>/notebook.sqlite`. */
export class SqliteNotebookStore implements NotebookStore {
  readonly #entries: EntryTable;
  readonly #changes: ChangeTable;

  private constructor(
    private readonly database: Database.Database,
    private readonly now: () => number,
  ) {
    this.#entries = new EntryTable(database);
    this.#changes = new ChangeTable(database);
  }

  /** @throws PinciteError state */
  static open(stateDir: string, now: () => number = Date.now): SqliteNotebookStore {
    const store = new SqliteNotebookStore(openStateDatabase(stateDir, NOTEBOOK_FILE), now);
    store.#expire();
    return store;
  }

  /** What is too old to be undone goes at the opening too: a notebook may never change again. */
  #expire(): void {
    try {
      this.database.transaction(() => this.#changes.expire(this.now())).immediate();
    } catch (error) {
      // Whoever is writing just now does it too.
      if (!isInUse(error)) throw stateFailure(error);
    }
  }

  async entries(owner: NotebookOwner): Promise<NotebookEntry[]> {
    return this.#entries.all(owner);
  }

  async entry(owner: NotebookOwner, id: string): Promise<NotebookEntry | null> {
    return this.#entry(owner, id);
  }

  async add(owner: NotebookOwner, actor: Actor, saved: SavedQuotation, annotations: Annotations = {}): Promise<Added> {
    const note = annotations.note === undefined ? null : cleanNote(annotations.note);
    const tags = annotations.tags === undefined ? null : cleanTags(annotations.tags);
    return this.#write(owner, (notebook) => {
      const entries = this.#entries.all(owner);
      const known = entries.find(({ quotationId }) => quotationId === saved.quotationId);
      if (known !== undefined) return { entry: known, isNew: false, asBefore: false };
      if (entries.length >= NOTEBOOK_LIMITS.entries) throw full();
      const [last] = this.#entries.formerAnnotations(notebook, actor.id, saved.quotationId);
      // What a moderator has removed does not come back by the way.
      const isOwn = last !== undefined && this.#changes.takingOut(notebook, last.id)?.actor === actor.id;
      const before = isOwn ? last : undefined;
      const entry: NotebookEntry = {
        ...saved,
        id: randomId(),
        position: entries.length + 1,
        note: note ?? before?.note ?? '',
        tags: tags ?? before?.tags ?? [],
        savedBy: actor.id,
        savedAt: this.now(),
        edited: 0,
        moved: 0,
      };
      const inserted = {
        ...entry,
        edited: this.#changes.remember(notebook, actor, { kind: 'add', entries: [entry] }, this.now()),
      };
      this.#entries.insert(notebook, inserted);
      const hasNote = note === null && entry.note !== '';
      return { entry: inserted, isNew: true, asBefore: hasNote || (tags === null && entry.tags.length > 0) };
    });
  }

  async edit(owner: NotebookOwner, actor: Actor, id: string, given: Replacing): Promise<NotebookEntry> {
    return this.#write(owner, (notebook) => {
      const entry = this.#own(owner, actor, id);
      if (given.asOf !== undefined && given.asOf !== entry.edited) throw changedSince();
      const note = given.note === undefined ? entry.note : cleanNote(given.note);
      const tags = given.tags === undefined ? entry.tags : cleanTags(given.tags);
      const edited = this.#changes.remember(notebook, actor, { kind: 'edit', entries: [entry] }, this.now());
      this.#entries.annotate({ id, note, tags, edited });
      return { ...entry, note, tags, edited };
    });
  }

  async move(owner: NotebookOwner, actor: Actor, id: string, position: number): Promise<NotebookEntry> {
    return this.#write(owner, (notebook) => {
      const entry = this.#existing(owner, id);
      this.#entries.place(owner, id, position);
      if (this.#existing(owner, id).position !== entry.position) {
        this.#entries.setMoved(
          id,
          this.#changes.remember(notebook, actor, { kind: 'move', entries: [entry] }, this.now()),
        );
      }
      return this.#existing(owner, id);
    });
  }

  async remove(owner: NotebookOwner, actor: Actor, ids: readonly string[]): Promise<NotebookEntry[]> {
    return this.#write(owner, (notebook) => {
      const removed = [...new Set(ids)]
        .map((id) => this.#own(owner, actor, id))
        .sort((a, b) => a.position - b.position);
      if (removed.length === 0) return [];
      this.#entries.takeOut(
        owner,
        removed.map(({ id }) => id),
      );
      this.#changes.remember(notebook, actor, { kind: 'remove', entries: removed }, this.now());
      return removed;
    });
  }

  async putBack(owner: NotebookOwner, actor: Actor, id: string): Promise<Omit<Added, 'asBefore'> | null> {
    return this.#write(owner, (notebook) => {
      const entries = this.#entries.all(owner);
      const taken = this.#entries.takenOut(notebook, id);
      const here = entries.find((entry) => entry.id === id || entry.quotationId === taken?.quotationId);
      if (here !== undefined) return { entry: here, isNew: false };
      const change = this.#changes.takingOut(notebook, id);
      if (taken === null || change === null || (change.actor !== actor.id && !actor.moderates)) return null;
      if (entries.length >= NOTEBOOK_LIMITS.entries) throw full();
      const position = change.entries.find((former) => former.id === id)?.position ?? entries.length + 1;
      this.#entries.place(owner, id, position);
      if (change.kind === 'add') this.#changes.redo(change);
      return { entry: this.#existing(owner, id), isNew: true };
    });
  }

  async undo(owner: NotebookOwner, actor: Actor): Promise<Undone | null> {
    return this.#write(owner, (notebook) => {
      for (;;) {
        const change = this.#changes.last(notebook, actor);
        if (change === null) return null;
        const undone = this.#undone(owner, notebook, change);
        if (undone === null || undone.refused !== null || change.kind !== 'add') this.#changes.forget(change);
        // What somebody else has removed since, or saved again, has nothing to be undone.
        if (undone !== null) return undone;
      }
    });
  }

  close(): void {
    this.database.close();
  }

  #undone(owner: NotebookOwner, notebook: number, change: Change): Undone | null {
    const { kind, seq, entries } = change;
    if (kind === 'remove') {
      const restored = entries.filter(({ id, position }) => this.#restored(owner, notebook, id, position));
      const ids = new Set(restored.map(({ id }) => id));
      const now = this.#entries.all(owner).filter(({ id }) => ids.has(id));
      return now.length === 0 ? null : { kind, entries: now, refused: null };
    }
    const [former] = entries;
    const entry = former === undefined ? null : this.#entry(owner, former.id);
    if (former === undefined || entry === null) return null;
    if (seq !== (kind === 'move' ? entry.moved : entry.edited)) return { kind, entries: [entry], refused: former };
    if (kind === 'add') {
      this.#entries.takeOut(owner, [entry.id]);
      this.#changes.keepUndone(change, [entry]);
      return { kind, entries: [entry], refused: null };
    }
    if (kind === 'edit') {
      this.#entries.annotate(former);
    } else {
      this.#entries.place(owner, entry.id, former.position);
      this.#entries.setMoved(entry.id, former.moved);
    }
    return { kind, entries: [this.#existing(owner, entry.id)], refused: null };
  }

  /** Whether an entry that was removed is in its place again. */
  #restored(owner: NotebookOwner, notebook: number, id: string, position: number): boolean {
    const taken = this.#entries.takenOut(notebook, id);
    if (taken === null) return false;
    if (this.#entries.all(owner).some(({ quotationId }) => quotationId === taken.quotationId)) return false;
    this.#entries.place(owner, id, position);
    return true;
  }

  #entry(owner: NotebookOwner, id: string): NotebookEntry | null {
    return this.#entries.all(owner).find((entry) => entry.id === id) ?? null;
  }

  #existing(owner: NotebookOwner, id: string): NotebookEntry {
    const entry = this.#entry(owner, id);
    if (entry !== null) return entry;
    throw new PinciteError(
      'unknown-quotation',
      'The notebook holds no such quotation (any more).',
      'List the notebook to see what it holds.',
    );
  }

  #own(owner: NotebookOwner, actor: Actor, id: string): NotebookEntry {
    const entry = this.#existing(owner, id);
    if (entry.savedBy === actor.id || actor.moderates) return entry;
    throw new PinciteError(
      'input',
      'Somebody else saved that quotation.',
      'Only who saved it, or a moderator, may remove or change it.',
    );
  }

  /** All or nothing, while nobody else writes. */
  #write<T>(owner: NotebookOwner, work: (notebook: number) => T): T {
    try {
      return this.database
        .transaction(() => {
          this.database.prepare('INSERT OR IGNORE INTO notebooks (kind, id) VALUES (?, ?)').run(owner.kind, owner.id);
          const { key } = z
            .object({ key: z.number() })
            .parse(
              this.database.prepare('SELECT key FROM notebooks WHERE kind = ? AND id = ?').get(owner.kind, owner.id),
            );
          this.#changes.expire(this.now());
          return work(key);
        })
        .immediate();
    } catch (error) {
      if (error instanceof PinciteError) throw error;
      if (isInUse(error)) throw stateFailure(error);
      throw new PinciteError(
        'state',
        "The notebook couldn't be written; it is as it was.",
        'Check that the state folder can be written and has room, then try again.',
        { cause: error },
      );
    }
  }
}

function full(): PinciteError {
  return new PinciteError(
    'input',
    `The notebook is full: it holds ${NOTEBOOK_LIMITS.entries} quotations.`,
    'Export it and remove what is no longer needed.',
    { problem: 'notebook-full', context: { limit: NOTEBOOK_LIMITS.entries } },
  );
}

function changedSince(): PinciteError {
  return new PinciteError(
    'input',
    'Note or tags have been changed meanwhile, and are left as they are.',
    'Look at what is there now, then change that.',
  );
}
