import { z } from 'zod';
import { CITATION_LOCALES } from '../../config.js';
import { LANGUAGES } from '../../language/languages.js';
import { LIMITS, MAX_CHANNELS, MOST_PER_MINUTE } from '../show/limits.js';

const styleId = z.string().min(1).max(LIMITS.choiceValue);
const locale = z.enum(CITATION_LOCALES);
const perMinute = z.number().int().min(1).max(MOST_PER_MINUTE);

/** What a server can settle. Left out: the default, which is no restriction. */
const settings = z
  .object({
    style: styleId,
    locale,
    /** The only channels in which it answers for all to see; their threads count as them. */
    channels: z
      .array(z.string().regex(/^\d{17,20}$/))
      .min(1)
      .max(MAX_CHANNELS),
    /** Who sees an answer when the asker does not say. */
    privacy: z.enum(['public', 'private']),
    /** Of Pincite's own words in what all see. */
    language: z.enum(LANGUAGES),
    /** An answer is worded as its question is, where that is one of these; else in the first. */
    languages: z.array(z.enum(LANGUAGES)).min(1),
    /** Whether messages that mention the bot or reply to it are answered. */
    mentions: z.boolean(),
    /** Questions a minute, of one person and in one channel. */
    person: perMinute,
    channel: perMinute,
  })
  .partial();

/** All settings of a server that are not left at their default. */
export type ServerSettings = Readonly<z.infer<typeof settings>>;
export type ServerSetting = keyof ServerSettings;
export const SERVER_SETTINGS = settings.keyof().options;

/** Reads stored settings. @throws z.ZodError when a value is none that the setting may have */
export const readServerSettings = (stored: unknown): ServerSettings => settings.parse(stored);

/** What a person can choose for themselves, everywhere. Null: nothing chosen. */
export interface UserPreferences {
  readonly style: string | null;
  readonly locale: z.infer<typeof locale> | null;
}

/** Reads stored preferences. @throws z.ZodError */
export function readPreferences(stored: unknown): UserPreferences {
  return z.object({ style: styleId.nullable().default(null), locale: locale.nullable().default(null) }).parse(stored);
}

/** A change of a server's setting, as it was made. */
export interface SettingsLogEntry {
  /** Later ones have greater numbers. */
  readonly number: number;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly setting: ServerSetting;
  /** That setting alone; without it where it was the default. */
  readonly from: ServerSettings;
  readonly to: ServerSettings;
}
