import type Database from 'better-sqlite3';
import { z } from 'zod';
import { type Actor, type ChangeKind, NOTEBOOK_LIMITS, type NotebookEntry } from './notebook.js';
import { changeRow } from './schema.js';

const DAY_MS = 24 * 60 * 60_000;

/** A change that is kept. */
export type Change = z.infer<typeof changeRow>;

/** The changes of all notebooks, as rows. Inside a transaction of the store's. */
export class ChangeTable {
  constructor(private readonly database: Database.Database) {}

  /**
   * Notes a change, so that it can be undone; forgets the oldest, and what was taken out for good with them.
   * @param entries as they were before it
   * @param now in milliseconds since 1970
   * @returns its number: greater than that of every change before it, and never given again
   */
  remember(
    notebook: number,
    actor: Actor,
    { kind, entries }: { readonly kind: ChangeKind; readonly entries: readonly NotebookEntry[] },
    now: number,
  ): number {
    const { lastInsertRowid } = this.database
      .prepare('INSERT INTO changes (notebook, actor, kind, entries, made_at) VALUES (?, ?, ?, ?, ?)')
      .run(notebook, actor.id, kind, formerOf(entries), now);
    this.database
      .prepare(
        `DELETE FROM changes WHERE notebook = @notebook AND seq NOT IN
           (SELECT seq FROM changes WHERE notebook = @notebook ORDER BY seq DESC LIMIT @changes)`,
      )
      .run({ notebook, changes: NOTEBOOK_LIMITS.changes });
    this.#dropTakenOut(notebook);
    return Number(lastInsertRowid);
  }

  /** Forgets what is too old to be undone, in every notebook, and what was taken out for good with it. */
  expire(now: number): void {
    const before = now - NOTEBOOK_LIMITS.undoDays * DAY_MS;
    const expired = this.database
      .prepare('DELETE FROM changes WHERE made_at < ? RETURNING notebook')
      .pluck()
      .all(before);
    for (const notebook of new Set(z.array(z.number()).parse(expired))) this.#dropTakenOut(notebook);
  }

  #dropTakenOut(notebook: number): void {
    this.database
      .prepare(
        `DELETE FROM entries WHERE notebook = @notebook AND position IS NULL AND id NOT IN
           (SELECT value ->> 'id' FROM changes, json_each(changes.entries) WHERE notebook = @notebook)`,
      )
      .run({ notebook });
  }

  /** Somebody's last change to a notebook that was not undone. */
  last(notebook: number, { id }: Actor): Change | null {
    return this.#one(
      `SELECT seq, actor, kind, entries FROM changes WHERE notebook = ? AND actor = ? AND undone = 0
         ORDER BY seq DESC LIMIT 1`,
      [notebook, id],
    );
  }

  /** The change that took an entry out last: a removal, or an addition that was undone. */
  takingOut(notebook: number, entryId: string): Change | null {
    return this.#one(
      `SELECT seq, actor, kind, entries FROM changes WHERE notebook = ? AND (kind = 'remove' OR undone = 1)
         AND EXISTS (SELECT 1 FROM json_each(changes.entries) WHERE value ->> 'id' = ?) ORDER BY seq DESC LIMIT 1`,
      [notebook, entryId],
    );
  }

  forget({ seq }: Change): void {
    this.database.prepare('DELETE FROM changes WHERE seq = ?').run(seq);
  }

  /** An addition that was undone is kept with what was taken out, so that it can be put back. */
  keepUndone({ seq }: Change, entries: readonly NotebookEntry[]): void {
    this.database.prepare('UPDATE changes SET undone = 1, entries = ? WHERE seq = ?').run(formerOf(entries), seq);
  }

  /** An addition counts again, and can be undone again. */
  redo({ seq }: Change): void {
    this.database.prepare('UPDATE changes SET undone = 0 WHERE seq = ?').run(seq);
  }

  #one(query: string, values: readonly (string | number)[]): Change | null {
    const found = this.database.prepare(query).get(...values);
    return found === undefined ? null : changeRow.parse(found);
  }
}

function formerOf(entries: readonly NotebookEntry[]): string {
  return JSON.stringify(
    entries.map(({ id, position, note, tags, edited, moved }) => ({ id, position, note, tags, edited, moved })),
  );
}
