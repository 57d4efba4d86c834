import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import { messagesFor } from '../../language/messages.js';
import { putQuestion } from '../requests/put-question.js';
import type { Call, Services } from '../requests/services.js';
import { ACTION_BUTTONS, answerActions } from '../show/answer-actions.js';
import { COLOURS } from '../show/colours.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { questionCard } from '../show/question-card.js';
import { type Card, plainCard, type Reply } from '../show/reply.js';
import { passageCards } from '../show/show-passages.js';
import type { KeptAnswer } from '../state/answer-store.js';
import { referredAnswer } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Publish": shows a private answer to the channel, with its question and who asked. Only for who did. */
export const publish = {
  name: ACTION_BUTTONS.publish,
  async prepare([id, ...rest], userId, services) {
    const answer = await referredAnswer(id, userId, services);
    if (answer === null || answer.askerId !== userId || rest.length > 0) return null;
    const texts = JOURNAL_TEXTS[answer.language];
    if (!answer.private) {
      return { visibility: 'private', run: () => plainReply(texts.publishedTitle, texts.publishedAlready) };
    }
    const isFacts = answer.clear && !answer.passages.some(({ role }) => role === 'answer');
    return {
      visibility: 'public',
      // Before all can see the reply: the second of two quick presses is told in private. Where a server has no public answers
      // here, the answer stays private.
      claim: {
        take: () => services.store.publish(answer.id),
        lost: () => plainReply(texts.publishedTitle, texts.publishedAlready),
        giveBack: () => services.store.unpublish(answer.id),
      },
      run: (call) => (isFacts ? askedAgain(answer, call, services) : published(answer, call, services)),
    };
  },
} satisfies Button;

/** What descriptions say is not kept: they are asked again. */
function askedAgain(answer: KeptAnswer, call: Call, services: Services): Promise<Reply> {
  const { question: text, earlier, documentId, chapterId } = answer;
  const question = {
    text,
    ...(earlier !== '' && { earlier }),
    ...(documentId !== null && { documentId }),
    ...(chapterId !== null && { chapterId }),
  };
  return putQuestion({ question, private: false, showQuestion: true, by: askedBy(answer) }, call, services);
}

function published(answer: KeptAnswer, call: Call, { engine, config }: Services): Reply {
  const messages = messagesFor(answer.language);
  const shown = { ...answer, private: false };
  const isFound = answer.passages.some(({ role }) => role === 'answer');
  const first = answer.passages.filter(({ role }) => role !== 'related').length;
  const band: Card[] = isFound
    ? answer.clear
      ? []
      : [plainCard(messages.unclear, '', COLOURS.unclear)]
    : [plainCard(messages.notFoundTitle, messages.notAnsweredNear, COLOURS.notFound)];
  const asked = { ...answer, text: answer.question };
  const cards: Card[] = [
    questionCard(asked, engine.corpus, answer.language, askedBy(answer)),
    ...band,
    ...passageCards(shown, 0, Math.min(first, config.answer.quotations), engine, call),
  ];
  const last = cards.pop();
  if (last !== undefined) cards.push({ ...last, buttons: [...last.buttons, ...answerActions(shown, isFound)] });
  return { messages: packCards(cards), answerId: answer.id };
}

/** A mention in an embed shows who it is and notifies nobody. */
function askedBy({ language, askerId }: KeptAnswer): string {
  return JOURNAL_TEXTS[language].askedBy(`<@${askerId}>`);
}
