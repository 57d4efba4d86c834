import Database from 'better-sqlite3';
import { PinciteError } from '../errors.js';
import type { Unit } from './units.js';

/** Finds units by their words. */
export interface LexicalIndex {
  /** Best first, by BM25; ties by unit. @param documentId only this document @throws PinciteError index-damaged */
  search(question: string, limit: number, documentId?: string): { unit: number; score: number }[];
  close(): void;
}

/** Words beyond this many add nothing to a question and make the query slow. */
const MAX_TERMS = 64;

/** The words of a question, as FTS5 strings: quoted, so that nothing in them is query syntax. */
function queryFor(question: string): string {
  const words = question.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const terms = [...new Set(words.map((word) => word.toLowerCase()))].slice(0, MAX_TERMS);
  return terms.map((term) => `"${term}"`).join(' OR ');
}

/** Words of the sentence itself count more than those of its surroundings (BM25F-like column weights). */
const SENTENCE_WEIGHT = 2;
const AROUND_WEIGHT = 1;

/** SQLite's FTS5 with Porter stemming and folded accents. */
export class SqliteLexicalIndex implements LexicalIndex {
  readonly #database: Database.Database;
  readonly #search: Database.Statement<
    [number, number, string, string | null, string | null, number],
    { unit: number; score: number }
  >;

  private constructor(database: Database.Database) {
    this.#database = database;
    this.#search = database.prepare(
      `SELECT units.rowid - 1 AS unit, -bm25(texts, ?, ?) AS score
         FROM texts JOIN units ON units.rowid = texts.rowid
        WHERE texts MATCH ? AND (? IS NULL OR units.document = ?)
        ORDER BY score DESC, unit LIMIT ?`,
    );
  }

  /** Writes an index of `units` to a new file. @param around the text of each unit with its surroundings */
  static build(path: string, units: readonly Unit[], texts: (unit: Unit) => { own: string; around: string }): void {
    const database = new Database(path);
    try {
      database.pragma('journal_mode = OFF');
      database.exec(
        `CREATE TABLE units (document TEXT NOT NULL);
         CREATE VIRTUAL TABLE texts USING fts5(own, around, content='', tokenize='porter unicode61 remove_diacritics 2');`,
      );
      const addUnit = database.prepare('INSERT INTO units (rowid, document) VALUES (?, ?)');
      const addText = database.prepare('INSERT INTO texts (rowid, own, around) VALUES (?, ?, ?)');
      database.transaction(() => {
        for (const unit of units) {
          const { own, around } = texts(unit);
          addUnit.run(unit.unit + 1, unit.document.id);
          addText.run(unit.unit + 1, own, around);
        }
      })();
      database.exec(`INSERT INTO texts (texts) VALUES ('optimize')`);
    } finally {
      database.close();
    }
  }

  /** @throws PinciteError index-damaged */
  static open(path: string): SqliteLexicalIndex {
    try {
      return new SqliteLexicalIndex(new Database(path, { readonly: true, fileMustExist: true }));
    } catch (cause) {
      throw damaged(cause);
    }
  }

  search(question: string, limit: number, documentId?: string): { unit: number; score: number }[] {
    const query = queryFor(question);
    if (query === '') return [];
    const only = documentId ?? null;
    try {
      return this.#search.all(SENTENCE_WEIGHT, AROUND_WEIGHT, query, only, only, limit);
    } catch (cause) {
      throw damaged(cause);
    }
  }

  close(): void {
    this.#database.close();
  }
}

function damaged(cause: unknown): PinciteError {
  return new PinciteError('index-damaged', 'The word index cannot be read.', 'Run `pincite index build --force`.', {
    cause,
  });
}
