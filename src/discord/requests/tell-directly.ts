import type { User } from 'discord.js';
import { NO_MENTIONS } from '../connection/no-mentions.js';
import type { Call } from './services.js';

/** A last word where nothing else arrives: a direct message, one line of fixed text. Where that fails too, only the log knows. */
export async function tellDirectly(user: User, content: string, log: Call['log']): Promise<void> {
  try {
    await user.send({ content, allowedMentions: NO_MENTIONS });
    log.info('whoever asked was told so in a direct message');
  } catch (error) {
    log.error({ err: error }, 'nor could the message that says so');
  }
}
