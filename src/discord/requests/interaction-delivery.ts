import { setTimeout } from 'node:timers/promises';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type InteractionEditReplyOptions,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { FAULT_TEXTS } from '../../language/discord/fault-texts.js';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import { linkMessage } from '../connection/link-message.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import { laidOut } from '../show/layout.js';
import { RESEND_MS } from '../show/limits.js';
import type { Reply, Visibility } from '../show/reply.js';
import { languageOf } from './caller.js';
import { bodyOf } from './message-body.js';
import type { Call, Services } from './services.js';
import { tellDirectly } from './tell-directly.js';

/** An interaction that was acknowledged and waits for its reply. */
export type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Where a reply is to stand, and who sees it. */
export interface Shown {
  readonly visibility: Visibility;
  /** In the place of the message whose button was pressed. */
  readonly inPlace: boolean;
}

/**
 * Sends a reply: the first message takes the place of "is thinking" or of what it replaces, the others follow, seen by the
 * same people. What could not be sent is told to whoever asked.
 * @returns whether Discord has taken all of it
 */
export async function deliver(
  interaction: Repliable,
  reply: Reply,
  shown: Shown,
  services: Services,
  log: Call['log'],
): Promise<boolean> {
  // A page that can't be turned stays what it was.
  const isBeside = shown.inPlace && reply.failure !== undefined;
  const ephemeral = shown.visibility === 'private' || isBeside ? ([MessageFlags.Ephemeral] as const) : [];
  let sent = 0;
  try {
    if (reply.messages.length === 0) throw new Error('a reply without a message');
    for (const [at, message] of reply.messages.entries()) {
      const isOverLayout =
        at === 0 && shown.inPlace && !isBeside && message.layout === undefined && isLaidOut(interaction);
      const body = { ...bodyOf(isOverLayout ? laidOut(message) : message), allowedMentions: NO_MENTIONS };
      const posted =
        at === 0 && !isBeside
          ? await edited(interaction, { content: null, embeds: [], ...body }, log)
          : await interaction.followUp({ ...body, flags: [...body.flags, ...ephemeral] });
      sent += 1;
      // Nobody can reply to what only one person sees, nor can it be deleted for others.
      if (ephemeral.length === 0) await linkMessage(posted.id, message, reply, services, log);
      if (at === 0 && reply.thread !== undefined) await openThread(interaction, posted, reply.thread, log);
    }
    return true;
  } catch (error) {
    log.error({ err: error, sent }, 'a reply could not be sent');
    const isLate = isExpired(error);
    const isDelivered = isLate && (await deliverLate(interaction, reply, sent, shown, services, log));
    if (sent === 0 && !isDelivered) await reply.undelivered?.();
    if (!isLate) await tellUndelivered(interaction, shown, sent, log);
    return isDelivered;
  }
}

/** Whether the message whose button was pressed, and which may be replaced, is laid out in containers. */
function isLaidOut(interaction: Repliable): boolean {
  return interaction.isButton() && interaction.message.flags.has(MessageFlags.IsComponentsV2);
}

/** An edit is the same however often it is made: once more where Discord has not said that it won't have it. */
async function edited(interaction: Repliable, body: InteractionEditReplyOptions, log: Call['log']): Promise<Message> {
  try {
    return await interaction.editReply(body);
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    log.warn({ err: error }, 'a reply did not get through; trying once more');
    await setTimeout(RESEND_MS);
    return await interaction.editReply(body);
  }
}

/** Whether an interaction is so old that Discord takes nothing more as a reply to it: 15 minutes. */
function isExpired(error: unknown): boolean {
  const { InvalidWebhookToken, UnknownWebhook } = RESTJSONErrorCodes;
  return error instanceof DiscordAPIError && (error.code === InvalidWebhookToken || error.code === UnknownWebhook);
}

/** What is left of a reply, as messages of the bot's own: only where everybody there may see it. */
async function deliverLate(
  interaction: Repliable,
  reply: Reply,
  sent: number,
  { visibility, inPlace }: Shown,
  services: Services,
  log: Call['log'],
): Promise<boolean> {
  const { channel, user, guildId } = interaction;
  const texts = FAULT_TEXTS[languageOf(interaction.locale)];
  const isForAll = visibility === 'public' || guildId === null;
  if (inPlace || !isForAll || channel === null || !channel.isSendable()) {
    await tellDirectly(user, texts.tooLate, log);
    return false;
  }
  try {
    for (const [at, message] of reply.messages.slice(sent).entries()) {
      const above = at === 0 ? { content: texts.late(`<@${user.id}>`) } : {};
      // What is laid out has no content besides.
      const isApart = at === 0 && message.layout !== undefined;
      if (isApart) await channel.send({ ...above, allowedMentions: NO_MENTIONS });
      const body = { ...bodyOf(message), ...(isApart ? {} : above), allowedMentions: NO_MENTIONS };
      const posted = await channel.send(body);
      await linkMessage(posted.id, message, reply, services, log);
    }
    log.info('a reply that came too late was sent as a message');
    return true;
  } catch (error) {
    log.error({ err: error, channelId: channel.id }, 'nor could it be sent as a message');
    await tellDirectly(user, texts.notThere(`<#${channel.id}>`), log);
    return false;
  }
}

/**
 * Nobody must be left with "is thinking" for ever. Where something stands that is worth keeping, or that is gone, the asker
 * alone is told; where not even that can be said, in a direct message.
 */
async function tellUndelivered(
  interaction: Repliable,
  { inPlace }: Shown,
  sent: number,
  log: Call['log'],
): Promise<void> {
  const language = languageOf(interaction.locale);
  const { restNotDelivered, notShown } = FAULT_TEXTS[language];
  const isKept = sent > 0 || inPlace;
  const content = sent > 0 ? restNotDelivered : inPlace ? notShown : GENERAL_TEXTS[language].notDelivered;
  const say = { content, allowedMentions: NO_MENTIONS };
  try {
    if (!isKept) {
      const isSaid = await interaction.editReply({ ...say, embeds: [], components: [] }).then(
        () => true,
        () => false,
      );
      if (isSaid) return;
    }
    await interaction.followUp({ ...say, flags: MessageFlags.Ephemeral });
  } catch (error) {
    log.warn({ err: error }, 'nor could whoever asked be told so there');
    await tellDirectly(interaction.user, content, log);
  }
}

/** The answer stands, whether a thread can be opened on it or not. */
async function openThread(
  interaction: Repliable,
  message: Message,
  { name, refused }: NonNullable<Reply['thread']>,
  log: Call['log'],
): Promise<void> {
  try {
    await message.startThread({ name });
  } catch (error) {
    log.warn({ err: error, channelId: interaction.channelId }, 'a thread could not be opened');
    await interaction
      .followUp({ content: refused, flags: MessageFlags.Ephemeral, allowedMentions: NO_MENTIONS })
      .catch((again: unknown) => log.error({ err: again }, 'nor could the message that says so'));
  }
}

/** A line in the place where the reply will stand. Not being able to show it is no failure. */
export async function showProgress(interaction: Repliable, text: string, log: Call['log']): Promise<void> {
  await interaction
    .editReply({ content: text, allowedMentions: NO_MENTIONS })
    .catch((error: unknown) => log.debug({ err: error }, 'no progress shown'));
}
