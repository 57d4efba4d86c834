import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Call, Services } from '../requests/services.js';
import type { Reply, Visibility } from '../show/reply.js';
import type { Choice } from './choices.js';

/** The options of a command as they were given; null when one was left out. discord.js's resolver is one. */
export interface GivenOptions {
  getString(name: string): string | null;
  getBoolean(name: string): boolean | null;
}

/** A slash command, in one object. Registration and dispatch read the same list of them. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Who sees the reply. Read before any work, for the acknowledgement settles it. */
  readonly visibility: (options: GivenOptions) => Visibility;
  readonly run: (options: GivenOptions, call: Call, services: Services) => Promise<Reply> | Reply;
  /** What to offer for the option that is being typed. At once, from memory. */
  readonly complete?: (
    focused: { readonly name: string; readonly value: string },
    options: GivenOptions,
    services: Services,
  ) => readonly Choice[];
}
