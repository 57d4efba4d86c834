import type Database from 'better-sqlite3';
import { z } from 'zod';
import { LANGUAGES } from '../../language/languages.js';
import { randomId } from '../../random-id.js';
import { openStateDatabase } from '../../state-database.js';
import { KEPT_LOOK_UPS } from '../show/limits.js';
import { type KeptLookUp, LOOK_UPS, type LookUpStore } from './look-up-store.js';

const row = z.object({
  id: z.string(),
  kind: z.enum(LOOK_UPS),
  words: z.string(),
  document_id: z.string().nullable(),
  chapter_id: z.string().nullable(),
  language: z.enum(LANGUAGES),
  asker_id: z.string(),
  private: z.number().transform((value) => value !== 0),
  asked_at: z.number(),
});

/** One step a version; the database's `user_version` says how many were taken. Never changed, only added to. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE look_ups (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     kind TEXT NOT NULL,
     words TEXT NOT NULL,
     document_id TEXT,
     chapter_id TEXT,
     language TEXT NOT NULL,
     asker_id TEXT NOT NULL,
     private INTEGER NOT NULL,
     asked_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX look_ups_by_asker ON look_ups (asker_id);`,
];

/** Lists in `<stateDir>/look-ups.sqlite`. */
export class SqliteLookUpStore implements LookUpStore {
  private constructor(
    private readonly database: Database.Database,
    private readonly capacity: number,
  ) {}

  /** @throws PinciteError state */
  static open(stateDir: string, capacity: number = KEPT_LOOK_UPS): SqliteLookUpStore {
    const database = openStateDatabase(stateDir, {
      name: 'look-ups.sqlite',
      what: 'The store of searches and lists',
      remedy: 'delete it: only the pages of old lists can no longer be turned.',
      migrations: MIGRATIONS,
    });
    return new SqliteLookUpStore(database, capacity);
  }

  async save(list: Omit<KeptLookUp, 'id'>): Promise<string> {
    const id = randomId();
    this.database.transaction(() => {
      const { lastInsertRowid } = this.database
        .prepare(
          `INSERT INTO look_ups (id, kind, words, document_id, chapter_id, language, asker_id, private, asked_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          list.kind,
          list.words,
          list.documentId,
          list.chapterId,
          list.language,
          list.askerId,
          list.private ? 1 : 0,
          list.askedAt,
        );
      this.database.prepare('DELETE FROM look_ups WHERE seq <= ?').run(Number(lastInsertRowid) - this.capacity);
    })();
    return id;
  }

  async lookUp(id: string): Promise<KeptLookUp | null> {
    const found = this.database.prepare('SELECT * FROM look_ups WHERE id = ?').get(id);
    return found === undefined ? null : asLookUp(found);
  }

  async of(askerId: string): Promise<readonly KeptLookUp[]> {
    return this.database.prepare('SELECT * FROM look_ups WHERE asker_id = ? ORDER BY seq').all(askerId).map(asLookUp);
  }

  async forget(askerId: string): Promise<number> {
    return this.database.prepare('DELETE FROM look_ups WHERE asker_id = ?').run(askerId).changes;
  }

  close(): void {
    this.database.close();
  }
}

function asLookUp(found: unknown): KeptLookUp {
  const { document_id, chapter_id, asker_id, asked_at, ...rest } = row.parse(found);
  return { ...rest, documentId: document_id, chapterId: chapter_id, askerId: asker_id, askedAt: asked_at };
}
