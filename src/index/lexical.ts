import Database from 'better-sqlite3';
import { PinciteError } from '../errors.js';
import type { Blocks } from './blocks.js';
import type { Unit } from './units.js';

/** Finds units by their words, and tells how much of a question's stands around them. */
export interface LexicalIndex {
  /** Best first, by BM25; ties by unit. @param documentId only this document @throws PinciteError index-damaged */
  search(question: string, limit: number, documentId?: string): { unit: number; score: number }[];
  /** What BM25 gives a unit's block, titles and text; 0 without a word in common. @throws PinciteError index-damaged */
  aroundScores(question: string): (unit: number) => number;
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

const TOKENIZE = `content='', tokenize='porter unicode61 remove_diacritics 2'`;

/** SQLite's FTS5 with Porter stemming and folded accents. */
export class SqliteLexicalIndex implements LexicalIndex {
  readonly #database: Database.Database;
  readonly #search: Database.Statement<
    [number, number, string, string | null, string | null, number],
    { unit: number; score: number }
  >;

  readonly #searchBlocks: Database.Statement<[string], { block: number; score: number }>;
  readonly #blockOf: Int32Array;

  private constructor(database: Database.Database) {
    this.#database = database;
    this.#blockOf = Int32Array.from(
      database.prepare<[], { block: number }>('SELECT block FROM units ORDER BY rowid').all(),
      ({ block }) => block,
    );
    this.#searchBlocks = database.prepare(
      'SELECT rowid - 1 AS block, -bm25(blocks) AS score FROM blocks WHERE blocks MATCH ?',
    );
    this.#search = database.prepare(
      `SELECT units.rowid - 1 AS unit, -bm25(texts, ?, ?) AS score
         FROM texts JOIN units ON units.rowid = texts.rowid
        WHERE texts MATCH ? AND (? IS NULL OR units.document = ?)
        ORDER BY score DESC, unit LIMIT ?`,
    );
  }

  /** Writes an index of `units` to a new file. @param around the text of each unit with its surroundings */
  static build(
    path: string,
    units: readonly Unit[],
    texts: (unit: Unit) => { own: string; around: string },
    { blocks, blockOf }: Blocks,
  ): void {
    const database = new Database(path);
    try {
      database.pragma('journal_mode = OFF');
      database.exec(
        `CREATE TABLE units (document TEXT NOT NULL, block INTEGER NOT NULL);
         CREATE VIRTUAL TABLE texts USING fts5(own, around, ${TOKENIZE});
         CREATE VIRTUAL TABLE blocks USING fts5(above, text, ${TOKENIZE});`,
      );
      const addUnit = database.prepare('INSERT INTO units (rowid, document, block) VALUES (?, ?, ?)');
      const addBlock = database.prepare('INSERT INTO blocks (rowid, above, text) VALUES (?, ?, ?)');
      const addText = database.prepare('INSERT INTO texts (rowid, own, around) VALUES (?, ?, ?)');
      database.transaction(() => {
        for (const unit of units) {
          const { own, around } = texts(unit);
          addUnit.run(unit.unit + 1, unit.document.id, blockOf[unit.unit] ?? 0);
          addText.run(unit.unit + 1, own, around);
        }
        for (const [at, { above, text }] of blocks.entries()) addBlock.run(at + 1, above, text);
      })();
      database.exec(`INSERT INTO texts (texts) VALUES ('optimize'); INSERT INTO blocks (blocks) VALUES ('optimize')`);
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

  aroundScores(question: string): (unit: number) => number {
    const query = queryFor(question);
    if (query === '') return () => 0;
    try {
      const scores = new Map(this.#searchBlocks.all(query).map(({ block, score }) => [block, score]));
      return (unit) => scores.get(this.#blockOf[unit] ?? -1) ?? 0;
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
