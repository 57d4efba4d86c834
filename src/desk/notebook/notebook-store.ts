import type Database from 'better-sqlite3';
import { z } from 'zod';
import { PinciteError } from '../../errors.js';
import { randomId } from '../../random-id.js';
import { isInUse, openStateDatabase, stateFailure } from '../../state-database.js';
import { cleanNote, cleanTags } from './annotations.js';
import type { Actor, ChangeKind, NotebookEntry, NotebookOwner, SavedQuotation, Undone } from './notebook.js';
import { NOTEBOOK_LIMITS } from './notebook.js';
import { changeRow, entryRow, type FormerEntry, NOTEBOOK_FILE } from './schema.js';

/** What a writer puts beside a quotation. */
export interface Annotations {
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/**
 * All notebooks, in `<stateDir>/notebook.sqlite`. Texts are kept as they were saved; how they stand to the documents now is
 * asked with `standingOf`. Everybody who may use a notebook may save and reorder; only who saved an entry, or a moderator, may
 * remove or edit it; everybody undoes their own changes.
 */
export class NotebookStore {
  private constructor(
    private readonly database: Database.Database,
    private readonly now: () => number,
  ) {}

  /** @throws PinciteError state */
  static open(stateDir: string, now: () => number = Date.now): NotebookStore {
    return new NotebookStore(openStateDatabase(stateDir, NOTEBOOK_FILE), now);
  }

  /** Every entry, by position. */
  entries(owner: NotebookOwner): NotebookEntry[] {
    return z.array(entryRow).parse(
      this.database
        .prepare(
          `SELECT entries.* FROM entries JOIN notebooks ON notebooks.key = entries.notebook
             WHERE notebooks.kind = ? AND notebooks.id = ? AND position IS NOT NULL ORDER BY position`,
        )
        .all(owner.kind, owner.id),
    );
  }

  /** Null when the notebook holds none of that id (any more). */
  entry(owner: NotebookOwner, id: string): NotebookEntry | null {
    return this.entries(owner).find((entry) => entry.id === id) ?? null;
  }

