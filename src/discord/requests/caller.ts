import {
  type Channel,
  ChannelType,
  type GuildMember,
  type Interaction,
  type Locale,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import { languageOf as languageWritten } from '../../language/detect.js';
import { LANGUAGES, type Language } from '../../language/languages.js';
import type { Call } from './services.js';

/** What is known of who makes a request, before anything is done. */
export type Asker = Pick<
  Call,
  'userId' | 'channelId' | 'threadOf' | 'guildId' | 'hidden' | 'sees' | 'language' | 'moderates' | 'manages'
>;

/** Who makes an interaction, and where. */
export function askerOf(interaction: Interaction): Asker {
  const { appPermissions, channel } = interaction;
  const member = interaction.inCachedGuild() ? interaction.member : null;
  const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return {
    userId: interaction.user.id,
    channelId: interaction.channelId ?? '',
    threadOf: threadOf(channel),
    guildId: interaction.guildId,
    hidden: isPrivateThread(channel) || (interaction.inGuild() && !appPermissions.has(PermissionFlagsBits.ViewChannel)),
    sees: (channelId) => sees(channelId, member, manages),
    language: languageOf(interaction.locale),
    moderates: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
    manages,
  };
}

/** Who writes a message. Discord does not say in what language they read: the server's own is taken, or else what they write in. */
export function askerOfMessage({ author, content, channel, channelId, guild, member }: Message): Asker {
  const manages = member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;
  return {
    userId: author.id,
    channelId,
    threadOf: threadOf(channel),
    guildId: guild?.id ?? null,
    hidden: isPrivateThread(channel),
    sees: (id) => sees(id, member, manages),
    language: guild === null ? languageWritten(content) : languageOf(guild.preferredLocale),
    moderates: member?.permissions.has(PermissionFlagsBits.ManageMessages) ?? false,
    manages,
  };
}

function isPrivateThread(channel: Channel | null): boolean {
  return channel?.type === ChannelType.PrivateThread;
}

function sees(channelId: string, member: GuildMember | null, manages: boolean): boolean {
  const channel = member?.guild.channels.cache.get(channelId);
  if (member === null || channel === undefined) return manages;
  if (isPrivateThread(channel)) return false;
  return channel.permissionsFor(member)?.has(PermissionFlagsBits.ViewChannel) ?? false;
}

/** The channel that a thread belongs to; null where the channel is none, or is not known. */
export function threadOf(channel: Channel | null | undefined): string | null {
  return channel?.isThread() === true ? channel.parentId : null;
}

/** The language of Pincite's own words for a locale of Discord's; English where it has none. */
export function languageOf(locale: Locale | string): Language {
  const [primary] = locale.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
