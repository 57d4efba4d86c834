import { putQuestion } from '../requests/put-question.js';
import { ACTION_BUTTONS } from '../show/answer-actions.js';
import { referredAnswer } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Ask all documents": the same question once more, of all of them. */
export const widen = {
  name: ACTION_BUTTONS.widen,
  async prepare([id, ...rest], userId, services) {
    const answer = await referredAnswer(id, userId, services);
    if (answer === null || rest.length > 0) return null;
    const isPrivate = answer.private || answer.askerId !== userId;
    return {
      visibility: isPrivate ? 'private' : 'public',
      run: (call) => {
        const { question: text, earlier } = answer;
        const question = { text, ...(earlier !== '' && { earlier }) };
        return putQuestion({ question, private: isPrivate, showQuestion: true }, call, services);
      },
    };
  },
} satisfies Button;