  /**
   * Puts a quotation at the end. One that is there already stays as it is.
   * @throws PinciteError input, when note or tags are too long or the notebook is full; state
   */
  add(
    owner: NotebookOwner,
    actor: Actor,
    saved: SavedQuotation,
    annotations: Annotations = {},
  ): { readonly entry: NotebookEntry; readonly isNew: boolean } {
    const note = cleanNote(annotations.note ?? '');
    const tags = cleanTags(annotations.tags ?? []);
    return this.#write(owner, (notebook) => {
      const entries = this.entries(owner);
      const known = entries.find(({ quotationId }) => quotationId === saved.quotationId);
      if (known !== undefined) return { entry: known, isNew: false };
      if (entries.length >= NOTEBOOK_LIMITS.entries) throw full();
      const entry: NotebookEntry = {
        ...saved,
        id: randomId(),
        position: entries.length + 1,
        note,
        tags,
        savedBy: actor.id,
        savedAt: this.now(),
      };
      this.database
        .prepare(
          `INSERT INTO entries (id, notebook, position, quotation_id, document_id, text, text_hash, citation, source_hash,
                                surroundings, is_unique, note, tags, saved_by, saved_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          entry.id,
          notebook,
          entry.position,
          entry.quotationId,
          entry.documentId,
          entry.text,
          entry.textHash,
          entry.citation,
          entry.sourceHash,
          entry.surroundings,
          entry.unique ? 1 : 0,
          note,
          JSON.stringify(tags),
          entry.savedBy,
          entry.savedAt,
        );
      this.#remember(notebook, actor, 'add', [entry]);
      return { entry, isNew: true };
    });
  }

  /**
   * Replaces the note, the tags, or both.
   * @throws PinciteError unknown-quotation, input (somebody else's, or too long), state
   */
  edit(owner: NotebookOwner, actor: Actor, id: string, annotations: Annotations): NotebookEntry {
    return this.#write(owner, (notebook) => {
      const entry = this.#own(owner, actor, id);
      const note = annotations.note === undefined ? entry.note : cleanNote(annotations.note);
      const tags = annotations.tags === undefined ? entry.tags : cleanTags(annotations.tags);
      this.#annotate({ id, note, tags });
      this.#remember(notebook, actor, 'edit', [entry]);
      return { ...entry, note, tags };
    });
  }

  /** Moves an entry to a position; beyond the end means to the end. @throws PinciteError unknown-quotation, state */
  move(owner: NotebookOwner, actor: Actor, id: string, position: number): NotebookEntry {
    return this.#write(owner, (notebook) => {
      const entry = this.#existing(owner, id);
      const moved = this.#place(owner, id, position);
      if (moved.position !== entry.position) this.#remember(notebook, actor, 'move', [entry]);
      return moved;
    });
  }

  /**
   * Removes entries: all of them, or none where one may not be.
   * @returns what they were
   * @throws PinciteError unknown-quotation, input (somebody else's), state
   */
  remove(owner: NotebookOwner, actor: Actor, ids: readonly string[]): NotebookEntry[] {
    return this.#write(owner, (notebook) => {
      const removed = [...new Set(ids)]
        .map((id) => this.#own(owner, actor, id))
        .sort((a, b) => a.position - b.position);
      if (removed.length === 0) return [];
      for (const { id } of removed) this.database.prepare('UPDATE entries SET position = NULL WHERE id = ?').run(id);
      this.#number(this.entries(owner).map((entry) => entry.id));
      this.#remember(notebook, actor, 'remove', removed);
      return removed;
    });
  }

  /**
   * Undoes the actor's last change to the notebook that can still be undone.
   * @returns null when there is none
   * @throws PinciteError state
   */
  undo(owner: NotebookOwner, actor: Actor): Undone | null {
    return this.#write(owner, (notebook) => {
      for (;;) {
        const found = this.database
          .prepare('SELECT seq, kind, entries FROM changes WHERE notebook = ? AND actor = ? ORDER BY seq DESC LIMIT 1')
          .get(notebook, actor.id);
        if (found === undefined) return null;
        const { seq, kind, entries } = changeRow.parse(found);
        const undone = entries.flatMap((former) => this.#restore(owner, kind, former));
        this.database.prepare('DELETE FROM changes WHERE seq = ?').run(seq);
        // What somebody else has removed since, or saved again, has nothing to be undone.
        if (undone.length > 0) return { kind, entries: undone };
      }
    });
  }

  close(): void {
    this.database.close();
  }

  #restore(owner: NotebookOwner, kind: ChangeKind, former: FormerEntry): NotebookEntry[] {
    const entries = this.entries(owner);
    const entry = entries.find(({ id }) => id === former.id);
    if (kind === 'remove') {
      const again = this.database
        .prepare(
          `SELECT 1 FROM entries AS gone JOIN entries AS here USING (notebook, quotation_id)
           WHERE gone.id = ? AND gone.position IS NULL AND here.position IS NOT NULL`,
        )
        .get(former.id);
      if (entry !== undefined || again !== undefined) return [];
      this.database.prepare('UPDATE entries SET position = ? WHERE id = ?').run(entries.length + 1, former.id);
      return [this.#place(owner, former.id, former.position)];
    }
    if (entry === undefined) return [];
    if (kind === 'move') return [this.#place(owner, entry.id, former.position)];
    if (kind === 'edit') {
      this.#annotate(former);
      return [{ ...entry, note: former.note, tags: former.tags }];
    }
    this.database.prepare('DELETE FROM entries WHERE id = ?').run(entry.id);
    this.#number(entries.flatMap(({ id }) => (id === entry.id ? [] : [id])));
    return [entry];
  }

  #annotate({
    id,
    note,
    tags,
  }: {
    readonly id: string;
    readonly note: string;
    readonly tags: readonly string[];
  }): void {
    this.database.prepare('UPDATE entries SET note = ?, tags = ? WHERE id = ?').run(note, JSON.stringify(tags), id);
  }

  /** Puts an entry of the notebook at a position, and the others around it. */
  #place(owner: NotebookOwner, id: string, position: number): NotebookEntry {
    const others = this.entries(owner).flatMap((entry) => (entry.id === id ? [] : [entry.id]));
    const at = Math.min(Math.max(1, Math.trunc(position)), others.length + 1);
    this.#number(others.toSpliced(at - 1, 0, id));
    return this.#existing(owner, id);
  }

  #number(ids: readonly string[]): void {
    const update = this.database.prepare(
      'UPDATE entries SET position = @position WHERE id = @id AND position <> @position',
    );
    for (const [at, id] of ids.entries()) update.run({ position: at + 1, id });
  }

  #existing(owner: NotebookOwner, id: string): NotebookEntry {
    const entry = this.entry(owner, id);
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

  /** Notes a change, so that it can be undone; forgets the oldest, and what was removed for good with them. */
  #remember(notebook: number, actor: Actor, kind: ChangeKind, entries: readonly NotebookEntry[]): void {
    const former = entries.map(({ id, position, note, tags }) => ({ id, position, note, tags }));
    this.database
      .prepare('INSERT INTO changes (notebook, actor, kind, entries) VALUES (?, ?, ?, ?)')
      .run(notebook, actor.id, kind, JSON.stringify(former));
    this.database
      .prepare(
        `DELETE FROM changes WHERE notebook = @notebook AND seq NOT IN
           (SELECT seq FROM changes WHERE notebook = @notebook ORDER BY seq DESC LIMIT @changes)`,
      )
      .run({ notebook, changes: NOTEBOOK_LIMITS.changes });
    this.database
      .prepare(
        `DELETE FROM entries WHERE notebook = @notebook AND position IS NULL AND id NOT IN
           (SELECT value ->> 'id' FROM changes, json_each(changes.entries) WHERE notebook = @notebook)`,
      )
      .run({ notebook });
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
  );
}
