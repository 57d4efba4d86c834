import { setTimeout } from 'node:timers/promises';
import { SqliteNotebookPeople } from '../../../src/desk/notebook/sqlite-notebook-people.js';
import { SqliteNotebookStore } from '../../../src/desk/notebook/sqlite-notebook-store.js';
import { SqliteAnswerStore } from '../../../src/discord/state/sqlite-answer-store.js';
import { SqliteJournal } from '../../../src/discord/state/sqlite-journal.js';
import { SqliteLookUpStore } from '../../../src/discord/state/sqlite-look-up-store.js';
import { SqliteSettingsStore } from '../../../src/discord/state/sqlite-settings-store.js';

const STORES = [
  SqliteAnswerStore,
  SqliteJournal,
  SqliteLookUpStore,
  SqliteNotebookPeople,
  SqliteNotebookStore,
  SqliteSettingsStore,
];

/** In milliseconds, in turn: what is asked later is often answered sooner. */
const DELAYS = [40, 0, 20, 5, 10];

/** Makes every store work only after a while, as one behind a network does. @returns what ends that */
export function slowStores(): () => void {
  let calls = 0;
  const restored: (() => void)[] = [];
  for (const { prototype } of STORES) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const method: unknown = descriptor.value;
      if (name === 'constructor' || name === 'close' || typeof method !== 'function') continue;
      const value = async function (this: unknown, ...given: unknown[]): Promise<unknown> {
        calls += 1;
        await setTimeout(DELAYS[calls % DELAYS.length]);
        return await Reflect.apply(method, this, given);
      };
      Object.defineProperty(prototype, name, { ...descriptor, value });
      restored.push(() => Object.defineProperty(prototype, name, descriptor));
    }
  }
  return () => {
    for (const restore of restored) restore();
  };
}
