import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTEBOOK_LIMITS, type NotebookOwner } from '../../src/desk/notebook/notebook.js';
import { FORGOTTEN_PERSON, type NotebookPeople } from '../../src/desk/notebook/notebook-people.js';
import type { NotebookStore } from '../../src/desk/notebook/notebook-store.js';
import { ada, ben, channel, moderator, saved } from './notebook-parts.js';
import type { SharedState } from './shared-state.js';

const own: NotebookOwner = { kind: 'user', id: '1' };

/** The notebooks, and what people have in them. */
export interface NotebooksOfPeople {
  readonly notebooks: NotebookStore;
  readonly people: NotebookPeople;
}

/** What everything does that knows what people have in notebooks. @param share notebooks whose clock says what `now` says */
export function notebookPeopleContract(
  name: string,
  share: (now: () => number) => SharedState<NotebooksOfPeople>,
): void {
  describe(`${name}: the contract of what people have in notebooks`, () => {
    let shared: SharedState<NotebooksOfPeople>;
    let notebooks: NotebookStore;
    let people: NotebookPeople;
    let clock: number;
    beforeEach(async () => {
      clock = 0;
      shared = share(() => ++clock);
      ({ notebooks, people } = shared.open());
      await notebooks.add(own, ada, saved('a'), { note: 'mine' });
      await notebooks.add(channel, ada, saved('b'));
      await notebooks.add(channel, ben, saved('c'));
    });
    afterEach(() => shared.end());

    test('gives what a person saved, in every notebook', async () => {
      expect(await people.savedBy('1')).toMatchObject([
        { owner: own, entry: { quotationId: '1-0-a', note: 'mine' } },
        { owner: channel, entry: { quotationId: '1-0-b' } },
      ]);
      expect(await people.savedBy('3')).toEqual([]);
    });

    test('gives what was taken out and can be put back, and no longer when it is in its place again', async () => {
      const [a] = await notebooks.entries(own);
      const [b] = await notebooks.entries(channel);
      await notebooks.remove(own, ada, [a?.id ?? '']);
      await notebooks.remove(channel, moderator, [b?.id ?? '']);
      expect((await people.savedBy('1')).length).toBe(0);
      expect(await people.takenOut('1')).toMatchObject([
        { owner: own, entry: { quotationId: '1-0-a', note: 'mine', savedBy: '1' } },
        { owner: channel, entry: { quotationId: '1-0-b' } },
      ]);
      expect(await people.takenOut('2')).toEqual([]);
      await notebooks.undo(own, ada);
      expect(await people.takenOut('1')).toMatchObject([{ owner: channel }]);
    });

    test('gives notes and tags of before a change, each once', async () => {
      const [a] = await notebooks.entries(own);
      const id = a?.id ?? '';
      await notebooks.edit(own, ada, id, { note: 'second', tags: ['“t”'] });
      await notebooks.edit(own, ada, id, { note: 'third', tags: [] });
      await notebooks.edit(own, ada, id, { note: 'mine' });
      expect(await people.formerAnnotations('1')).toEqual([
        { owner: own, entryId: id, note: 'second', tags: ['“t”'] },
        { owner: own, entryId: id, note: 'third', tags: [] },
      ]);
      expect(await people.formerAnnotations('2')).toEqual([]);
    });

    test('what was taken out long ago is forgotten at the next change, of whichever notebook', async () => {
      const [a] = await notebooks.entries(own);
      await notebooks.edit(own, ada, a?.id ?? '', { note: 'other' });
      await notebooks.remove(own, ada, [a?.id ?? '']);
      clock += NOTEBOOK_LIMITS.undoDays * 24 * 60 * 60_000;
      await notebooks.add(channel, ben, saved('d'));
      expect(await people.takenOut('1')).toEqual([]);
      expect(await people.formerAnnotations('1')).toEqual([]);
      expect(await notebooks.undo(own, ada)).toBeNull();
      expect(await notebooks.putBack(own, ada, a?.id ?? '')).toBeNull();
      // What stands in a notebook stays, though nobody can undo any more that it was saved.
      expect(await notebooks.entries(channel)).toMatchObject([{ savedBy: '1' }, { savedBy: '2' }, { savedBy: '2' }]);
    });

    test('forgets a person: their own notebook goes, what others work with stays without their name', async () => {
      const { entry } = await notebooks.add(channel, ada, saved('d'));
      await notebooks.remove(channel, ada, [entry.id]);
      expect(await people.forget('1')).toEqual({ deleted: 1, unnamed: 1 });
      for (const left of [people.savedBy('1'), people.takenOut('1'), people.formerAnnotations('1')]) {
        expect(await left).toEqual([]);
      }
      expect(await notebooks.entries(own)).toEqual([]);
      expect(await notebooks.entries(channel)).toMatchObject([
        { quotationId: '1-0-b', savedBy: FORGOTTEN_PERSON },
        { quotationId: '1-0-c', savedBy: '2' },
      ]);
      // Nor can what they did be undone by whoever has their id.
      expect(await notebooks.undo(channel, ada)).toBeNull();
      expect(await notebooks.putBack(channel, ada, entry.id)).toBeNull();
      expect(await notebooks.undo(channel, ben)).toMatchObject({ kind: 'add' });
      expect(await people.forget('1')).toEqual({ deleted: 0, unnamed: 0 });
    });
  });
}
