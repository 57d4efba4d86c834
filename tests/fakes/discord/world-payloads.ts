import { ChannelType } from 'discord.js';
import type { JsonObject } from './json.js';
import { allPermissions, type FakeChannel, type FakeGuild, memberPayload, type World } from './world.js';

const viewChannel = String(1n << 10n);

function isThread({ type }: FakeChannel): boolean {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
}

/** A channel as the API shows it. */
export function channelPayload(channel: FakeChannel): JsonObject {
  const common = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.recipient !== undefined) return { ...common, recipients: [channel.recipient.api] };
  const inGuild = { ...common, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId ?? null };
  if (isThread(channel)) {
    return {
      ...inGuild,
      owner_id: channel.ownerId ?? null,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: '2024-01-01T00:00:00.000000+00:00',
        locked: false,
      },
    };
  }
  return {
    ...inGuild,
    position: 0,
    permission_overwrites: (channel.hiddenFrom ?? []).map(({ id }) => ({ id, type: 1, allow: '0', deny: viewChannel })),
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
  };
}

/** The role that every member has; its id is the server's. */
export function everyoneRole(guild: FakeGuild): JsonObject {
  return {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: allPermissions,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** A server as the API shows it. */
export function guildPayload(guild: FakeGuild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyoneRole(guild)],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

/** What the gateway sends when the bot comes to see a server. */
export function guildCreatePayload(guild: FakeGuild, world: World): JsonObject {
  const threads = guild.channels.filter(isThread);
  const channels = guild.channels.filter((channel) => !isThread(channel));
  return {
    ...guildPayload(guild),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: world.users.size,
    voice_states: [],
    members: [memberPayload(world.bot)],
    channels: channels.map(channelPayload),
    threads: threads.map(channelPayload),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
