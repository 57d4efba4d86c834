import type { Message } from 'discord.js';

/** Whether a message stands in a thread that the bot has opened. */
export function isOwnThread({ channel, client }: Message): boolean {
  return channel.isThread() && channel.ownerId === client.user.id;
}
