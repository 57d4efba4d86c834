import { messagesFor } from '../../language/messages.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import { COLOURS } from '../show/colours.js';
import { copyEmbeds } from '../show/copy-text.js';
import { packCards } from '../show/pack.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Copy citation": quotation and citation as plain text, for pasting. */
export const cite = {
  name: ANSWER_BUTTONS.cite,
  prepare(parts, userId, services) {
    const referred = referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2) return null;
    return {
      visibility: 'private',
      run: (call) =>
        withText(referred, call, services, ({ quotation }) => {
          const messages = messagesFor(referred.answer.language);
          const embeds = [
            ...copyEmbeds(messages.citation, quotation.citation, COLOURS.plain),
            ...copyEmbeds(messages.quotationWithCitation, `“${quotation.text}” (${quotation.citation})`, COLOURS.plain),
          ];
          return { messages: packCards([{ embeds, buttons: [] }]) };
        }),
    };
  },
} satisfies Button;
