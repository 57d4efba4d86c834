import type { Call, Services } from '../requests/services.js';
import type { Reply } from '../show/reply.js';

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
