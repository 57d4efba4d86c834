import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SettingsStore } from '../../src/discord/state/settings-store.js';
import type { SharedState } from './shared-state.js';

const by = (userId: string, at = 1000) => ({ userId, at });

/** What every store of settings does. */
export function settingsStoreContract(name: string, share: () => SharedState<SettingsStore>): void {
  describe(`${name}: the contract of a store of settings`, () => {
    let shared: SharedState<SettingsStore>;
    let store: SettingsStore;
    /** The store as another process has it. */
    let other: SettingsStore;
    beforeEach(() => {
      shared = share();
      store = shared.open();
      other = shared.open();
    });
    afterEach(() => shared.end());

    test('a person’s choices are kept, each by itself, and can be taken back', async () => {
      expect(await store.user('1')).toEqual({ style: null, locale: null });
      await store.setUser('1', { style: 'mla', locale: 'fr' });
      await store.setUser('1', { locale: 'en-GB' });
      expect(await other.user('1')).toEqual({ style: 'mla', locale: 'en-GB' });
      await other.setUser('1', { style: null });
      expect(await store.user('1')).toEqual({ style: null, locale: 'en-GB' });
      expect(await store.user('2')).toEqual({ style: null, locale: null });
    });

    test('a server’s settings are kept, one by one, and go back to the default', async () => {
      expect(await store.server('9')).toEqual({});
      await store.setServer('9', 'channels', { channels: ['100000000000000001', '100000000000000002'] }, by('1'));
      await store.setServer('9', 'mentions', { mentions: false }, by('1'));
      await store.setServer('9', 'person', { person: 5 }, by('1'));
      expect(await other.server('9')).toEqual({
        channels: ['100000000000000001', '100000000000000002'],
        mentions: false,
        person: 5,
      });
      await other.setServer('9', 'channels', {}, by('1'));
      expect(await store.server('9')).toEqual({ mentions: false, person: 5 });
      expect(await store.server('8')).toEqual({});
    });

    test('each change is noted: who, when, what, from, to; what changes nothing is not', async () => {
      await store.setServer('9', 'privacy', { privacy: 'private' }, by('1', 1000));
      await store.setServer('9', 'privacy', { privacy: 'private' }, by('2', 2000));
      await store.setServer('8', 'style', { style: 'mla' }, by('3', 3000));
      await store.setServer('9', 'privacy', {}, by('2', 4000));
      const log = await other.log('9', null, 10);
      expect(log).toMatchObject([
        { userId: '2', at: 4000, setting: 'privacy', from: { privacy: 'private' }, to: {} },
        { userId: '1', at: 1000, setting: 'privacy', from: {}, to: { privacy: 'private' } },
      ]);
      const [newest, oldest] = log;
      expect(newest?.number).toBeGreaterThan(oldest?.number ?? Number.POSITIVE_INFINITY);
      expect(await store.log('9', newest?.number ?? null, 10)).toEqual([oldest]);
      expect(await store.log('9', null, 1)).toEqual([newest]);
    });

    test('of changes at once, each is noted with what it replaced', async () => {
      const most = [1, 2, 3, 4, 5, 6];
      await Promise.all(
        most.map((person) => (person % 2 === 0 ? store : other).setServer('9', 'person', { person }, by(`${person}`))),
      );
      const log = [...(await store.log('9', null, 10))].reverse();
      expect(log).toHaveLength(most.length);
      expect(log.map(({ from }) => from)).toEqual([{}, ...log.slice(0, -1).map(({ to }) => to)]);
      expect(await store.server('9')).toEqual(log.at(-1)?.to);
    });

    test('forgets a person’s choices; what they changed of servers stays, and can be asked for', async () => {
      await store.setUser('1', { style: 'mla' });
      await store.setServer('9', 'mentions', { mentions: false }, by('1', 1000));
      await store.setServer('8', 'privacy', { privacy: 'private' }, by('1', 2000));
      await store.setServer('8', 'privacy', {}, by('2', 3000));
      await store.forgetUser('1');
      expect(await other.user('1')).toEqual({ style: null, locale: null });
      expect(await other.changesBy('1')).toEqual([
        { guildId: '9', setting: 'mentions', at: 1000 },
        { guildId: '8', setting: 'privacy', at: 2000 },
      ]);
      expect(await other.server('9')).toEqual({ mentions: false });
    });
  });
}
