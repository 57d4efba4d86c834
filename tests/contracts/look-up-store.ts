import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LookUpStore } from '../../src/discord/state/look-up-store.js';
import type { SharedState } from './shared-state.js';

const LIST = {
  kind: 'search',
  words: 'gold "and silver"',
  documentId: 'mine',
  chapterId: null,
  language: 'nl',
  askerId: '1',
  private: true,
  askedAt: 5,
} as const;

/** What every store of lists does. @param share stores that hold so many lists; a great many when it is left out */
export function lookUpStoreContract(name: string, share: (capacity?: number) => SharedState<LookUpStore>): void {
  describe(`${name}: the contract of a store of lists`, () => {
    let shared: SharedState<LookUpStore>;
    beforeEach(() => {
      shared = share(2);
    });
    afterEach(() => shared.end());

    test('the newest are kept, whole and for every process', async () => {
      const store = shared.open();
      const [first, second, third] = [
        await store.save(LIST),
        await store.save({ ...LIST, askerId: '2' }),
        await store.save({ ...LIST, private: false }),
      ];
      const other = shared.open();
      expect(await other.lookUp(first)).toBeNull();
      expect(await other.lookUp(second)).toEqual({ ...LIST, id: second, askerId: '2' });
      expect(await other.lookUp(third)).toEqual({ ...LIST, id: third, private: false });
    });

    test('gives all that a person looked up, oldest first, and forgets it', async () => {
      const store = shared.open();
      const ids = [await store.save(LIST), await store.save(LIST)];
      expect((await store.of('1')).map(({ id }) => id)).toEqual(ids);
      expect(await store.forget('2')).toBe(0);
      expect(await store.forget('1')).toBe(2);
      expect(await store.of('1')).toEqual([]);
      expect(await store.lookUp(ids[0] ?? '')).toBeNull();
    });
  });
}
