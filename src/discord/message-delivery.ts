import { type BaseMessageOptions, type Message, PermissionFlagsBits } from 'discord.js';
import { NO_EMBEDS } from './failure-reply.js';
import { linkMessage } from './link-message.js';
import { NO_MENTIONS } from './no-mentions.js';
import type { Reply } from './reply.js';
import type { Call, Services } from './services.js';

/** Sends a reply to a message: the first as Discord's reply to it, the others after it. */
export async function deliverTo(message: Message, reply: Reply, services: Services, log: Call['log']): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  try {
    for (const [index, { embeds, components }] of reply.messages.entries()) {
      const body = { embeds: [...embeds], components: [...components], allowedMentions: NO_MENTIONS };
      const sent = index === 0 ? await sendReply(message, body, log) : await channel.send(body);
      linkMessage(sent.id, reply, services, log);
    }
  } catch (error) {
    const remedy =
      'Give the bot the permissions "View Channel", "Send Messages", "Send Messages in Threads", "Embed Links" and "Read Message History" in that channel.';
    log.error({ err: error, channelId: message.channelId, remedy }, 'a reply could not be sent');
  }
}

/** One line of plain text; where even that can't be sent, only the log knows. */
export async function deliverText(message: Message, content: string, log: Call['log']): Promise<void> {
  await message
    .reply({ content, allowedMentions: NO_MENTIONS, failIfNotExists: false })
    .catch((error: unknown) => log.error({ err: error, channelId: message.channelId }, 'a reply could not be sent'));
}

/** Failing that, once more in another way: without embeds where they aren't allowed, else without pointing at the message. */
async function sendReply(message: Message, body: BaseMessageOptions, log: Call['log']): Promise<Message> {
  const { channel } = message;
  try {
    return await message.reply({ ...body, failIfNotExists: false });
  } catch (error) {
    if (!channel.isSendable()) throw error;
    log.warn({ err: error }, 'a reply was refused; trying in another way');
    if (mayEmbed(message)) return await channel.send(body);
    return await channel.send({ content: NO_EMBEDS, allowedMentions: NO_MENTIONS });
  }
}

function mayEmbed({ channel, guild }: Message): boolean {
  const me = guild?.members.me ?? null;
  if (channel.isDMBased() || me === null) return true;
  return channel.permissionsFor(me).has(PermissionFlagsBits.EmbedLinks);
}
