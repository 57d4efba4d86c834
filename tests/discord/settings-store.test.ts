import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SqliteSettings } from '../../src/discord/state/settings-store.js';

const opened: SqliteSettings[] = [];
const folder = (): string => mkdtempSync(join(tmpdir(), 'pincite-settings-'));
function open(stateDir: string = folder()): SqliteSettings {
  const store = SqliteSettings.open(stateDir);
  opened.push(store);
  return store;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) store.close();
});

const by = (userId: string, at = 1000) => ({ userId, at });

describe('preferences of a person', () => {
  test('are kept over a restart, each by itself, and can be taken back', () => {
    const stateDir = folder();
    const store = open(stateDir);
    expect(store.user('1')).toEqual({ style: null, locale: null });
    store.setUser('1', { style: 'mla', locale: 'fr' });
    store.setUser('1', { locale: 'en-GB' });
    const again = open(stateDir);
    expect(again.user('1')).toEqual({ style: 'mla', locale: 'en-GB' });
    again.setUser('1', { style: null });
    expect(store.user('1')).toEqual({ style: null, locale: 'en-GB' });
    expect(store.user('2')).toEqual({ style: null, locale: null });
  });
});

describe('settings of a server', () => {
  test('are kept, one by one, and go back to the default', () => {
    const store = open();
    expect(store.server('9')).toEqual({});
    store.setServer('9', 'channels', { channels: ['100000000000000001', '100000000000000002'] }, by('1'));
    store.setServer('9', 'mentions', { mentions: false }, by('1'));
    store.setServer('9', 'person', { person: 5 }, by('1'));
    expect(store.server('9')).toEqual({
      channels: ['100000000000000001', '100000000000000002'],
      mentions: false,
      person: 5,
    });
    store.setServer('9', 'channels', {}, by('1'));
    expect(store.server('9')).toEqual({ mentions: false, person: 5 });
    expect(store.server('8')).toEqual({});
  });

  test('each change is noted: who, when, what, from, to; what changes nothing is not', () => {
    const store = open();
    store.setServer('9', 'privacy', { privacy: 'private' }, by('1', 1000));
    store.setServer('9', 'privacy', { privacy: 'private' }, by('2', 2000));
    store.setServer('9', 'privacy', {}, by('2', 3000));
    store.setServer('8', 'style', { style: 'mla' }, by('3', 4000));
    const log = store.log('9', null, 10);
    expect(log).toEqual([
      { number: 2, userId: '2', at: 3000, setting: 'privacy', from: { privacy: 'private' }, to: {} },
      { number: 1, userId: '1', at: 1000, setting: 'privacy', from: {}, to: { privacy: 'private' } },
    ]);
    expect(store.log('9', 2, 10).map(({ number }) => number)).toEqual([1]);
    expect(store.log('9', null, 1).map(({ number }) => number)).toEqual([2]);
  });

  test('a value that is none is not taken for none, and can be set again; what is not known is left alone', () => {
    const stateDir = folder();
    const store = open(stateDir);
    const database = new Database(join(stateDir, 'settings.sqlite'));
    const put = database.prepare('INSERT INTO server_settings (guild_id, setting, value) VALUES (?, ?, ?)');
    put.run('9', 'privacy', '"sometimes"');
    put.run('9', 'later', '{}');
    put.run('8', 'person', '{');
    database.close();
    expect(() => store.server('9')).toThrow('A stored setting can’t be read.');
    expect(() => store.server('8')).toThrow('A stored setting can’t be read.');
    store.setServer('8', 'person', { person: 3 }, by('1'));
    expect(store.server('8')).toEqual({ person: 3 });
    store.setServer('9', 'privacy', { privacy: 'public' }, by('1'));
    expect(store.server('9')).toEqual({ privacy: 'public' });
    // What it was cannot be told any more; the rest of the log can.
    expect(store.log('9', null, 10)).toEqual([
      { number: 2, userId: '1', at: 1000, setting: 'privacy', from: {}, to: { privacy: 'public' } },
    ]);
  });

  test('what another process writes meanwhile waits: it does not make the change fail', () => {
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
    store.setServer('9', 'privacy', { privacy: 'private' }, by('1'));
    expect(refused).toMatchObject({ code: 'SQLITE_BUSY' });
    vi.restoreAllMocks();
    write.run();
    other.close();
    expect(store.server('9')).toEqual({ privacy: 'private' });
    expect(store.user('1').style).toBe('mla');
  });
});
