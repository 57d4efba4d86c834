import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NotebookOwner } from '../../src/desk/notebook/notebook.js';
import type { NotebookStore } from '../../src/desk/notebook/notebook-store.js';
import { ada, at, ben, channel, filled, moderator, names, saved } from './notebook-parts.js';
import type { SharedState } from './shared-state.js';

/** What every store of notebooks does to take back what was done. Part of its contract. */
export function notebookUndoContract(name: string, share: () => SharedState<NotebookStore>): void {
  describe(`${name}: the contract of a notebook, of what is undone`, () => {
    let shared: SharedState<NotebookStore>;
    let store: NotebookStore;
    beforeEach(() => {
      shared = share();
      store = shared.open();
    });
    afterEach(() => shared.end());

    it('undoes everybody’s own changes, the last first', async () => {
      const ids = await filled(store, 'a', 'b', 'c');
      await store.edit(channel, ada, at(ids, 1), { note: 'n', tags: ['t'] });
      await store.move(channel, ben, at(ids, 2), 1);
      await store.remove(channel, ada, [at(ids, 0), at(ids, 1)]);
      expect(await names(store)).toEqual(['c']);
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'remove', entries: [{ note: '' }, { note: 'n' }] });
      expect(await names(store)).toEqual(['c', 'a', 'b']);
      expect(await store.undo(channel, ben)).toMatchObject({ kind: 'move' });
      expect(await store.undo(channel, ben)).toBeNull();
      expect(await names(store)).toEqual(['a', 'b', 'c']);
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'edit', entries: [{ note: '', tags: [] }] });
      expect((await store.entries(channel))[1]).toMatchObject({ note: '', tags: [] });
      expect(await store.undo(channel, moderator)).toBeNull();
    });

    it('does not undo what others have overtaken', async () => {
      const ids = await filled(store, 'a', 'b');
      await store.remove(channel, ada, [at(ids, 0)]);
      await store.add(channel, ben, saved('a'));
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: at(ids, 1) }] });
      expect(await names(store)).toEqual(['a']);
      expect((await store.entries(channel))[0]?.savedBy).toBe('2');
      expect(await store.undo(channel, ada)).toBeNull();
    });

    it('does not undo what somebody else has changed since, and then goes on with the change before', async () => {
      const ids = await filled(store, 'a', 'b');
      const [a, b] = [at(ids, 0), at(ids, 1)];
      await store.edit(channel, ada, a, { note: 'of Ada' });
      await store.edit(channel, moderator, a, { note: 'of the moderator' });
      expect(await store.undo(channel, ada)).toMatchObject({
        kind: 'edit',
        entries: [{ id: a, note: 'of the moderator' }],
        refused: { note: '' },
      });
      expect((await store.entry(channel, a))?.note).toBe('of the moderator');
      await store.move(channel, ada, b, 1);
      await store.move(channel, ben, b, 2);
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'move', refused: { position: 2 } });
      expect(await names(store)).toEqual(['a', 'b']);
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: b }], refused: null });
      expect(await store.undo(channel, ada)).toMatchObject({
        kind: 'add',
        entries: [{ id: a }],
        refused: { note: '' },
      });
      expect(await names(store)).toEqual(['a']);
      expect(await store.undo(channel, ada)).toBeNull();
    });

    it('undoes a change when that of the other was undone first', async () => {
      const [a] = await filled(store, 'a');
      await store.edit(channel, ada, a ?? '', { note: 'of Ada' });
      await store.edit(channel, moderator, a ?? '', { note: 'of the moderator' });
      expect(await store.undo(channel, moderator)).toMatchObject({ entries: [{ note: 'of Ada' }], refused: null });
      expect(await store.undo(channel, ada)).toMatchObject({ entries: [{ note: '' }], refused: null });
    });

    it('has note and tags again when the same person saves what they took out', async () => {
      const beside = { note: 'why', tags: ['law'] };
      await store.add(channel, ada, saved('a'), beside);
      await store.undo(channel, ada);
      expect(await store.add(channel, ada, saved('a'))).toMatchObject({ isNew: true, asBefore: true, entry: beside });
      await store.remove(channel, ada, [(await store.entries(channel))[0]?.id ?? '']);
      expect((await store.add(channel, ada, saved('a'), { note: 'new' })).entry).toMatchObject({
        note: 'new',
        tags: ['law'],
      });
      await store.remove(channel, moderator, [(await store.entries(channel))[0]?.id ?? '']);
      expect(await store.add(channel, ada, saved('a'))).toMatchObject({
        asBefore: false,
        entry: { note: '', tags: [] },
      });
      await store.undo(channel, ada);
      expect(await store.add(channel, ben, saved('a'))).toMatchObject({ asBefore: false, entry: { note: '' } });
    });

    it('puts back what the same person took out, in its place; a moderator also what others have', async () => {
      const ids = await filled(store, 'a', 'b', 'c');
      const [a, c] = [at(ids, 0), at(ids, 2)];
      await store.edit(channel, ada, a, { note: 'why' });
      await store.remove(channel, ada, [a]);
      expect(await store.putBack(channel, ben, a)).toBeNull();
      expect(await store.putBack(channel, ada, a)).toMatchObject({
        isNew: true,
        entry: { id: a, position: 1, note: 'why' },
      });
      expect(await store.putBack(channel, ada, a)).toMatchObject({ isNew: false });
      await store.undo(channel, ada);
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: c }] });
      expect(await store.putBack(channel, ada, c)).toMatchObject({ isNew: true, entry: { id: c, position: 3 } });
      expect(await store.undo(channel, ada)).toMatchObject({ kind: 'add', entries: [{ id: c }] });
      expect(await store.putBack(channel, moderator, c)).toMatchObject({ isNew: true });
      await store.remove(channel, moderator, [c]);
      expect(await store.putBack(channel, ada, c)).toBeNull();
      expect(await store.putBack(channel, ada, 'nothing')).toBeNull();
      expect(await names(store)).toEqual(['a', 'b']);
    });

    it('puts nothing back beside the same quotation', async () => {
      const ids = await filled(store, 'a');
      await store.remove(channel, ada, [at(ids, 0)]);
      const { entry } = await store.add(channel, ben, saved('a'));
      expect(await store.putBack(channel, ada, at(ids, 0))).toEqual({ entry, isNew: false });
    });

    it('is as it was when as many changes were undone as were made', async () => {
      const change = fc.record({
        kind: fc.constantFrom('add', 'remove', 'move', 'edit'),
        which: fc.nat(5),
        to: fc.integer({ min: 1, max: 6 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.integer(), async (changes, seed) => {
          const owner: NotebookOwner = { kind: 'user', id: `${seed}-${Math.random()}` };
          const states = [await store.entries(owner)];
          for (const { kind, which, to } of changes) {
            const entries = await store.entries(owner);
            const id = entries[which % Math.max(1, entries.length)]?.id;
            if (kind === 'add') await store.add(owner, ada, saved(`n${which}`));
            else if (id === undefined) continue;
            else if (kind === 'remove')
              await store.remove(owner, ada, [
                id,
                at(
                  entries.map((entry) => entry.id),
                  0,
                ),
              ]);
            else if (kind === 'move') await store.move(owner, ada, id, to);
            else await store.edit(owner, ada, id, { note: `note ${to}`, tags: [`t${which}`] });
            const now = await store.entries(owner);
            expect(now.map(({ position }) => position)).toEqual(now.map((_, index) => index + 1));
            // An edit is a change even when it changes nothing.
            if (kind === 'edit' || JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
          }
          while (states.length > 1) {
            expect(await store.entries(owner)).toEqual(states.pop());
            expect(await store.undo(owner, ada)).not.toBeNull();
          }
          expect(await store.entries(owner)).toEqual(states[0]);
          expect(await store.undo(owner, ada)).toBeNull();
        }),
        { numRuns: 60 },
      );
    });
  });
}
