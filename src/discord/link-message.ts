import type { Reply } from './reply.js';
import type { Call, Services } from './services.js';

/** Keeps which answer a sent message shows, so that a reply to it follows it up. Failing costs only that. */
export function linkMessage(
  messageId: string,
  reply: Reply,
  { store }: Pick<Services, 'store'>,
  log: Call['log'],
): void {
  if (reply.answerId === undefined) return;
  try {
    store.linkMessage(messageId, reply.answerId);
  } catch (error) {
    log.error({ err: error }, 'a message could not be linked to its answer');
  }
}
