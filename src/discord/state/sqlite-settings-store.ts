import type Database from 'better-sqlite3';
import { z } from 'zod';
import { PinciteError } from '../../errors.js';
import { openStateDatabase } from '../../state-database.js';
import {
  readPreferences,
  readServerSettings,
  SERVER_SETTINGS,
  type ServerSetting,
  type ServerSettings,
  type SettingsLogEntry,
  type UserPreferences,
} from './server-settings.js';
import type { OwnChange, SettingsStore } from './settings-store.js';

/** One row a setting, its value in JSON. Never changed, only added to. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE user_preferences (
     user_id TEXT NOT NULL,
     setting TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (user_id, setting)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE server_settings (
     guild_id TEXT NOT NULL,
     setting TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (guild_id, setting)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE server_settings_log (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     guild_id TEXT NOT NULL,
     user_id TEXT NOT NULL,
     at INTEGER NOT NULL,
     setting TEXT NOT NULL,
     from_value TEXT,
     to_value TEXT
   ) STRICT;
   CREATE INDEX server_settings_log_by_guild ON server_settings_log (guild_id, number);`,
];

const rows = z.array(z.object({ setting: z.string(), value: z.string() }));
const logRows = z.array(
  z.object({
    number: z.number(),
    user_id: z.string(),
    at: z.number(),
    setting: z.enum(SERVER_SETTINGS),
    from_value: z.string().nullable(),
    to_value: z.string().nullable(),
  }),
);

const changeRows = z.array(z.object({ guild_id: z.string(), setting: z.enum(SERVER_SETTINGS), at: z.number() }));

/** People's and servers' settings in `<stateDir>/settings.sqlite`. */
export class SqliteSettingsStore implements SettingsStore {
  private constructor(private readonly database: Database.Database) {}

  /** @throws PinciteError state */
  static open(stateDir: string): SqliteSettingsStore {
    const database = openStateDatabase(stateDir, {
      name: 'settings.sqlite',
      what: 'The store of settings',
      remedy: 'delete it: people and servers are then back at the default settings.',
      migrations: MIGRATIONS,
    });
    return new SqliteSettingsStore(database);
  }

  async user(userId: string): Promise<UserPreferences> {
    return readable(() =>
      readPreferences(this.#stored('SELECT setting, value FROM user_preferences WHERE user_id = ?', userId)),
    );
  }

  async setUser(userId: string, change: Partial<UserPreferences>): Promise<void> {
    this.database
      .transaction(() => {
        for (const [setting, value] of Object.entries(change)) {
          if (value === null) {
            this.database
              .prepare('DELETE FROM user_preferences WHERE user_id = ? AND setting = ?')
              .run(userId, setting);
            continue;
          }
          this.database
            .prepare(
              `INSERT INTO user_preferences (user_id, setting, value) VALUES (?, ?, ?)
             ON CONFLICT DO UPDATE SET value = excluded.value`,
            )
            .run(userId, setting, JSON.stringify(value));
        }
      })
      .immediate();
  }

  async forgetUser(userId: string): Promise<void> {
    this.database.prepare('DELETE FROM user_preferences WHERE user_id = ?').run(userId);
  }

  async server(guildId: string): Promise<ServerSettings> {
    return readable(() =>
      readServerSettings(this.#stored('SELECT setting, value FROM server_settings WHERE guild_id = ?', guildId)),
    );
  }

  async setServer(
    guildId: string,
    setting: ServerSetting,
    settings: ServerSettings,
    by: Pick<SettingsLogEntry, 'userId' | 'at'>,
  ): Promise<void> {
    const value = settings[setting];
    const to = value === undefined ? null : JSON.stringify(value);
    // It reads before it writes: begun as a reader it would fail, at once, where another process writes in between.
    this.database
      .transaction(() => {
        const found = this.database
          .prepare('SELECT value FROM server_settings WHERE guild_id = ? AND setting = ?')
          .pluck()
          .get(guildId, setting);
        const from = typeof found === 'string' ? found : null;
        if (from === to) return;
        if (to === null) {
          this.database.prepare('DELETE FROM server_settings WHERE guild_id = ? AND setting = ?').run(guildId, setting);
        } else {
          this.database
            .prepare(
              `INSERT INTO server_settings (guild_id, setting, value) VALUES (?, ?, ?)
             ON CONFLICT DO UPDATE SET value = excluded.value`,
            )
            .run(guildId, setting, to);
        }
        this.database
          .prepare(
            `INSERT INTO server_settings_log (guild_id, user_id, at, setting, from_value, to_value)
           VALUES (?, ?, ?, ?, ?, ?)`,
          )
          .run(guildId, by.userId, by.at, setting, from, to);
      })
      .immediate();
  }

  async log(guildId: string, before: number | null, limit: number): Promise<SettingsLogEntry[]> {
    return logRows
      .parse(
        this.database
          .prepare('SELECT * FROM server_settings_log WHERE guild_id = ? AND number < ? ORDER BY number DESC LIMIT ?')
          .all(guildId, before ?? Number.MAX_SAFE_INTEGER, limit),
      )
      .map(({ user_id, from_value, to_value, ...entry }) => ({
        ...entry,
        userId: user_id,
        from: alone(entry.setting, from_value),
        to: alone(entry.setting, to_value),
      }));
  }

  async changesBy(userId: string): Promise<OwnChange[]> {
    return changeRows
      .parse(
        this.database
          .prepare('SELECT guild_id, setting, at FROM server_settings_log WHERE user_id = ? ORDER BY number')
          .all(userId),
      )
      .map(({ guild_id, ...change }) => ({ ...change, guildId: guild_id }));
  }

  close(): void {
    this.database.close();
  }

  /** Settings that this version does not know are left alone. */
  #stored(query: string, id: string): Record<string, unknown> {
    const found = rows.parse(this.database.prepare(query).all(id));
    return Object.fromEntries(found.map(({ setting, value }): [string, unknown] => [setting, JSON.parse(value)]));
  }
}

/** A value out of the log, by itself; one that can't be read any more is history all the same. */
function alone(setting: ServerSetting, json: string | null): ServerSettings {
  try {
    return json === null ? {} : readServerSettings({ [setting]: JSON.parse(json) });
  } catch {
    return {};
  }
}

/** A setting that can't be read is not taken for none: it might keep answers private. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof z.ZodError) && !(cause instanceof SyntaxError)) throw cause;
    throw new PinciteError(
      'state',
      'A stored setting can’t be read.',
      'Set it again, with /style or /settings set; whoever runs this bot finds in the log which it is.',
      { cause },
    );
  }
}
