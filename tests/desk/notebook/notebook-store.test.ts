import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTEBOOK_LIMITS } from '../../../src/desk/notebook/notebook.js';
import { NOTEBOOK_FILE } from '../../../src/desk/notebook/schema.js';
import { SqliteNotebookPeople } from '../../../src/desk/notebook/sqlite-notebook-people.js';
import { SqliteNotebookStore } from '../../../src/desk/notebook/sqlite-notebook-store.js';
import { ada, at, channel, filled, saved } from '../../contracts/notebook-parts.js';
import { notebookPeopleContract } from '../../contracts/notebook-people.js';
import { notebookStoreContract } from '../../contracts/notebook-store.js';
import { sharedFolder } from '../../contracts/shared-state.js';

notebookStoreContract('SQLite', (now) => sharedFolder((folder) => SqliteNotebookStore.open(folder, now)));
notebookPeopleContract('SQLite', (now) =>
  sharedFolder((folder) => {
    const notebooks = SqliteNotebookStore.open(folder, now);
    const people = SqliteNotebookPeople.open(folder);
    return {
      notebooks,
      people,
      close: () => {
        people.close();
        notebooks.close();
      },
    };
  }),
);

let dir = '';
let store: SqliteNotebookStore;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pincite-notebook-'));
  store = SqliteNotebookStore.open(dir);
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the file of notebooks', () => {
  it('loses what is too old to be undone when it is opened', async () => {
    const { entry } = await store.add(channel, ada, saved('a'));
    await store.remove(channel, ada, [entry.id]);
    store.close();
    const people = SqliteNotebookPeople.open(dir);
    store = SqliteNotebookStore.open(dir);
    expect(await people.takenOut(ada.id)).toHaveLength(1);
    store.close();
    const later = Date.now() + (NOTEBOOK_LIMITS.undoDays + 1) * 24 * 60 * 60_000;
    store = SqliteNotebookStore.open(dir, () => later);
    expect(await people.takenOut(ada.id)).toEqual([]);
    people.close();
  });

  it('of an older version is undone as it would have been', async () => {
    store.close();
    const file = join(dir, 'notebook.sqlite');
    rmSync(file);
    const database = new Database(file);
    database.exec(NOTEBOOK_FILE.migrations[0] ?? '');
    database.pragma('user_version = 1');
    database.exec(
      `INSERT INTO notebooks VALUES (1, 'channel', '7');
       INSERT INTO entries VALUES ('old', 1, 1, 'q', 'doc', 't', 'h', 'c', 's', 'a', 1, 'second', '[]', '1', 5);
       INSERT INTO changes (notebook, actor, kind, entries) VALUES
         (1, '1', 'add', '[{"id":"old","position":1,"note":"","tags":[]}]'),
         (1, '1', 'edit', '[{"id":"old","position":1,"note":"","tags":[]}]'),
         (1, '1', 'edit', '[{"id":"old","position":1,"note":"first","tags":["t"]}]');`,
    );
    database.close();
    store = SqliteNotebookStore.open(dir);
    expect(await store.undo(channel, ada)).toMatchObject({ kind: 'edit', entries: [{ note: 'first', tags: ['t'] }] });
    expect(await store.undo(channel, ada)).toMatchObject({ kind: 'edit', entries: [{ note: '' }], refused: null });
    expect(await store.undo(channel, ada)).toMatchObject({ kind: 'add', refused: null });
    expect(await store.entries(channel)).toEqual([]);
  });

  it('forgets the oldest changes, and for good what they removed', async () => {
    const ids = await filled(store, 'a', 'b', 'c');
    await store.remove(channel, ada, [at(ids, 0)]);
    for (let change = 0; change < NOTEBOOK_LIMITS.changes; change += 1) {
      await store.edit(channel, ada, at(ids, 1), { note: String(change) });
    }
    const database = new Database(join(dir, 'notebook.sqlite'), { readonly: true });
    expect(database.prepare('SELECT count(*) AS n FROM entries').get()).toEqual({ n: 2 });
    expect(database.prepare('SELECT count(*) AS n FROM changes').get()).toEqual({ n: NOTEBOOK_LIMITS.changes });
    database.close();
  });

  it('takes no more than fits', async () => {
    await store.add(channel, ada, saved('first'));
    const database = new Database(join(dir, 'notebook.sqlite'));
    database.exec(
      `WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${NOTEBOOK_LIMITS.entries})
       INSERT INTO entries (id, notebook, position, quotation_id, document_id, text, text_hash, citation, source_hash,
                            surroundings, is_unique, note, tags, saved_by, saved_at)
       SELECT 'id' || i, notebook, i, 'q' || i, document_id, text, text_hash, citation, source_hash,
                                  surroundings, is_unique, note, tags, saved_by, saved_at FROM entries, n`,
    );
    database.close();
    expect(await store.entries(channel)).toHaveLength(NOTEBOOK_LIMITS.entries);
    await expect(store.add(channel, ada, saved('more'))).rejects.toThrow(
      expect.objectContaining({ code: 'input', message: expect.stringContaining('full') }),
    );
  });

  it('of a newer version, or damaged, is refused with what to do; nobody is told to delete it', async () => {
    const database = new Database(join(dir, 'notebook.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(() => SqliteNotebookStore.open(dir)).toThrow(
      expect.objectContaining({ code: 'state', message: expect.stringContaining('newer') }),
    );
    const bad = join(dir, 'bad');
    SqliteNotebookStore.open(bad).close();
    writeFileSync(join(bad, 'notebook.sqlite'), 'not a database, not at all, whatever its name says');
    expect(() => SqliteNotebookStore.open(bad)).toThrow(
      expect.objectContaining({ code: 'state', remedy: expect.not.stringContaining('delete') }),
    );
  });

  it('that cannot be written says so', async () => {
    store.close();
    await expect(store.add(channel, ada, saved('a'))).rejects.toThrow(expect.objectContaining({ code: 'state' }));
    store = SqliteNotebookStore.open(dir);
  });
});
