import {
  DiscordAPIError,
  type Message,
  type MessageCreateOptions,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { FAULT_TEXTS } from '../../language/discord/fault-texts.js';
import { GENERAL_TEXTS, type GeneralTexts } from '../../language/discord/general-texts.js';
import { linkMessage } from '../connection/link-message.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import type { Reply } from '../show/reply.js';
import { askerOfMessage } from './caller.js';
import { bodyOf } from './message-body.js';
import type { Call, Services } from './services.js';
import { tellDirectly } from './tell-directly.js';

/** Sends a reply to a message: the first as Discord's reply to it, the others after it. @returns whether all of it was taken */
export async function deliverTo(
  message: Message,
  reply: Reply,
  services: Services,
  log: Call['log'],
): Promise<boolean> {
  const { channel } = message;
  if (!channel.isSendable()) return false;
  let once = onlyOnce(message, 0);
  let sentAlready = 0;
  try {
    for (const [index, outgoing] of reply.messages.entries()) {
      once = onlyOnce(message, index);
      const body = { ...bodyOf(outgoing), allowedMentions: NO_MENTIONS, ...once };
      const sent = index === 0 ? await sendReply(message, body, log) : await channel.send(body);
      sentAlready += 1;
      await linkMessage(sent.id, outgoing, reply, services, log);
    }
    return true;
  } catch (error) {
    const remedy =
      'Give the bot the permissions "View Channel", "Send Messages", "Send Messages in Threads", "Embed Links" and "Read Message History" in that channel.';
    log.error({ err: error, channelId: message.channelId, remedy }, 'a reply could not be sent');
    await tellUndelivered(message, once, sentAlready, log);
    return false;
  }
}

/** Says in the channel that the reply could not be sent; where nothing can be written there, to the asker alone. */
async function tellUndelivered(
  message: Message,
  once: ReturnType<typeof onlyOnce>,
  sentAlready: number,
  log: Call['log'],
): Promise<void> {
  const { language } = askerOfMessage(message);
  const content = sentAlready === 0 ? GENERAL_TEXTS[language].notDelivered : FAULT_TEXTS[language].restNotDelivered;
  try {
    // With the nonce of what failed: if Discord has taken that after all, nobody is told that it could not be sent.
    await message.reply({ content, allowedMentions: NO_MENTIONS, failIfNotExists: false, ...once });
  } catch (error) {
    if (isClosed(error) && !message.channel.isDMBased()) {
      await tellDirectly(message.author, FAULT_TEXTS[language].notThere(`<#${message.channelId}>`), log);
    } else {
      log.error({ err: error }, 'nor could the message that says so');
    }
  }
}

/** Whether a channel is gone, or closed to the bot. */
function isClosed(error: unknown): boolean {
  return error instanceof DiscordAPIError && CLOSED.has(error.code);
}

const CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/** However often it is sent, because no answer came or by two processes: Discord posts one message of a nonce. */
function onlyOnce({ id }: Message, index: number): Pick<MessageCreateOptions, 'nonce' | 'enforceNonce'> {
  return { nonce: `${id}-${index}`, enforceNonce: true };
}

/** One line of plain text; where even that can't be sent, only the log knows. */
export async function deliverText(message: Message, content: string, log: Call['log']): Promise<void> {
  await message
    .reply({ content, allowedMentions: NO_MENTIONS, failIfNotExists: false })
    .catch((error: unknown) => log.error({ err: error, channelId: message.channelId }, 'a reply could not be sent'));
}

/** Refused, once more in another way: without embeds where they aren't allowed, else without pointing at the message. */
async function sendReply(message: Message, body: MessageCreateOptions, log: Call['log']): Promise<Message> {
  const { channel } = message;
  try {
    return await message.reply({ ...body, failIfNotExists: false });
  } catch (error) {
    // Any other failure leaves open whether Discord has posted it.
    if (!(error instanceof DiscordAPIError) || !channel.isSendable()) throw error;
    log.warn({ err: error }, 'a reply was refused; trying in another way');
    if (mayEmbed(message)) return await channel.send(body);
    return await channel.send({ ...body, content: textsFor(message).noEmbeds, embeds: [], components: [] });
  }
}

function textsFor(message: Message): GeneralTexts {
  return GENERAL_TEXTS[askerOfMessage(message).language];
}

function mayEmbed({ channel, guild }: Message): boolean {
  const me = guild?.members.me ?? null;
  if (channel.isDMBased() || me === null) return true;
  return channel.permissionsFor(me).has(PermissionFlagsBits.EmbedLinks);
}
