import { parseComponentId, positionOf } from '../buttons/component-id.js';
import type { Call, Services } from '../requests/services.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import type { OutgoingMessage, Reply } from '../show/reply.js';

/**
 * Keeps which answer a sent message shows, and which passage of it first, so that a reply to it follows it up and a
 * reaction saves what it shows. Failing costs only that.
 */
export async function linkMessage(
  messageId: string,
  message: OutgoingMessage,
  reply: Reply,
  { store }: Pick<Services, 'store'>,
  log: Call['log'],
): Promise<void> {
  if (reply.answerId === undefined) return;
  try {
    await store.linkMessage(messageId, reply.answerId, firstPassage(message, reply));
  } catch (error) {
    log.error({ err: error }, 'a message could not be linked to its answer');
  }
}

/** The position of the first passage that can be saved from a message; null when it shows none. */
function firstPassage(message: OutgoingMessage, { messages }: Reply): number | null {
  // The buttons of a passage that takes several messages stand under its end.
  for (const { components } of messages.slice(messages.indexOf(message))) {
    for (const button of components.flatMap((row) => row.components)) {
      const id = 'custom_id' in button ? parseComponentId(button.custom_id) : null;
      if (id?.name === ANSWER_BUTTONS.save) return positionOf(id.parts[1]);
    }
  }
  return null;
}
