import { wordsFor } from '../../errors.js';
import { COLOURS } from '../show/colours.js';
import { escapeMarkdown, plainLine } from '../show/escape.js';
import { packCards } from '../show/pack.js';
import { plainCard, type Reply } from '../show/reply.js';

/** What is said when the bot is being stopped. */
export const RESTARTING = 'Pincite is restarting. Please try again in a minute.';

/** What is said where an embed can't be sent. */
export const NO_EMBEDS =
  'I have an answer, but may not show it here: I need the permission “Embed Links” in this channel. Until somebody grants it, use /ask or send me a direct message.';

/** What is said when an answer could not be delivered. */
export const NOT_DELIVERED = 'The answer could not be sent. Please ask again.';

/** The message for a failure: what happened, and what to do. */
export function failureReply(error: unknown): Reply {
  const { message, remedy } = wordsFor(error);
  const text = [message, remedy].map((part) => escapeMarkdown(plainLine(part, 1500))).join('\n\n');
  return { messages: packCards([plainCard('That did not work', text, COLOURS.failure)]) };
}

/** The message for a button whose answer is not kept any more, or that never was one. */
export function unknownButtonReply(): Reply {
  const text = 'This button belongs to an answer that is no longer kept. Ask the question again to get a new one.';
  return { messages: packCards([plainCard('Nothing behind this button', text, COLOURS.failure)]) };
}
