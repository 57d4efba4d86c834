import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stores of one kind that work on the same data, each as a process of its own has it. */
export interface SharedState<T> {
  readonly open: () => T;
  /** Closes all of them, and deletes the data. */
  readonly end: () => void;
}

/** Stores on the files of one new folder. */
export function sharedFolder<T extends { close(): void }>(open: (folder: string) => T): SharedState<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-state-'));
  const opened: T[] = [];
  return {
    open: () => {
      const store = open(folder);
      opened.push(store);
      return store;
    },
    end: () => {
      for (const store of opened.splice(0)) store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
