import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { NotebookEntry, NotebookOwner } from './notebook.js';
import { annotationsRow, entryRow } from './schema.js';

/** What a writer put beside an entry. */
type Annotated = z.infer<typeof annotationsRow>;

/** The entries of all notebooks, as rows. Inside a transaction of the store's. */
export class EntryTable {
  constructor(private readonly database: Database.Database) {}

  /** Every entry of a notebook, by position. */
  all({ kind, id }: NotebookOwner): NotebookEntry[] {
    return z.array(entryRow).parse(
      this.database
        .prepare(
          `SELECT entries.* FROM entries JOIN notebooks ON notebooks.key = entries.notebook
             WHERE notebooks.kind = ? AND notebooks.id = ? AND position IS NOT NULL ORDER BY position`,
        )
        .all(kind, id),
    );
  }

  insert(notebook: number, entry: NotebookEntry): void {
    this.database
      .prepare(
        `INSERT INTO entries (id, notebook, position, quotation_id, document_id, text, text_hash, citation, source_hash,
                              surroundings, is_unique, place, note, tags, saved_by, saved_at, edited, moved)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
        entry.place,
        entry.note,
        JSON.stringify(entry.tags),
        entry.savedBy,
        entry.savedAt,
        entry.edited,
        entry.moved,
      );
  }

  annotate({ id, note, tags, edited }: Pick<NotebookEntry, 'id' | 'note' | 'tags' | 'edited'>): void {
    this.database
      .prepare('UPDATE entries SET note = ?, tags = ?, edited = ? WHERE id = ?')
      .run(note, JSON.stringify(tags), edited, id);
  }

  /** Takes entries out, and closes the gaps. Their rows stay, to be put back. */
  takeOut(owner: NotebookOwner, ids: readonly string[]): void {
    for (const id of ids) this.database.prepare('UPDATE entries SET position = NULL WHERE id = ?').run(id);
    this.#number(this.all(owner).map(({ id }) => id));
  }

  /** The quotation of an entry of the notebook that was taken out; null when there is no such entry. */
  takenOut(notebook: number, id: string): { readonly quotationId: string } | null {
    const found = this.database
      .prepare('SELECT quotation_id AS quotationId FROM entries WHERE notebook = ? AND id = ? AND position IS NULL')
      .get(notebook, id);
    return z.object({ quotationId: z.string() }).nullable().default(null).parse(found);
  }

  /** What somebody had beside a quotation that they had saved and that was taken out, the latest first. */
  formerAnnotations(notebook: number, savedBy: string, quotationId: string): Annotated[] {
    return z.array(annotationsRow).parse(
      this.database
        .prepare(
          `SELECT id, note, tags FROM entries
             WHERE notebook = ? AND saved_by = ? AND quotation_id = ? AND position IS NULL ORDER BY edited DESC`,
        )
        .all(notebook, savedBy, quotationId),
    );
  }

  /** Puts an entry, of the notebook or taken out of it, at a position, and the others around it. */
  place(owner: NotebookOwner, id: string, position: number): void {
    const others = this.all(owner).flatMap((entry) => (entry.id === id ? [] : [entry.id]));
    const at = Math.min(Math.max(1, Math.trunc(position)), others.length + 1);
    this.#number(others.toSpliced(at - 1, 0, id));
  }

  /** Notes which change moved an entry. */
  setMoved(id: string, moved: number): void {
    this.database.prepare('UPDATE entries SET moved = ? WHERE id = ?').run(moved, id);
  }

  #number(ids: readonly string[]): void {
    const update = this.database.prepare(
      'UPDATE entries SET position = @position WHERE id = @id AND position IS NOT @position',
    );
    for (const [at, id] of ids.entries()) update.run({ position: at + 1, id });
  }
}
