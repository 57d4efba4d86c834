import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What the bot may need to do in a channel, by the names that Discord shows, each with what stops working without it. */
export const PERMISSIONS = [
  { bit: PermissionFlagsBits.ViewChannel, name: 'View Channels', why: 'to receive mentions and replies' },
  { bit: PermissionFlagsBits.SendMessages, name: 'Send Messages', why: 'to answer mentions and replies' },
  {
    bit: PermissionFlagsBits.SendMessagesInThreads,
    name: 'Send Messages in Threads',
    why: 'to answer in threads',
  },
  { bit: PermissionFlagsBits.CreatePublicThreads, name: 'Create Public Threads', why: 'for /thread' },
  { bit: PermissionFlagsBits.EmbedLinks, name: 'Embed Links', why: 'quotations are shown in embeds' },
  { bit: PermissionFlagsBits.AttachFiles, name: 'Attach Files', why: 'to send reports and exports as files' },
  {
    bit: PermissionFlagsBits.ReadMessageHistory,
    name: 'Read Message History',
    why: 'to answer a message as a reply to it',
  },
  { bit: PermissionFlagsBits.AddReactions, name: 'Add Reactions', why: 'to mark what a reaction has saved' },
] as const;

const INSTALL_PAGE = 'https://discord.com/oauth2/authorize';

/** Where somebody who manages a server adds the bot to it: with these permissions and slash commands, and nothing else. */
export function installLink(applicationId: string): string {
  const permissions = PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: permissions.toString(),
  });
  return `${INSTALL_PAGE}?${query}`;
}

/** The application's id out of its bot's token, of which it is the first part; null where that is none. */
export function applicationIdIn(token: string): string | null {
  const [first = ''] = token.split('.');
  const id = Buffer.from(first, 'base64').toString('latin1');
  return /^\d{17,20}$/.test(id) ? id : null;
}
