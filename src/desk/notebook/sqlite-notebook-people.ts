import type Database from 'better-sqlite3';
import { z } from 'zod';
import { openStateDatabase } from '../../state-database.js';
import { FORGOTTEN_PERSON, type NotebookPeople, type OwnedEntry } from './notebook-people.js';
import { entryRow, NOTEBOOK_FILE } from './schema.js';

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
      .map((found) => {
        const { owner_kind: kind, owner_id: id } = ownerRow.parse(found);
        return { owner: { kind, id }, entry: entryRow.parse(found) };
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
