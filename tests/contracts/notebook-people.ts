import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NotebookOwner } from '../../src/desk/notebook/notebook.js';
import { FORGOTTEN_PERSON, type NotebookPeople } from '../../src/desk/notebook/notebook-people.js';
import type { NotebookStore } from '../../src/desk/notebook/notebook-store.js';
import { ada, ben, channel, saved } from './notebook-parts.js';
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
    beforeEach(async () => {
      let clock = 0;
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

    test('forgets a person: their own notebook goes, what others work with stays without their name', async () => {
      const { entry } = await notebooks.add(channel, ada, saved('d'));
      await notebooks.remove(channel, ada, [entry.id]);
      expect(await people.forget('1')).toEqual({ deleted: 1, unnamed: 1 });
      expect(await people.savedBy('1')).toEqual([]);
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
