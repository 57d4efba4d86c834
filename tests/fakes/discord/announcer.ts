import { GatewayIntentBits } from 'discord.js';
import type { Gateway } from './gateway.js';
import { type GatewaySession, shardOf } from './gateway-session.js';
import type { JsonObject } from './json.js';
import { type FakeMessage, isEphemeral } from './message.js';
import { type MessageEventType, messageEvent, type StoredMessage, withoutContent } from './store.js';
import { type FakeChannel, type FakeGuild, memberPayload, type World } from './world.js';
import { channelPayload, guildCreatePayload } from './world-payloads.js';

const gatewayMessageContentLimited = 1 << 19;

/** What decides how much the bot is told. */
export interface Telling {
  readonly botName: string;
  readonly disallowedIntents: number;
  readonly messagesArriveEmpty: boolean;
}

/** Tells the bot what happens, as much as its intents and shards entitle it to. */
export class Announcer {
  constructor(
    private readonly world: World,
    private readonly telling: Telling,
    private readonly gateway: () => Gateway,
  ) {}

  application(): JsonObject {
    const { bot } = this.world;
    return {
      ...this.#applicationStub(),
      name: this.telling.botName,
      icon: null,
      description: '',
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      owner: bot.api,
      team: null,
      bot: bot.api,
    };
  }

  ready(session: GatewaySession, gatewayUrl: string): JsonObject {
    return {
      v: 10,
      user: { ...this.world.bot.api, verified: true, mfa_enabled: true, flags: 0, email: null },
      guilds: this.#guildsOf(session).map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${gatewayUrl}resume/`,
      shard: session.identified.shard,
      application: this.#applicationStub(),
      _trace: [],
    };
  }

  /** Shows a new session the servers of its shard. */
  welcome(session: GatewaySession): void {
    if (!session.has(GatewayIntentBits.Guilds)) return;
    for (const guild of this.#guildsOf(session))
      session.dispatch('GUILD_CREATE', guildCreatePayload(guild, this.world));
  }

  /** A message as the bot may see it. */
  shown(message: FakeMessage, channel: FakeChannel, session: GatewaySession | undefined): FakeMessage {
    if (channel.guildId === undefined) return message;
    const granted = session?.has(GatewayIntentBits.MessageContent) ?? false;
    return granted && !this.telling.messagesArriveEmpty ? message : withoutContent(message, this.world.bot.id);
  }

  message(type: MessageEventType, stored: StoredMessage): void {
    const { channel, current } = stored;
    if (isEphemeral(current)) return;
    const author = this.world.users.get(current.author.id);
    const { user: _user, ...member } = author === undefined ? {} : memberPayload(author);
    const inGuild = channel.guildId === undefined ? undefined : member;
    this.gateway().dispatch({
      type,
      guildId: channel.guildId,
      data: (session) => ({
        ...messageEvent(type, this.shown(current, channel, session), channel.guildId, inGuild),
        ...(type === 'MESSAGE_DELETE' ? {} : { channel_type: channel.type }),
      }),
    });
  }

  thread(thread: FakeChannel): void {
    const data = { ...channelPayload(thread), newly_created: true };
    this.gateway().dispatch({ type: 'THREAD_CREATE', guildId: thread.guildId, data });
  }

  guild(guild: FakeGuild): void {
    const data = guildCreatePayload(guild, this.world);
    this.gateway().dispatch({ type: 'GUILD_CREATE', guildId: guild.id, data });
  }

  #applicationStub(): { id: string; flags: number } {
    const granted = (this.telling.disallowedIntents & GatewayIntentBits.MessageContent) === 0;
    return { id: this.world.applicationId, flags: granted ? gatewayMessageContentLimited : 0 };
  }

  /** The servers that belong to a session's shard. */
  #guildsOf(session: GatewaySession): FakeGuild[] {
    const [shard, shards] = session.identified.shard;
    return [...this.world.guilds.values()].filter((guild) => shardOf(guild.id, shards) === shard);
  }
}
