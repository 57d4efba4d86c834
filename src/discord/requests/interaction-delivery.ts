import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import { linkMessage } from '../connection/link-message.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import type { OutgoingFile, Reply, Visibility } from '../show/reply.js';
import { languageOf } from './caller.js';
import type { Call, Services } from './services.js';

/** An interaction that was acknowledged and waits for its reply. */
export type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/**
 * Sends a reply: the first message takes the place of "is thinking", the others follow, seen by the same people.
 * @returns whether Discord has taken all of it
 */
export async function deliver(
  interaction: Repliable,
  reply: Reply,
  visibility: Visibility,
  services: Services,
  log: Call['log'],
): Promise<boolean> {
  const [first, ...others] = reply.messages;
  const flags = visibility === 'private' ? ({ flags: MessageFlags.Ephemeral } as const) : {};
  try {
    if (first === undefined) throw new Error('a reply without a message');
    const sent = await interaction.editReply({ content: null, ...bodyOf(first), allowedMentions: NO_MENTIONS });
    linkMessage(sent.id, first, reply, services, log);
    if (reply.thread !== undefined) await openThread(interaction, sent, reply.thread, log);
    for (const message of others) {
      const next = await interaction.followUp({ ...bodyOf(message), ...flags, allowedMentions: NO_MENTIONS });
      linkMessage(next.id, message, reply, services, log);
    }
    return true;
  } catch (error) {
    log.error({ err: error }, 'a reply could not be sent');
    // Nobody must be left with "is thinking" for ever. Once: when this fails too, Discord can't be reached.
    await interaction
      .editReply({
        content: GENERAL_TEXTS[languageOf(interaction.locale)].notDelivered,
        embeds: [],
        components: [],
        allowedMentions: NO_MENTIONS,
      })
      .catch((again: unknown) => log.error({ err: again }, 'nor could the message that says so'));
    return false;
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
    await interaction.followUp({ content: refused, flags: MessageFlags.Ephemeral, allowedMentions: NO_MENTIONS });
  }
}

/** A line in the place where the reply will stand. Not being able to show it is no failure. */
export async function showProgress(interaction: Repliable, text: string, log: Call['log']): Promise<void> {
  await interaction
    .editReply({ content: text, allowedMentions: NO_MENTIONS })
    .catch((error: unknown) => log.debug({ err: error }, 'no progress shown'));
}

function bodyOf({ embeds, components, files = [] }: Reply['messages'][number]) {
  return { embeds: [...embeds], components: [...components], files: files.map(asAttachment) };
}

function asAttachment({ name, content }: OutgoingFile) {
  return { name, attachment: content };
}
