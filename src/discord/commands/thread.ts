import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { CONVERSATION_TEXTS } from '../../language/discord/conversation-texts.js';
import { putQuestion } from '../requests/put-question.js';
import { plainLine } from '../show/escape.js';
import { helpReply } from '../show/help-reply.js';
import { LIMITS, MAX_QUESTION } from '../show/limits.js';
import { scopeOf } from './ask.js';
import { chapterChoices, documentChoices } from './choices.js';
import type { Command } from './command.js';
import { described } from './localised.js';

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
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...described({
          en: 'What you want to know, in a whole sentence',
          fr: 'Ce que vous voulez savoir, en une phrase entière',
          nl: 'Wat u wilt weten, in een hele zin',
          de: 'Was Sie wissen möchten, in einem ganzen Satz',
        }),
        required: true,
        max_length: MAX_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'chapter',
        ...described({
          en: 'Ask only this chapter',
          fr: 'Ne demander qu’à ce chapitre',
          nl: 'Alleen dit hoofdstuk bevragen',
          de: 'Nur dieses Kapitel befragen',
        }),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'document',
        ...described({
          en: 'Ask only this document',
          fr: 'Ne demander qu’à ce document',
          nl: 'Alleen dit document bevragen',
          de: 'Nur dieses Dokument befragen',
        }),
        autocomplete: true,
      },
    ],
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
  complete(focused, options, { engine }) {
    return focused.name === 'document'
      ? documentChoices(engine.corpus, focused.value)
      : chapterChoices(engine.corpus, focused.value, options.getString('document'));
  },
} satisfies Command;
