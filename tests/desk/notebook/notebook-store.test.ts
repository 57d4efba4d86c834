import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, NotebookOwner, SavedQuotation } from '../../../src/desk/notebook/notebook.js';
import { NOTEBOOK_LIMITS } from '../../../src/desk/notebook/notebook.js';
import { NotebookStore } from '../../../src/desk/notebook/notebook-store.js';
import { NOTEBOOK_FILE } from '../../../src/desk/notebook/schema.js';

const channel: NotebookOwner = { kind: 'channel', id: '7' };
const ada: Actor = { id: '1', moderates: false };
const ben: Actor = { id: '2', moderates: false };
const moderator: Actor = { id: '3', moderates: true };
const saved = (name: string): SavedQuotation => ({
  quotationId: `1-0-${name}`,
  documentId: 'doc',
  text: `Text of ${name}.`,
  textHash: 'hash',
  citation: `Someone, p. ${name}`,
  sourceHash: 'source',
  surroundings: 'around',
  unique: true,
  place: '[null,[]]',
});

let dir = '';
let store: NotebookStore;
let clock = 0;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pincite-notebook-'));
  clock = 1000;
  store = NotebookStore.open(dir, () => clock);
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Saves quotations of these names and gives the ids of their entries. */
const filled = (...names: string[]): string[] => names.map((name) => store.add(channel, ada, saved(name)).entry.id);
const names = (owner = channel): string[] => store.entries(owner).map(({ quotationId }) => quotationId.slice(4));
const at = (ids: readonly string[], index: number): string => ids[index] ?? '';

