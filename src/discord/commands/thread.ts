import { InteractionContextType } from 'discord.js';
import { CONVERSATION_TEXTS } from '../../language/discord/conversation-texts.js';
import { putQuestion } from '../requests/put-question.js';
import { plainLine } from '../show/escape.js';
import { helpReply } from '../show/help-reply.js';
import { LIMITS } from '../show/limits.js';
import { scopeOf } from './ask.js';
import type { Command } from './command.js';
import { described } from './localised.js';
import { CHAPTER_OPTION, completePlace, DOCUMENT_OPTION, QUESTION_OPTION } from './shared-options.js';

/** `/thread`: a question whose answer begins a thread, in which one may ask on. */
export const thread = {
  data: {
    name: 'thread',
    ...described({
      en: 'Ask a question and open a thread on it, in which you can ask on',
      fr: 'Poser une question et ouvrir un fil pour continuer à demander',
      nl: 'Een vraag stellen en er een thread over openen om door te vragen',
      de: 'Eine Frage stellen und dazu einen Thread öffnen, um weiterzufragen',
    }),
    contexts: [InteractionContextType.Guild],
    options: [QUESTION_OPTION, CHAPTER_OPTION, DOCUMENT_OPTION],
  },
  visibility: () => 'public',
  async run(options, call, services) {
    const text = (options.getString('question') ?? '').trim();
    if (text === '') return helpReply(call.language);
    const question = { text, ...scopeOf(options, services.engine.corpus) };
    const reply = await putQuestion({ question, private: false, showQuestion: true }, call, services);
    const name = plainLine(text, LIMITS.threadName) || 'Pincite';
    return { ...reply, thread: { name, refused: CONVERSATION_TEXTS[call.language].threadRefused } };
  },
  complete: completePlace,
} satisfies Command;
