import { z } from 'zod';
import type { StateFile } from '../../state-database.js';
import { CHANGES, type NotebookEntry } from './notebook.js';

/** Entries that were taken out keep their row without a position as long as they can be put back. */
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
    // Which change an entry's state comes from, so that no later one is undone with an earlier. It is worked out for
    // what older versions wrote.
    `ALTER TABLE entries ADD COLUMN place TEXT NOT NULL DEFAULT '';
     ALTER TABLE entries ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
     ALTER TABLE entries ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
     ALTER TABLE changes ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
     UPDATE changes SET entries = (
       SELECT json_group_array(json_set(former.value,
         '$.edited', coalesce((SELECT max(earlier.seq) FROM changes AS earlier, json_each(earlier.entries) AS its
           WHERE earlier.notebook = changes.notebook AND earlier.seq < changes.seq AND earlier.kind IN ('add', 'edit')
             AND its.value ->> 'id' = former.value ->> 'id'), 0),
         '$.moved', coalesce((SELECT max(earlier.seq) FROM changes AS earlier, json_each(earlier.entries) AS its
           WHERE earlier.notebook = changes.notebook AND earlier.seq < changes.seq AND earlier.kind = 'move'
             AND its.value ->> 'id' = former.value ->> 'id'), 0)))
       FROM json_each(changes.entries) AS former);
     UPDATE entries SET
       edited = coalesce((SELECT max(seq) FROM changes, json_each(changes.entries) AS its
         WHERE changes.notebook = entries.notebook AND kind IN ('add', 'edit') AND its.value ->> 'id' = entries.id), 0),
       moved = coalesce((SELECT max(seq) FROM changes, json_each(changes.entries) AS its
         WHERE changes.notebook = entries.notebook AND kind = 'move' AND its.value ->> 'id' = entries.id), 0);`,
    // When a change was made, so that it can be forgotten in time; of older ones, when this is first known.
    `ALTER TABLE changes ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
     UPDATE changes SET made_at = unixepoch() * 1000;
     CREATE INDEX changes_by_age ON changes (made_at);`,
  ],
};

const tags = z.array(z.string());
const tagsText = z.string().transform((json) => tags.parse(JSON.parse(json)));

const columns = z.object({
  id: z.string(),
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
  place: z.string(),
  edited: z.number(),
  moved: z.number(),
});

const kept = (row: z.infer<typeof columns>): Omit<NotebookEntry, 'position'> => ({
  id: row.id,
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
  place: row.place,
  edited: row.edited,
  moved: row.moved,
});

/** An entry's row, as the entry that it is. */
export const entryRow = columns
  .extend({ position: z.number() })
  .transform((row): NotebookEntry => ({ ...kept(row), position: row.position }));

/** The row of an entry that was taken out. */
export const takenOutRow = columns.transform(kept);

/** What a writer put beside an entry that may have been taken out. */
export const annotationsRow = z.object({ id: z.string(), note: z.string(), tags: tagsText });

/** An entry as it was before a change. */
const formerEntry = z.object({
  id: z.string(),
  position: z.number(),
  note: z.string(),
  tags,
  edited: z.number(),
  moved: z.number(),
});
export type FormerEntry = z.infer<typeof formerEntry>;

/** A change's row. */
export const changeRow = z.object({
  seq: z.number(),
  actor: z.string(),
  kind: z.enum(CHANGES),
  entries: z.string().transform((json) => z.array(formerEntry).parse(JSON.parse(json))),
});