describe('a notebook', () => {
  it('is there after opening anew, with everything in it', () => {
    const { entry } = store.add(channel, ada, saved('a'), {
      note: ' Why\r\nit matters ',
      tags: ['#Law', 'law', ' b  c '],
    });
    expect(entry).toEqual({
      ...saved('a'),
      id: entry.id,
      position: 1,
      note: 'Why\nit matters',
      tags: ['Law', 'b c'],
      savedBy: '1',
      savedAt: 1000,
      edited: 1,
      moved: 0,
    });
    store.close();
    store = NotebookStore.open(dir);
    expect(store.entries(channel)).toEqual([entry]);
    expect(store.entry(channel, entry.id)).toEqual(entry);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: entry.id }] });
    expect(names()).toEqual([]);
  });

  it('is its owner’s: channels and people of the same number have each their own', () => {
    store.add(channel, ada, saved('a'));
    store.add({ kind: 'user', id: '7' }, ada, saved('b'));
    expect(names()).toEqual(['a']);
    expect(names({ kind: 'user', id: '7' })).toEqual(['b']);
    expect(names({ kind: 'user', id: '8' })).toEqual([]);
    const [b] = store.entries({ kind: 'user', id: '7' });
    expect(() => store.remove(channel, moderator, [b?.id ?? ''])).toThrow(
      expect.objectContaining({ code: 'unknown-quotation' }),
    );
  });

  it('holds a quotation once, as it was first saved', () => {
    const first = store.add(channel, ada, saved('a'), { note: 'mine' });
    const second = store.add(channel, ben, saved('a'), { note: 'too' });
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.entry).toEqual(first.entry);
    expect(store.undo(channel, ben)).toBeNull();
  });

  it('is put in another order by anybody', () => {
    const ids = filled('a', 'b', 'c', 'd');
    expect(store.move(channel, ben, at(ids, 3), 2).position).toBe(2);
    expect(names()).toEqual(['a', 'd', 'b', 'c']);
    store.move(channel, ben, at(ids, 0), 99);
    expect(names()).toEqual(['d', 'b', 'c', 'a']);
    store.move(channel, ben, at(ids, 2), -5);
    expect(names()).toEqual(['c', 'd', 'b', 'a']);
    expect(store.entries(channel).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  it('lets only who saved an entry, or a moderator, remove or edit it; all or none', () => {
    const ids = filled('a', 'b');
    const { entry } = store.add(channel, ben, saved('c'));
    for (const forbidden of [
      () => store.remove(channel, ben, [entry.id, at(ids, 0)]),
      () => store.edit(channel, ben, at(ids, 0), { note: 'x' }),
    ]) {
      expect(forbidden).toThrow(
        expect.objectContaining({ code: 'input', remedy: expect.stringContaining('moderator') }),
      );
    }
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(store.edit(channel, moderator, at(ids, 0), { tags: ['t'] })).toMatchObject({ note: '', tags: ['t'] });
    expect(store.remove(channel, moderator, [at(ids, 1), at(ids, 0), at(ids, 0)])).toHaveLength(2);
    expect(names()).toEqual(['c']);
    expect(store.entries(channel)[0]?.position).toBe(1);
  });

  it('undoes everybody’s own changes, the last first', () => {
    const ids = filled('a', 'b', 'c');
    store.edit(channel, ada, at(ids, 1), { note: 'n', tags: ['t'] });
    store.move(channel, ben, at(ids, 2), 1);
    store.remove(channel, ada, [at(ids, 0), at(ids, 1)]);
    expect(names()).toEqual(['c']);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'remove', entries: [{ note: '' }, { note: 'n' }] });
    expect(names()).toEqual(['c', 'a', 'b']);
    expect(store.undo(channel, ben)).toMatchObject({ kind: 'move' });
    expect(store.undo(channel, ben)).toBeNull();
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'edit', entries: [{ note: '', tags: [] }] });
    expect(store.entries(channel)[1]).toMatchObject({ note: '', tags: [] });
    expect(store.undo(channel, moderator)).toBeNull();
  });

  it('does not undo what others have overtaken', () => {
    const ids = filled('a', 'b');
    store.remove(channel, ada, [at(ids, 0)]);
    store.add(channel, ben, saved('a'));
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: at(ids, 1) }] });
    expect(names()).toEqual(['a']);
    expect(store.entries(channel)[0]?.savedBy).toBe('2');
    expect(store.undo(channel, ada)).toBeNull();
  });

  it('does not undo what somebody else has changed since, and then goes on with the change before', () => {
    const ids = filled('a', 'b');
    const [a, b] = [at(ids, 0), at(ids, 1)];
    store.edit(channel, ada, a, { note: 'of Ada' });
    store.edit(channel, moderator, a, { note: 'of the moderator' });
    expect(store.undo(channel, ada)).toMatchObject({
      kind: 'edit',
      entries: [{ id: a, note: 'of the moderator' }],
      refused: { note: '' },
    });
    expect(store.entry(channel, a)?.note).toBe('of the moderator');
    store.move(channel, ada, b, 1);
    store.move(channel, ben, b, 2);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'move', refused: { position: 2 } });
    expect(names()).toEqual(['a', 'b']);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: b }], refused: null });
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: a }], refused: { note: '' } });
    expect(names()).toEqual(['a']);
    expect(store.undo(channel, ada)).toBeNull();
  });

  it('undoes a change when that of the other was undone first', () => {
    const [a] = filled('a');
    store.edit(channel, ada, a ?? '', { note: 'of Ada' });
    store.edit(channel, moderator, a ?? '', { note: 'of the moderator' });
    expect(store.undo(channel, moderator)).toMatchObject({ entries: [{ note: 'of Ada' }], refused: null });
    expect(store.undo(channel, ada)).toMatchObject({ entries: [{ note: '' }], refused: null });
  });

  it('takes an edit only of the state that it was made for', () => {
    const { entry } = store.add(channel, ada, saved('a'));
    const { edited } = store.edit(channel, moderator, entry.id, { note: 'newer' });
    expect(() => store.edit(channel, ada, entry.id, { note: 'older', asOf: entry.edited })).toThrow(
      expect.objectContaining({ code: 'input', message: expect.stringContaining('meanwhile') }),
    );
    expect(store.entry(channel, entry.id)?.note).toBe('newer');
    expect(store.edit(channel, ada, entry.id, { note: 'seen', asOf: edited }).note).toBe('seen');
  });

  it('has note and tags again when the same person saves what they took out', () => {
    const beside = { note: 'why', tags: ['law'] };
    store.add(channel, ada, saved('a'), beside);
    store.undo(channel, ada);
    expect(store.add(channel, ada, saved('a'))).toMatchObject({ isNew: true, asBefore: true, entry: beside });
    store.remove(channel, ada, [store.entries(channel)[0]?.id ?? '']);
    expect(store.add(channel, ada, saved('a'), { note: 'new' }).entry).toMatchObject({ note: 'new', tags: ['law'] });
    store.remove(channel, moderator, [store.entries(channel)[0]?.id ?? '']);
    expect(store.add(channel, ada, saved('a'))).toMatchObject({ asBefore: false, entry: { note: '', tags: [] } });
    store.undo(channel, ada);
    expect(store.add(channel, ben, saved('a'))).toMatchObject({ asBefore: false, entry: { note: '' } });
  });

  it('puts back what the same person took out, in its place; a moderator also what others have', () => {
    const ids = filled('a', 'b', 'c');
    const [a, c] = [at(ids, 0), at(ids, 2)];
    store.edit(channel, ada, a, { note: 'why' });
    store.remove(channel, ada, [a]);
    expect(store.putBack(channel, ben, a)).toBeNull();
    expect(store.putBack(channel, ada, a)).toMatchObject({ isNew: true, entry: { id: a, position: 1, note: 'why' } });
    expect(store.putBack(channel, ada, a)).toMatchObject({ isNew: false });
    store.undo(channel, ada);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: c }] });
    expect(store.putBack(channel, ada, c)).toMatchObject({ isNew: true, entry: { id: c, position: 3 } });
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: c }] });
    expect(store.putBack(channel, moderator, c)).toMatchObject({ isNew: true });
    store.remove(channel, moderator, [c]);
    expect(store.putBack(channel, ada, c)).toBeNull();
    expect(store.putBack(channel, ada, 'nothing')).toBeNull();
    expect(names()).toEqual(['a', 'b']);
  });

  it('puts nothing back beside the same quotation', () => {
    const ids = filled('a');
    store.remove(channel, ada, [at(ids, 0)]);
    const { entry } = store.add(channel, ben, saved('a'));
    expect(store.putBack(channel, ada, at(ids, 0))).toEqual({ entry, isNew: false });
  });

  it('of an older version is undone as it would have been', () => {
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
    store = NotebookStore.open(dir);
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'edit', entries: [{ note: 'first', tags: ['t'] }] });
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'edit', entries: [{ note: '' }], refused: null });
    expect(store.undo(channel, ada)).toMatchObject({ kind: 'add', refused: null });
    expect(store.entries(channel)).toEqual([]);
  });

  it('is as it was when as many changes were undone as were made', () => {
    const change = fc.record({
      kind: fc.constantFrom('add', 'remove', 'move', 'edit'),
      which: fc.nat(5),
      to: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.integer(), (changes, seed) => {
        const owner: NotebookOwner = { kind: 'user', id: `${seed}-${Math.random()}` };
        const states = [store.entries(owner)];
        for (const { kind, which, to } of changes) {
          const entries = store.entries(owner);
          const id = entries[which % Math.max(1, entries.length)]?.id;
          if (kind === 'add') store.add(owner, ada, saved(`n${which}`));
          else if (id === undefined) continue;
          else if (kind === 'remove')
            store.remove(owner, ada, [
              id,
              at(
                entries.map((entry) => entry.id),
                0,
              ),
            ]);
          else if (kind === 'move') store.move(owner, ada, id, to);
          else store.edit(owner, ada, id, { note: `note ${to}`, tags: [`t${which}`] });
          const now = store.entries(owner);
          expect(now.map(({ position }) => position)).toEqual(now.map((_, index) => index + 1));
          // An edit is a change even when it changes nothing.
          if (kind === 'edit' || JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
        }
        while (states.length > 1) {
          expect(store.entries(owner)).toEqual(states.pop());
          expect(store.undo(owner, ada)).not.toBeNull();
        }
        expect(store.entries(owner)).toEqual(states[0]);
        expect(store.undo(owner, ada)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('forgets the oldest changes, and for good what they removed', () => {
    const ids = filled('a', 'b', 'c');
    store.remove(channel, ada, [at(ids, 0)]);
    for (let change = 0; change < NOTEBOOK_LIMITS.changes; change += 1) {
      store.edit(channel, ada, at(ids, 1), { note: String(change) });
    }
    const database = new Database(join(dir, 'notebook.sqlite'), { readonly: true });
    expect(database.prepare('SELECT count(*) AS n FROM entries').get()).toEqual({ n: 2 });
    expect(database.prepare('SELECT count(*) AS n FROM changes').get()).toEqual({ n: NOTEBOOK_LIMITS.changes });
    database.close();
  });

  it('is the same for two programs that have it open', () => {
    const other = NotebookStore.open(dir);
    store.add(channel, ada, saved('a'));
    other.add(channel, ben, saved('b'));
    expect(names()).toEqual(['a', 'b']);
    other.close();
  });

  it('takes no more than fits', () => {
    const wrong = { code: 'input' };
    const long = 'x'.repeat(NOTEBOOK_LIMITS.note + 1);
    expect(() => store.add(channel, ada, saved('a'), { note: long })).toThrow(expect.objectContaining(wrong));
    expect(() => store.add(channel, ada, saved('a'), { tags: ['x'.repeat(51)] })).toThrow(
      expect.objectContaining(wrong),
    );
    expect(() => store.add(channel, ada, saved('a'), { tags: ['fits', 'a,b'] })).toThrow(
      expect.objectContaining({ ...wrong, message: expect.stringContaining('“a,b”') }),
    );
    const many = Array.from({ length: NOTEBOOK_LIMITS.tags + 1 }, (_, index) => `t${index}`);
    expect(() => store.add(channel, ada, saved('a'), { tags: many })).toThrow(expect.objectContaining(wrong));
    expect(names()).toEqual([]);
    store.add(channel, ada, saved('first'));
    const database = new Database(join(dir, 'notebook.sqlite'));
    database.exec(
      `WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${NOTEBOOK_LIMITS.entries})
       INSERT INTO entries (id, notebook, position, quotation_id, document_id, text, text_hash, citation, source_hash,
                            surroundings, is_unique, note, tags, saved_by, saved_at)
       SELECT 'id' || i, notebook, i, 'q' || i, document_id, text, text_hash, citation, source_hash,
                                  surroundings, is_unique, note, tags, saved_by, saved_at FROM entries, n`,
    );
    database.close();
    expect(store.entries(channel)).toHaveLength(NOTEBOOK_LIMITS.entries);
    expect(() => store.add(channel, ada, saved('more'))).toThrow(
      expect.objectContaining({ ...wrong, message: expect.stringContaining('full') }),
    );
  });

  it('of a newer version, or damaged, is refused with what to do; nobody is told to delete it', () => {
    const database = new Database(join(dir, 'notebook.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(() => NotebookStore.open(dir)).toThrow(
      expect.objectContaining({ code: 'state', message: expect.stringContaining('newer') }),
    );
    const bad = join(dir, 'bad');
    NotebookStore.open(bad).close();
    writeFileSync(join(bad, 'notebook.sqlite'), 'not a database, not at all, whatever its name says');
    expect(() => NotebookStore.open(bad)).toThrow(
      expect.objectContaining({ code: 'state', remedy: expect.not.stringContaining('delete') }),
    );
  });

  it('that cannot be written says so', () => {
    store.close();
    expect(() => store.add(channel, ada, saved('a'))).toThrow(expect.objectContaining({ code: 'state' }));
    store = NotebookStore.open(dir);
  });
});
