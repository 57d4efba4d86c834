import type { Language } from '../language/languages.js';
import { messagesFor } from '../language/messages.js';
import type { RankedQuotation } from './answer.js';

/**
 * How likely a quotation answers, in words: "87 % likely to answer". Never a certainty, either way; and of one that
 * says the contrary of what was taken for granted only that it does, for it answers nothing.
 */
export function likelihood(
  probability: number,
  language: Language = 'en',
  stance: RankedQuotation['stance'] = 'answers',
): string {
  const messages = messagesFor(language);
  return stance === 'contradicts' ? messages.contradicts : messages.likelihood(probability);
}
