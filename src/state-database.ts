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

/** How long an opening waits for another program that is making the same file, in milliseconds. */
const OPENING_MS = 5000;

/**
 * How long each statement then waits for another program's: the whole process waits with it, so no longer than it takes
 * others to write a little. In WAL mode only writing waits.
 */
const BUSY_MS = 200;

/**
 * Opens a database in the state folder, made or brought up to date if need be. The bot and the terminal may have it open
 * at once.
 * @throws PinciteError state
 */
export function openStateDatabase(stateDir: string, file: StateFile): Database.Database {
  let database: Database.Database | undefined;
  try {
    mkdirSync(stateDir, { recursive: true });
    database = new Database(join(stateDir, file.name), { timeout: OPENING_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    // What people have deleted is overwritten.
    database.pragma('secure_delete = ON');
    migrate(database, file);
    database.pragma(`busy_timeout = ${BUSY_MS}`);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof PinciteError) throw error;
    // Whoever is told that a file may be damaged deletes it: never where it is only in use.
    if (isInUse(error)) throw stateFailure(error);
    throw new PinciteError(
      'state',
      `${file.what} can't be opened.`,
      `Check that the state folder can be written and has room. If ${file.name} in it is damaged, ${file.remedy}`,
      { cause: error, context: { stateDir } },
    );
  }
}

function migrate(database: Database.Database, { name, remedy, migrations }: StateFile): void {
  // One that is up to date opens even while another program writes.
  if (Number(database.pragma('user_version', { simple: true })) === migrations.length) return;
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

/**
 * What is told of a database of the state folder that failed while it was open: a PinciteError `state`. Other errors are
 * given back as they are.
 */
export function stateFailure(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const [message, remedy] = isInUse(error)
    ? ['What Pincite keeps is in use by another program just now.', 'Try again in a moment.']
    : CANT_WRITE.test(error.code)
      ? [
          'What Pincite keeps can’t be written: its disk is full, or closed to it.',
          'Nothing that is kept already is lost. When whoever runs Pincite has made room on the disk, try again.',
        ]
      : ['What Pincite keeps can’t be read or written.', 'Try again; if it happens again, look at the log.'];
  return new PinciteError('state', message, remedy, { cause: error, context: { code: error.code } });
}

const CANT_WRITE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM)/;

/** Whether a file is no database, or its contents don't hold together. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
}

/** Whether another program, or another process of Pincite, was writing for too long. */
export function isInUse(error: unknown): error is Database.SqliteError {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}
