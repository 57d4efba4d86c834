import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import { ACTION_BUTTONS } from '../show/answer-actions.js';
import { plainReply } from '../show/plain-reply.js';
import { referredAnswer } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Delete": takes an answer's messages away, for who asked and for moderators. */
export const deleteAnswer = {
  name: ACTION_BUTTONS.delete,
  async prepare([id, ...rest], userId, services, { moderates, language }) {
    const answer = await referredAnswer(id, userId, services);
    if (answer === null || rest.length > 0) return null;
    if (answer.askerId === userId || moderates) return { deletes: await services.store.messagesOf(answer.id) };
    const texts = JOURNAL_TEXTS[language];
    return { visibility: 'private', run: () => plainReply(texts.notYoursTitle, texts.notYours) };
  },
} satisfies Button;
