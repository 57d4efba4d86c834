import { z } from 'zod';
import type { StateFile } from '../../state-database.js';
import { CHANGES } from './notebook.js';

/** Entries that were removed keep their row without a position as long as that can be undone. */
export const NOTEBOOK_FILE: StateFile = {
  name: 'notebook.sqlite',
  what: 'The notebook',
  remedy: 'move it elsewhere and put a copy of it back; without one, Pincite begins an empty notebook.',
  migrations: [
    `CREATE TABLE notebooks (
       key INTEGER PRIMARY KEY,
       kind TEXT NOT NULL CHECK (kind IN ('user', 'channel')),
       id TEXT NOT NULL,
       UNIQUE (kind, id)
     ) STRICT;
     CREATE TABLE entries (
       id TEXT PRIMARY KEY,
       notebook INTEGER NOT NULL REFERENCES notebooks (key) ON DELETE CASCADE,
       position INTEGER,
       quotation_id TEXT NOT NULL,
       document_id TEXT NOT NULL,
       text TEXT NOT NULL,
       text_hash TEXT NOT NULL,
       citation TEXT NOT NULL,
       source_hash TEXT NOT NULL,
       surroundings TEXT NOT NULL,
       is_unique INTEGER NOT NULL,
       note TEXT NOT NULL,
       tags TEXT NOT NULL,
       saved_by TEXT NOT NULL,
       saved_at INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE UNIQUE INDEX entries_once ON entries (notebook, quotation_id) WHERE position IS NOT NULL;
     CREATE TABLE changes (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       notebook INTEGER NOT NULL REFERENCES notebooks (key) ON DELETE CASCADE,
       actor TEXT NOT NULL,
       kind TEXT NOT NULL,
       entries TEXT NOT NULL
     ) STRICT;
     CREATE INDEX changes_by_notebook ON changes (notebook, actor, seq);`,
  ],
};

const tags = z.array(z.string());
const tagsText = z.string().transform((json) => tags.parse(JSON.parse(json)));

/** An entry's row, as the entry that it is. */
export const entryRow = z
  .object({
    id: z.string(),
    position: z.number(),
    quotation_id: z.string(),
    document_id: z.string(),
    text: z.string(),
    text_hash: z.string(),
    citation: z.string(),
    source_hash: z.string(),
    surroundings: z.string(),
    is_unique: z.number().transform((value) => value !== 0),
    note: z.string(),
    tags: tagsText,
    saved_by: z.string(),
    saved_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    position: row.position,
    quotationId: row.quotation_id,
    documentId: row.document_id,
    text: row.text,
    textHash: row.text_hash,
    citation: row.citation,
    sourceHash: row.source_hash,
    surroundings: row.surroundings,
    unique: row.is_unique,
    note: row.note,
    tags: row.tags,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  }));

/** An entry as it was before a change. */
const formerEntry = z.object({ id: z.string(), position: z.number(), note: z.string(), tags });
export type FormerEntry = z.infer<typeof formerEntry>;

/** A change's row. */
export const changeRow = z.object({
  seq: z.number(),
  kind: z.enum(CHANGES),
  entries: z.string().transform((json) => z.array(formerEntry).parse(JSON.parse(json))),
});
