import { isCourtesy, isGreeting } from '../../language/courtesies.js';
import type { Before } from './conversation.js';

/** What of a message tells whether it is for the bot. */
export interface Received {
  readonly content: string;
  /** Whether it is in a conversation with the bot alone. */
  readonly isDirect: boolean;
  readonly mentionsBot: boolean;
  /** The answer that it comes after. */
  readonly before: Before | null;
  /** Whether it stands in a thread that the bot has opened: there every message is for it that is not to others. */
  readonly isOwnThread: boolean;
  /** Whether it mentions or replies to somebody other than the bot. */
  readonly isToOthers: boolean;
  /** Whether it has anything besides text (a picture, a sticker). */
  readonly hasAttachments: boolean;
}

/** What to do about a message. */
export type Addressed =
  | { readonly kind: 'question'; readonly text: string; readonly before: Before | null }
  | { readonly kind: 'help' }
  /** It is for the bot, but Discord withholds its text. */
  | { readonly kind: 'withheld' };

/** Reads a message as a question; null when it isn't for the bot. */
export function addressed(message: Received, botId: string): Addressed | null {
  const { isDirect, mentionsBot, before, isOwnThread, isToOthers } = message;
  const text = withoutMention(message.content, botId);
  const isMeant = isDirect || mentionsBot || before?.how === 'reply' || (isOwnThread && !isToOthers && text !== '');
  if (!isMeant) return null;
  const isConversation = isDirect || isOwnThread || before !== null;
  if (isGreeting(text) && (isDirect || mentionsBot)) return { kind: 'help' };
  if (text !== '' && isConversation && (isCourtesy(text) || isGreeting(text))) return null;
  if (text !== '') return { kind: 'question', text, before };
  // Nobody can send a message of nothing: where neither text nor picture arrives, Discord withheld them.
  const isWithheld = message.content === '' && !message.hasAttachments && !message.isDirect;
  return { kind: isWithheld ? 'withheld' : 'help' };
}

function withoutMention(content: string, botId: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
