import { compareQuestion } from '../requests/compare-question.js';
import { helpReply } from '../show/help-reply.js';
import { LIMITS, MAX_QUESTION } from '../show/limits.js';
import { chosenDocument } from './choices.js';
import type { Command } from './command.js';
import { described } from './localised.js';
import { completePlace, DOCUMENT_OPTION, PRIVATE_OPTION, QUESTION_OPTION } from './shared-options.js';

/** `/compare`: what each chapter or document says to a question. */
export const compare = {
  data: {
    name: 'compare',
    ...described({
      en: 'See what each chapter or document says to a question',
      fr: 'Voir ce que chaque chapitre ou document dit d’une question',
      nl: 'Zien wat elk hoofdstuk of document over een vraag zegt',
      de: 'Sehen, was jedes Kapitel oder Dokument zu einer Frage sagt',
    }),
    options: [
      // Escaped it is at most twice as long, and stands in one embed with a line of ours.
      { ...QUESTION_OPTION, max_length: Math.min(MAX_QUESTION, LIMITS.embedDescription / 2 - 200) },
      DOCUMENT_OPTION,
      PRIVATE_OPTION,
    ],
  },
  visibility: (options) => (options.getBoolean('private') === true ? 'private' : 'public'),
  async run(options, call, services) {
    const text = (options.getString('question') ?? '').trim();
    if (text === '') return helpReply(call.language);
    const given = options.getString('document');
    const documentId = given === null ? null : chosenDocument(services.engine.corpus, given).id;
    return compareQuestion({ text, documentId, private: call.visibility === 'private' }, call, services);
  },
  complete: completePlace,
} satisfies Command;
