import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Corpus } from '../../corpus/document.js';
import type { Call, Services } from '../requests/services.js';
import type { Reply, Visibility } from '../show/reply.js';
import type { Choice } from './choices.js';

/** A file that somebody gave to a command: where Discord keeps it, and what it says of it. */
export interface GivenFile {
  readonly name: string;
  readonly url: string;
  /** Bytes, as Discord says. */
  readonly size: number;
}

/** The options of a command as they were given; null when one was left out. discord.js's resolver is one. */
export interface GivenOptions {
  getString(name: string): string | null;
  getBoolean(name: string): boolean | null;
  getInteger(name: string): number | null;
  getAttachment(name: string): GivenFile | null;
  /** @param required false: null where the command has none */
  getSubcommand(required: boolean): string | null;
}

/** The options that can be read while one of them is still being typed. */
export type TypedOptions = Omit<GivenOptions, 'getAttachment'>;

/** A slash command, in one object. Registration and dispatch read the same list of them. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Who sees the reply. Read before any work, for the acknowledgement settles it. */
  readonly visibility: (options: GivenOptions, corpus: Corpus) => Visibility;
  readonly run: (options: GivenOptions, call: Call, services: Services) => Promise<Reply> | Reply;
  /** What to offer for the option that is being typed. At once, from memory. */
  readonly complete?: (
    focused: { readonly name: string; readonly value: string },
    options: TypedOptions,
    services: Services,
    caller: Caller,
  ) => readonly Choice[];
}

/** Who types, and where: what suggestions may depend on. */
export type Caller = Pick<Call, 'userId' | 'channelId' | 'guildId' | 'language'>;

/** What the message says whose menu was opened, or the one that it passes on, as it was written; and the draft that it brings. */
export interface ChosenMessage {
  readonly content: string;
  readonly draft: GivenFile | null;
}

/** A command in the menu of a message. Its reply is for the one who chose it alone: the message may be anybody's. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: (message: ChosenMessage, call: Call, services: Services) => Promise<Reply> | Reply;
}
