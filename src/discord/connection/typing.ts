import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import { TYPING_MS } from '../show/limits.js';

/** Shows "is typing" while the work goes on. Not being able to show it is no failure. */
export async function whileTyping<T>(channel: Message['channel'], log: Logger, work: Promise<T>): Promise<T> {
  if (!channel.isSendable()) return work;
  const type = () => void channel.sendTyping().catch((error: unknown) => log.debug({ err: error }, 'no typing shown'));
  type();
  const again = setInterval(type, TYPING_MS);
  try {
    return await work;
  } finally {
    clearInterval(again);
  }
}
