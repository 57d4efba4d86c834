import type { ServerSetting, ServerSettings, SettingsLogEntry, UserPreferences } from './server-settings.js';

/** A change of a server's setting that a person made. */
export type OwnChange = Pick<SettingsLogEntry, 'at' | 'setting'> & { readonly guildId: string };

/**
 * Where people's choices and servers' settings are kept. Several processes may use it at once: what one has changed, every
 * later reading sees, for settings decide who sees an answer. Every method rejects with a PinciteError `state` where what is
 * stored can't be read, never taking it for the default; or with what the database throws.
 */
export interface SettingsStore {
  user(userId: string): Promise<UserPreferences>;
  /** Changes what is named, all of it or nothing; null takes a choice back. What is not named stays. */
  setUser(userId: string, change: Partial<UserPreferences>): Promise<void>;
  /** Forgets what a person chose for themselves. Their changes of servers' settings stay: servers need to know of them. */
  forgetUser(userId: string): Promise<void>;
  server(guildId: string): Promise<ServerSettings>;
  /**
   * Changes one setting and notes who did, in one step: of two at once, each is noted with what it really replaced. What
   * changes nothing is not noted.
   * @param to has its new value; without it for the default
   */
  setServer(
    guildId: string,
    setting: ServerSetting,
    to: ServerSettings,
    by: Pick<SettingsLogEntry, 'userId' | 'at'>,
  ): Promise<void>;
  /** Changes before that number (null: from the newest on), newest first. */
  log(guildId: string, before: number | null, limit: number): Promise<readonly SettingsLogEntry[]>;
  /** The changes of servers' settings that a person made, oldest first. */
  changesBy(userId: string): Promise<readonly OwnChange[]>;
}
