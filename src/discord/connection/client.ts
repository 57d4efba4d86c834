import { Client, DefaultRestOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Config } from '../../config.js';
import { NO_MENTIONS } from './no-mentions.js';
import type { SentCallbacks } from './sent-callbacks.js';

/** People that are remembered: in all, and in each server or thread. */
const MOST_USERS = 1_000;
const MOST_MEMBERS = 100;

/** How often what discord.js notes of each interaction's limits is thrown away, in milliseconds: by itself every hour. */
const SWEEP_MS = 5 * 60_000;

/** A client that asks Discord for as little as possible: no members, no presences, texts of others' messages only if configured. */
export function makeClient(
  { api, messageContent }: Pick<Config['discord'], 'api' | 'messageContent'>,
  callbacks: SentCallbacks,
): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const { GuildMessageReactions, DirectMessageReactions } = GatewayIntentBits;
  const always = [Guilds, GuildMessages, DirectMessages, GuildMessageReactions, DirectMessageReactions];
  return new Client({
    intents: [...always, ...(messageContent ? [MessageContent] : [])],
    // Without it direct messages arrive only in conversations that this process has seen being opened.
    // Nor do reactions to messages, and by people, that it has not seen.
    partials: [Partials.Channel, Partials.Message, Partials.Reaction, Partials.User],
    allowedMentions: NO_MENTIONS,
    rest: { api, handlerSweepInterval: SWEEP_MS, makeRequest: callbacks.counting(DefaultRestOptions.makeRequest) },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // Nothing is looked up in old messages or reactions.
      MessageManager: 20,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      // Every message brings its author; all but the latest are forgotten. The bot itself must stay: its permissions are read from there.
      UserManager: { maxSize: MOST_USERS, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: { maxSize: MOST_MEMBERS, keepOverLimit: ({ id, client }) => id === client.user.id },
      ThreadMemberManager: { maxSize: MOST_MEMBERS, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    // A server that is down must not keep the others waiting for long.
    waitGuildTimeout: 2000,
  });
}
