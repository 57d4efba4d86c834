import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PinciteError } from './errors.js';

/** A file of the state folder. */
export interface StateFile {
  /** Its name: `discord.sqlite`. */
  readonly name: string;
  /** What it is, as a sentence begins: "The store of Discord's answers". */
  readonly what: string;
  /** What to do when it is damaged, or of a newer version: a clause, "delete it: …". */
  readonly remedy: string;
  /** One step a version; the database's `user_version` says how many were taken. Never changed, only added to. */
  readonly migrations: readonly string[];
}

/**
 * Opens a database in the state folder, made or brought up to date if need be. The bot and the terminal may have it open
 * at once.
 * @throws PinciteError state
 */
export function openStateDatabase(stateDir: string, file: StateFile): Database.Database {
  let database: Database.Database | undefined;
  try {
    mkdirSync(stateDir, { recursive: true });
    database = new Database(join(stateDir, file.name));
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    // What people have deleted is overwritten.
    database.pragma('secure_delete = ON');
    migrate(database, file);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof PinciteError) throw error;
    throw new PinciteError(
      'state',
      `${file.what} can't be opened.`,
      `Check that the state folder can be written and has room. If ${file.name} in it is damaged, ${file.remedy}`,
      { cause: error, context: { stateDir } },
    );
  }
}

function migrate(database: Database.Database, { name, remedy, migrations }: StateFile): void {
  database
    .transaction(() => {
      const version = Number(database.pragma('user_version', { simple: true }));
      if (version > migrations.length) {
        throw new PinciteError(
          'state',
          `${name} was written by a newer version of Pincite.`,
          `Use that version, or ${remedy}`,
          { context: { version, known: migrations.length } },
        );
      }
      for (const step of migrations.slice(version)) database.exec(step);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}
