import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import { askerOf } from './caller.js';
import type { Repliable } from './interaction-delivery.js';

/** Takes messages of the bot's out of the channel of a press. One that has gone already is gone. */
export async function deleteMessages(interaction: Repliable, ids: readonly string[], log: Logger): Promise<void> {
  const { channelId, client } = interaction;
  let failed = 0;
  for (const id of ids) {
    if (channelId === null) break;
    try {
      await client.rest.delete(Routes.channelMessage(channelId, id));
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) continue;
      failed += 1;
      log.warn({ err: error, channelId }, 'a message could not be deleted');
    }
  }
  log.info({ what: 'delete', messages: ids.length, failed }, 'replied');
  if (failed === 0) return;
  const content = JOURNAL_TEXTS[askerOf(interaction).language].notDeleted;
  await interaction
    .followUp({ content, flags: MessageFlags.Ephemeral, allowedMentions: NO_MENTIONS })
    .catch((error: unknown) => log.error({ err: error }, 'nor could the message that says so be sent'));
}
