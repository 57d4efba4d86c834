import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import type { Services } from '../requests/services.js';
import { ACTION_BUTTONS } from '../show/answer-actions.js';
import { COLOURS } from '../show/colours.js';
import { escapedLine, plainLine } from '../show/escape.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { type Card, plainCard } from '../show/reply.js';
import { currentText } from '../show/show-passages.js';
import type { KeptAnswer } from '../state/answer-store.js';
import { VERDICTS } from '../state/journal-store.js';
import { referredAnswer } from '../state/kept-passage.js';
import { type Button, buttonComponent } from './button.js';

/** Of each quotation so much is repeated, to tell it from the others. */
const SHOWN = 160;
/** A message has room for the buttons of so many quotations, a row each. */
const AT_MOST = 5;

/** "Feedback": the quotations of an answer, each with buttons to say what one thinks of it. */
export const feedback = {
  name: ACTION_BUTTONS.feedback,
  async prepare([id, ...rest], userId, services) {
    const answer = await referredAnswer(id, userId, services);
    if (answer === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      run: (call) => {
        const texts = JOURNAL_TEXTS[call.language];
        const cards = ratable(answer, services).flatMap(({ position }): Card[] => {
          const passage = answer.passages[position];
          const found = passage === undefined ? 'changed' : currentText(passage, services.engine, call);
          if (typeof found === 'string') return [];
          const words = {
            author: { name: plainLine(`${position + 1} · ${found.quotation.citation}`, SHOWN) },
            description: `> ${escapedLine(found.quotation.text, SHOWN)}`,
            color: COLOURS.plain,
          };
          const labels = { right: texts.right, wrong: texts.wrong, 'wrong-page': texts.wrongPage };
          const buttons = VERDICTS.flatMap((verdict) =>
            buttonComponent(`${position + 1} · ${labels[verdict]}`, ACTION_BUTTONS.rate, [
              answer.id,
              position,
              verdict,
            ]),
          );
          return [{ embeds: [words], buttons }];
        });
        if (cards.length === 0) return plainReply(texts.feedbackTitle, texts.nothingToRate);
        const head = plainCard(texts.feedbackTitle, texts.feedbackIntroduction, COLOURS.plain);
        return { messages: packCards([head, ...cards]) };
      },
    };
  },
} satisfies Button;

/** Those that were shown as answers; of an answer without any, what was nearest. */
function ratable({ passages }: KeptAnswer, { config }: Services): { readonly position: number }[] {
  const at = passages.map(({ role }, position) => ({ role, position }));
  const answers = at.filter(({ role }) => role === 'answer').slice(0, Math.min(config.answer.quotations, AT_MOST));
  return answers.length > 0 ? answers : at.filter(({ role }) => role === 'nearest').slice(0, AT_MOST);
}
