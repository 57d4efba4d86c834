import type Database from 'better-sqlite3';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../language/languages.js';
import { randomId } from '../../random-id.js';
import { openStateDatabase } from '../../state-database.js';
import { KEPT_LOOK_UPS } from '../show/limits.js';

/** The kinds of lists that are turned page by page. */
const LOOK_UPS = ['search', 'outline', 'who'] as const;
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

/** Lists whose pages can still be turned after a restart, in `<stateDir>/look-ups.sqlite`. Holds the newest ones. */
export class LookUpStore {
  private constructor(
    private readonly database: Database.Database,
    private readonly capacity: number,
  ) {}

  /** @throws PinciteError state */
  static open(stateDir: string, capacity: number = KEPT_LOOK_UPS): LookUpStore {
    const database = openStateDatabase(stateDir, {
      name: 'look-ups.sqlite',
      what: 'The store of searches and lists',
      remedy: 'delete it: only the pages of old lists can no longer be turned.',
      migrations: MIGRATIONS,
    });
    return new LookUpStore(database, capacity);
  }

  /** Keeps a list and gives it an id; forgets the oldest beyond the capacity. */
  save(list: Omit<KeptLookUp, 'id'>): string {
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

  /** Null when there is none of that id, or no more. */
  lookUp(id: string): KeptLookUp | null {
    const found = this.database.prepare('SELECT * FROM look_ups WHERE id = ?').get(id);
    return found === undefined ? null : asLookUp(found);
  }

  /** All that somebody looked up, oldest first: one's own data can be asked for. */
  of(askerId: string): readonly KeptLookUp[] {
    return this.database.prepare('SELECT * FROM look_ups WHERE asker_id = ? ORDER BY seq').all(askerId).map(asLookUp);
  }

  /** Forgets all that somebody looked up. @returns how much that was */
  forget(askerId: string): number {
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
