import { messagesFor } from '../../language/messages.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { passageCards } from '../show/show-passages.js';
import { referredAnswer } from '../state/kept-passage.js';
import type { Button } from './button.js';
import { positionOf } from './component-id.js';

/** "More results": the next quotations, in a message of their own. Public only for the asker of a public question. */
export const more = {
  name: ANSWER_BUTTONS.more,
  async prepare(parts, userId, services) {
    const answer = await referredAnswer(parts[0], userId, services);
    const from = positionOf(parts[1]);
    if (answer === null || from === null || parts.length !== 2) return null;
    const isPrivate = answer.private || answer.askerId !== userId;
    return {
      visibility: isPrivate ? 'private' : 'public',
      run(call, { engine, config }) {
        const list = isPrivate ? { ...answer, language: call.language } : answer;
        const cards = passageCards(list, from, config.answer.quotations, engine, call);
        const messages = messagesFor(list.language);
        if (cards.length === 0) return plainReply(messages.noMoreResultsTitle, messages.noMoreResults);
        return { messages: packCards(cards), answerId: answer.id };
      },
    };
  },
} satisfies Button;
