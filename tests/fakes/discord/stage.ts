import { FakeUsageError } from './errors.js';
import { FakeInteraction } from './fake-interaction.js';
import type { Gateway } from './gateway.js';
import type { InteractionRecord, InteractionStore } from './interactions.js';
import type { JsonObject } from './json.js';
import type { MessageStore, StoredMessage } from './store.js';
import type { Waits } from './waiting.js';
import { allPermissions, type FakeChannel, type FakeUser, memberPayload, type World } from './world.js';
import { channelPayload } from './world-payloads.js';

/** Where something is done: in a channel of a server, or in the user's direct messages with the bot. */
export interface Where {
  readonly user: FakeUser;
  readonly channel?: FakeChannel;
  readonly dm?: boolean;
  /** The language of the user's client; the user's own by default. */
  readonly locale?: string;
}

/** What users act upon. */
export interface Stage {
  readonly world: World;
  readonly gateway: Gateway;
  readonly messages: MessageStore;
  readonly interactions: InteractionStore;
  readonly waits: Waits;
}

/** The channel that an action is in; a server's first channel when none is named. */
export function placeOf(stage: Stage, where: Where): FakeChannel {
  if (where.dm === true) return stage.world.directMessages(where.user);
  if (where.channel !== undefined) return where.channel;
  for (const guild of stage.world.guilds.values()) {
    const [first] = guild.channels;
    if (first !== undefined) return first;
  }
  throw new FakeUsageError('There is no channel: make a guild, name a channel, or say `dm: true`');
}

/** Makes an interaction and sends it to the bot. */
export function interact(
  stage: Stage,
  made: {
    readonly type: number;
    readonly where: Where;
    readonly data: JsonObject;
    readonly metadata?: JsonObject;
    readonly source?: StoredMessage;
  },
): FakeInteraction {
  const { where, source } = made;
  const channel = source?.channel ?? placeOf(stage, where);
  const record = stage.interactions.create({
    type: made.type,
    channel,
    user: where.user,
    metadata: { authorizing_integration_owners: owners(channel), ...made.metadata },
    ...(source === undefined ? {} : { source }),
  });
  stage.gateway.dispatch({
    type: 'INTERACTION_CREATE',
    guildId: channel.guildId,
    data: {
      ...interactionPayload(stage.world, record, where),
      data: made.data,
      ...(source === undefined ? {} : { message: source.current }),
    },
  });
  return new FakeInteraction(record, stage.waits);
}

function interactionPayload(world: World, record: InteractionRecord, where: Where): JsonObject {
  const { channel, user } = record;
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const shown = { ...channelPayload(channel), permissions: user.permissions };
  return {
    id: record.id,
    application_id: world.applicationId,
    type: record.type,
    token: record.token,
    version: 1,
    channel: shown,
    channel_id: channel.id,
    ...(guild === undefined
      ? { user: user.api }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberPayload(user), permissions: user.permissions, unusual_dm_activity_until: null },
        }),
    app_permissions: allPermissions,
    locale: where.locale ?? user.locale,
    entitlements: [],
    authorizing_integration_owners: owners(channel),
    context: guild === undefined ? 1 : 0,
    attachment_size_limit: 10_485_760,
  };
}

function owners(channel: FakeChannel): JsonObject {
  return { '0': channel.guildId ?? '0' };
}
