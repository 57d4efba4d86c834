import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SqliteSettingsStore } from '../../src/discord/state/sqlite-settings-store.js';
import { settingsStoreContract } from '../contracts/settings-store.js';
import { sharedFolder } from '../contracts/shared-state.js';

settingsStoreContract('SQLite', () => sharedFolder((folder) => SqliteSettingsStore.open(folder)));

const opened: SqliteSettingsStore[] = [];
const folder = (): string => mkdtempSync(join(tmpdir(), 'pincite-settings-'));
function open(stateDir: string = folder()): SqliteSettingsStore {
  const store = SqliteSettingsStore.open(stateDir);
  opened.push(store);
  return store;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) store.close();
});

const by = (userId: string, at = 1000) => ({ userId, at });

describe('the file of settings', () => {
  test('a value that is none is not taken for none, and can be set again; what is not known is left alone', async () => {
    const stateDir = folder();
    const store = open(stateDir);
    const database = new Database(join(stateDir, 'settings.sqlite'));
    const put = database.prepare('INSERT INTO server_settings (guild_id, setting, value) VALUES (?, ?, ?)');
    put.run('9', 'privacy', '"sometimes"');
    put.run('9', 'later', '{}');
    put.run('8', 'person', '{');
    database.close();
    await expect(store.server('9')).rejects.toThrow('A stored setting can’t be read.');
    await expect(store.server('8')).rejects.toThrow('A stored setting can’t be read.');
    await store.setServer('8', 'person', { person: 3 }, by('1'));
    expect(await store.server('8')).toEqual({ person: 3 });
    await store.setServer('9', 'privacy', { privacy: 'public' }, by('1'));
    expect(await store.server('9')).toEqual({ privacy: 'public' });
    // What it was cannot be told any more; the rest of the log can.
    expect(await store.log('9', null, 10)).toEqual([
      { number: 2, userId: '1', at: 1000, setting: 'privacy', from: {}, to: { privacy: 'public' } },
    ]);
  });

  test('what another process writes meanwhile waits: it does not make the change fail', async () => {
    const stateDir = folder();
    const store = open(stateDir);
    const other = new Database(join(stateDir, 'settings.sqlite'), { timeout: 0 });
    const write = other.prepare(
      "INSERT INTO user_preferences (user_id, setting, value) VALUES ('1', 'style', '\"mla\"')",
    );
    const prepare = Database.prototype.prepare;
    let refused: unknown = null;
    // The other writes at the worst moment: after the setting was read, before it is written.
    vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
      if (sql.includes('INSERT INTO server_settings (')) {
        try {
          write.run();
        } catch (error) {
          refused = error;
        }
      }
      return prepare.call(this, sql);
    });
    await store.setServer('9', 'privacy', { privacy: 'private' }, by('1'));
    expect(refused).toMatchObject({ code: 'SQLITE_BUSY' });
    vi.restoreAllMocks();
    write.run();
    other.close();
    expect(await store.server('9')).toEqual({ privacy: 'private' });
    expect((await store.user('1')).style).toBe('mla');
  });
});
