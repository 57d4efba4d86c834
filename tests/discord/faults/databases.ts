import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** The connections that are opened from now on, by the names of their files. To be called before the bot starts. */
export function watchDatabases(): (file: string) => Database.Database {
  const spied = vi.spyOn(Database.prototype, 'pragma');
  return (file) => {
    const found = spied.mock.contexts.findLast(
      (one: unknown): one is Database.Database => one instanceof Database && one.open && one.name.endsWith(`/${file}`),
    );
    if (found === undefined) throw new Error(`${file} is not open`);
    return found;
  };
}

/** Lets a file grow no further, as a full disk does. */
export function fill(database: Database.Database): void {
  database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`);
}

/** Makes every writing fail as SQLite says it of a full disk, of however little is written. @returns what ends that */
export function failWrites(database: Database.Database, code = 'SQLITE_FULL'): () => void {
  const prepare = database.prepare.bind(database);
  const spied = vi.spyOn(database, 'prepare').mockImplementation((source: string) => {
    if (/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i.test(source)) {
      throw new Database.SqliteError('database or disk is full', code);
    }
    return prepare(source);
  });
  return () => spied.mockRestore();
}

/** Closes a connection to writing, as a folder that can't be written is. */
export function closeToWriting(database: Database.Database): () => void {
  database.pragma('query_only = ON');
  return () => void database.pragma('query_only = OFF');
}

/** Holds a file as another program that writes and does not end. */
export function lock(database: Database.Database): () => void {
  const other = new Database(database.name);
  other.exec('BEGIN EXCLUSIVE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}
