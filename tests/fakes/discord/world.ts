import { type APIUser, ChannelType, type ThreadChannelType } from 'discord.js';
import type { Snowflakes } from './clock.js';
import type { JsonObject } from './json.js';

/** All permissions but administration, which would stand for all: what everybody has unless a test says otherwise. */
export const allPermissions = (((1n << 51n) - 1n) & ~8n).toString();

/** A person (or the bot) as the API shows one, with what the fake needs to act as them. */
export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly permissions: string;
  readonly api: APIUser;
}

export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guildId: string | undefined;
  readonly parentId?: string;
  /** Who opened a thread. */
  readonly ownerId?: string;
  /** Those who can't see it. */
  readonly hiddenFrom?: readonly FakeUser[];
  /** Who the conversation is with, in a direct message. */
  readonly recipient?: FakeUser;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly channels: FakeChannel[];
}

/** The people, servers and channels there are. */
export class World {
  readonly bot: FakeUser;
  readonly users = new Map<string, FakeUser>();
  readonly guilds = new Map<string, FakeGuild>();
  readonly channels = new Map<string, FakeChannel>();

  constructor(
    private readonly ids: Snowflakes,
    readonly applicationId: string,
    botName: string,
  ) {
    this.bot = this.#person(applicationId, botName, 'en-US', allPermissions, true);
  }

  addUser(name: string, locale: string, permissions: string): FakeUser {
    return this.#person(this.ids.next(), name, locale, permissions, false);
  }

  addGuild(name: string, channels: readonly string[], locale: string): FakeGuild {
    const id = this.ids.next();
    const guild: FakeGuild = { id, name, locale, ownerId: this.ids.next(), channels: [] };
    this.guilds.set(id, guild);
    for (const channel of channels) this.addChannel(guild, channel);
    return guild;
  }

  addChannel(guild: FakeGuild, name: string, hiddenFrom: readonly FakeUser[] = []): FakeChannel {
    const type = ChannelType.GuildText;
    return this.#channel({ id: this.ids.next(), name, type, guildId: guild.id, hiddenFrom }, guild);
  }

  /** @param ownerId who opened it; the bot's id when it did */
  addThread(
    parent: FakeChannel,
    name: string,
    id: string | undefined,
    ownerId?: string,
    type: ThreadChannelType = ChannelType.PublicThread,
  ): FakeChannel {
    const guild = parent.guildId === undefined ? undefined : this.guilds.get(parent.guildId);
    return this.#channel(
      {
        id: id ?? this.ids.next(),
        name,
        type,
        guildId: parent.guildId,
        parentId: parent.id,
        ...(ownerId === undefined ? {} : { ownerId }),
      },
      guild,
    );
  }

  /** The conversation between a user and the bot, opened when it is first asked for. */
  directMessages(user: FakeUser): FakeChannel {
    for (const channel of this.channels.values()) if (channel.recipient?.id === user.id) return channel;
    return this.#channel(
      { id: this.ids.next(), name: user.name, type: ChannelType.DM, guildId: undefined, recipient: user },
      undefined,
    );
  }

  /** The users whose ids are mentioned in a text, each once. */
  mentionedIn(text: string): APIUser[] {
    const ids = new Set(Array.from(text.matchAll(/<@!?(\d+)>/g), (match) => match[1] ?? ''));
    return [...ids].flatMap((id) => this.users.get(id)?.api ?? []);
  }

  #channel(channel: FakeChannel, guild: FakeGuild | undefined): FakeChannel {
    this.channels.set(channel.id, channel);
    guild?.channels.push(channel);
    return channel;
  }

  #person(id: string, name: string, locale: string, permissions: string, bot: boolean): FakeUser {
    const api: APIUser = {
      id,
      username: name.toLowerCase().replaceAll(/\s+/g, '_'),
      discriminator: bot ? '4242' : '0',
      global_name: bot ? null : name,
      avatar: null,
      bot,
      system: false,
    };
    const user: FakeUser = { id, name, locale, permissions, api };
    this.users.set(id, user);
    return user;
  }
}

/** A member of a server; everybody is a member of every server here. */
export function memberPayload(user: FakeUser): JsonObject {
  return {
    user: user.api,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    communication_disabled_until: null,
    flags: 0,
  };
}
