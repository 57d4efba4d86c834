import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTEBOOK_LIMITS } from '../../src/desk/notebook/notebook.js';
import type { NotebookStore } from '../../src/desk/notebook/notebook-store.js';
import { ada, at, ben, channel, filled, moderator, names, saved } from './notebook-parts.js';
import { notebookUndoContract } from './notebook-undo.js';
import type { SharedState } from './shared-state.js';

/** What every store of notebooks does. @param share stores whose clock says what `now` says */
export function notebookStoreContract(name: string, share: (now: () => number) => SharedState<NotebookStore>): void {
  notebookUndoContract(name, () => share(Date.now));

  describe(`${name}: the contract of a notebook`, () => {
    let shared: SharedState<NotebookStore>;
    let store: NotebookStore;
    /** The store as another process has it. */
    let other: NotebookStore;
    beforeEach(() => {
      shared = share(() => 1000);
      store = shared.open();
      other = shared.open();
    });
    afterEach(() => shared.end());

    it('is there when it is opened anew, with everything in it', async () => {
      const { entry } = await store.add(channel, ada, saved('a'), {
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
        edited: entry.edited,
        moved: 0,
      });
      store = shared.open();
      expect(await store.entries(channel)).toEqual([entry]);
      expect(await store.entry(channel, entry.id)).toEqual(entry);
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: entry.id }] });
      expect(await names(store)).toEqual([]);
    });

    it('is its owner’s: channels and people of the same number have each their own', async () => {
      await store.add(channel, ada, saved('a'));
      await store.add({ kind: 'user', id: '7' }, ada, saved('b'));
      expect(await names(store)).toEqual(['a']);
      expect(await names(store, { kind: 'user', id: '7' })).toEqual(['b']);
      expect(await names(store, { kind: 'user', id: '8' })).toEqual([]);
      const [b] = await store.entries({ kind: 'user', id: '7' });
      await expect(store.remove(channel, moderator, [b?.id ?? ''])).rejects.toThrow(
        expect.objectContaining({ code: 'unknown-quotation' }),
      );
    });

    it('holds a quotation once, as it was first saved', async () => {
      const first = await store.add(channel, ada, saved('a'), { note: 'mine' });
      const second = await store.add(channel, ben, saved('a'), { note: 'too' });
      expect([first.isNew, second.isNew]).toEqual([true, false]);
      expect(second.entry).toEqual(first.entry);
      expect(await store.undo(channel, ben)).toBeNull();
    });

    it('is put in another order by anybody', async () => {
      const ids = await filled(store, 'a', 'b', 'c', 'd');
      expect((await store.move(channel, ben, at(ids, 3), 2)).position).toBe(2);
      expect(await names(store)).toEqual(['a', 'd', 'b', 'c']);
      await store.move(channel, ben, at(ids, 0), 99);
      expect(await names(store)).toEqual(['d', 'b', 'c', 'a']);
      await store.move(channel, ben, at(ids, 2), -5);
      expect(await names(store)).toEqual(['c', 'd', 'b', 'a']);
      expect((await store.entries(channel)).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    });

    it('lets only who saved an entry, or a moderator, remove or edit it; all or none', async () => {
      const ids = await filled(store, 'a', 'b');
      const { entry } = await store.add(channel, ben, saved('c'));
      for (const forbidden of [
        () => store.remove(channel, ben, [entry.id, at(ids, 0)]),
        () => store.edit(channel, ben, at(ids, 0), { note: 'x' }),
      ]) {
        await expect(forbidden()).rejects.toThrow(
          expect.objectContaining({ code: 'input', remedy: expect.stringContaining('moderator') }),
        );
      }
      expect(await names(store)).toEqual(['a', 'b', 'c']);
      expect(await store.edit(channel, moderator, at(ids, 0), { tags: ['t'] })).toMatchObject({
        note: '',
        tags: ['t'],
      });
      expect(await store.remove(channel, moderator, [at(ids, 1), at(ids, 0), at(ids, 0)])).toHaveLength(2);
      expect(await names(store)).toEqual(['c']);
      expect((await store.entries(channel))[0]?.position).toBe(1);
    });

    it('takes an edit only of the state that it was made for', async () => {
      const { entry } = await store.add(channel, ada, saved('a'));
      const { edited } = await store.edit(channel, moderator, entry.id, { note: 'newer' });
      await expect(store.edit(channel, ada, entry.id, { note: 'older', asOf: entry.edited })).rejects.toThrow(
        expect.objectContaining({ code: 'input', message: expect.stringContaining('meanwhile') }),
      );
      expect((await store.entry(channel, entry.id))?.note).toBe('newer');
      expect((await store.edit(channel, ada, entry.id, { note: 'seen', asOf: edited })).note).toBe('seen');
    });

    it('is the same for two programs that have it open', async () => {
      await store.add(channel, ada, saved('a'));
      await other.add(channel, ben, saved('b'));
      expect(await names(store)).toEqual(['a', 'b']);
    });

    it('takes note and tags only as far as they fit', async () => {
      const wrong = { code: 'input' };
      const long = 'x'.repeat(NOTEBOOK_LIMITS.note + 1);
      await expect(store.add(channel, ada, saved('a'), { note: long })).rejects.toThrow(expect.objectContaining(wrong));
      await expect(store.add(channel, ada, saved('a'), { tags: ['x'.repeat(51)] })).rejects.toThrow(
        expect.objectContaining(wrong),
      );
      await expect(store.add(channel, ada, saved('a'), { tags: ['fits', 'a,b'] })).rejects.toThrow(
        expect.objectContaining({ ...wrong, message: expect.stringContaining('“a,b”') }),
      );
      const many = Array.from({ length: NOTEBOOK_LIMITS.tags + 1 }, (_, index) => `t${index}`);
      await expect(store.add(channel, ada, saved('a'), { tags: many })).rejects.toThrow(expect.objectContaining(wrong));
      expect(await names(store)).toEqual([]);
    });

    it('holds what several put into it at once: each quotation once, in places without gaps', async () => {
      const stores = [store, other, store, other, store, other];
      const added = await Promise.all(stores.map((one, index) => one.add(channel, ada, saved(`n${index % 3}`))));
      expect(added.filter(({ isNew }) => isNew)).toHaveLength(3);
      expect((await names(store)).sort()).toEqual(['n0', 'n1', 'n2']);
      expect((await store.entries(channel)).map(({ position }) => position)).toEqual([1, 2, 3]);
    });

    it('lets of several who remove an entry, or put it back, at once only one do so', async () => {
      const [a = ''] = await filled(store, 'a', 'b');
      const removed = await Promise.allSettled([store, other].map((one) => one.remove(channel, ada, [a])));
      expect(removed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const back = await Promise.all([store, other].map((one) => one.putBack(channel, ada, a)));
      expect(back.filter((one) => one?.isNew === true)).toHaveLength(1);
      expect(await names(store)).toEqual(['a', 'b']);
    });

    it('takes of several edits of the same state only one', async () => {
      const { entry } = await store.add(channel, ada, saved('a'));
      const edits = [store, other].map((one, index) =>
        one.edit(channel, ada, entry.id, { note: `note ${index}`, asOf: entry.edited }),
      );
      const results = await Promise.allSettled(edits);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });
}
