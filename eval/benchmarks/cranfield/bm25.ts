import Database from 'better-sqlite3';
import type { Abstract } from './collection.js';
import type { System } from './system.js';

/** BM25 over whole abstracts, title and text: SQLite's FTS5 with Porter stemming. Ties by number. */
export function bm25(abstracts: readonly Abstract[]): System {
  const database = new Database(':memory:');
  database.exec("CREATE VIRTUAL TABLE abstracts USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
  const insert = database.prepare<[string, string, string]>('INSERT INTO abstracts VALUES (?, ?, ?)');
  for (const { id, title, text } of abstracts) insert.run(id, title, text);
  const search = database.prepare<[string], { id: string }>(
    'SELECT id FROM abstracts WHERE abstracts MATCH ? ORDER BY bm25(abstracts), rowid',
  );
  return {
    name: 'BM25',
    rank: async (query) => {
      const words = new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
      const terms = [...words].map((word) => `"${word}"`).join(' OR ');
      return terms === '' ? [] : search.all(terms).map(({ id }) => id);
    },
    close: async () => {
      database.close();
    },
  };
}
