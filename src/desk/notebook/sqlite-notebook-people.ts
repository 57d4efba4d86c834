import type Database from 'better-sqlite3';
import { z } from 'zod';
import { openStateDatabase } from '../../state-database.js';
import type { NotebookOwner } from './notebook.js';
import {
  FORGOTTEN_PERSON,
  type FormerAnnotations,
  type NotebookPeople,
  type OwnedEntry,
  type TakenOut,
} from './notebook-people.js';
import { annotationsRow, entryRow, NOTEBOOK_FILE, takenOutRow } from './schema.js';

const ownerRow = z.object({ owner_kind: z.enum(['user', 'channel']), owner_id: z.string() });
const count = z.object({ count: z.number() });

/** What one person has in the notebooks of `<stateDir>/notebook.sqlite`. */
export class SqliteNotebookPeople implements NotebookPeople {
  private constructor(private readonly database: Database.Database) {}

  /** @throws PinciteError state */
  static open(stateDir: string): SqliteNotebookPeople {
    return new SqliteNotebookPeople(openStateDatabase(stateDir, NOTEBOOK_FILE));
  }

  async savedBy(userId: string): Promise<OwnedEntry[]> {
    return this.database
      .prepare(
        `SELECT entries.*, notebooks.kind AS owner_kind, notebooks.id AS owner_id
           FROM entries JOIN notebooks ON notebooks.key = entries.notebook
           WHERE saved_by = ? AND position IS NOT NULL ORDER BY saved_at, position`,
      )
      .all(userId)
      .map((found) => ({ owner: ownerOf(found), entry: entryRow.parse(found) }));
  }

  async takenOut(userId: string): Promise<TakenOut[]> {
    return this.database
      .prepare(
        `SELECT entries.*, notebooks.kind AS owner_kind, notebooks.id AS owner_id
           FROM entries JOIN notebooks ON notebooks.key = entries.notebook
           WHERE saved_by = ? AND position IS NULL ORDER BY saved_at, entries.id`,
      )
      .all(userId)
      .map((found) => ({ owner: ownerOf(found), entry: takenOutRow.parse(found) }));
  }

  async formerAnnotations(userId: string): Promise<FormerAnnotations[]> {
    return this.database
      .prepare(
        `SELECT notebooks.kind AS owner_kind, notebooks.id AS owner_id, entries.id AS id,
                former.value ->> 'note' AS note, former.value ->> 'tags' AS tags
           FROM changes, json_each(changes.entries) AS former
             JOIN entries ON entries.id = former.value ->> 'id'
             JOIN notebooks ON notebooks.key = entries.notebook
           WHERE entries.saved_by = ? AND (former.value ->> 'note' <> '' OR former.value ->> 'tags' <> '[]')
             AND (former.value ->> 'note' <> entries.note OR former.value ->> 'tags' <> entries.tags)
           GROUP BY entries.id, former.value ->> 'note', former.value ->> 'tags' ORDER BY min(changes.seq), entries.id`,
      )
      .all(userId)
      .map((found) => {
        const { id: entryId, note, tags } = annotationsRow.parse(found);
        return { owner: ownerOf(found), entryId, note, tags };
      });
  }

  async forget(userId: string): Promise<{ readonly deleted: number; readonly unnamed: number }> {
    return this.database
      .transaction(() => {
        const ofOwn = `SELECT count(*) AS count FROM entries JOIN notebooks ON notebooks.key = entries.notebook
                         WHERE notebooks.kind = 'user' AND notebooks.id = ? AND position IS NOT NULL`;
        const { count: deleted } = count.parse(this.database.prepare(ofOwn).get(userId));
        this.database.prepare("DELETE FROM notebooks WHERE kind = 'user' AND id = ?").run(userId);
        this.database.prepare('DELETE FROM changes WHERE actor = ?').run(userId);
        // What was removed is kept only as long as somebody can undo that.
        this.database
          .prepare(
            `DELETE FROM entries WHERE position IS NULL AND id NOT IN
               (SELECT value ->> 'id' FROM changes, json_each(changes.entries))`,
          )
          .run();
        const { changes: unnamed } = this.database
          .prepare('UPDATE entries SET saved_by = ? WHERE saved_by = ?')
          .run(FORGOTTEN_PERSON, userId);
        return { deleted, unnamed };
      })
      .immediate();
  }

  close(): void {
    this.database.close();
  }
}

function ownerOf(found: unknown): NotebookOwner {
  const { owner_kind: kind, owner_id: id } = ownerRow.parse(found);
  return { kind, id };
}
