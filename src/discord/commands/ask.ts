import type { Question } from '../../answer/answer.js';
import type { Corpus } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { putQuestion } from '../requests/put-question.js';
import { helpReply } from '../show/help-reply.js';
import { chosenChapter, chosenDocument } from './choices.js';
import type { Command, GivenOptions } from './command.js';
import { described } from './localised.js';
import { CHAPTER_OPTION, completePlace, DOCUMENT_OPTION, PRIVATE_OPTION, QUESTION_OPTION } from './shared-options.js';

/** `/ask`: a question, to all documents or to one document or chapter. */
export const ask = {
  data: {
    name: 'ask',
    ...described({
      en: 'Find the sentences of the documents that answer a question',
      fr: 'Trouver les phrases des documents qui répondent à une question',
      nl: 'De zinnen van de documenten vinden die een vraag beantwoorden',
      de: 'Die Sätze der Dokumente finden, die eine Frage beantworten',
    }),
    options: [QUESTION_OPTION, CHAPTER_OPTION, DOCUMENT_OPTION, PRIVATE_OPTION],
  },
  visibility: (options: GivenOptions, corpus: Corpus) =>
    options.getBoolean('private') === true || !hasScope(options, corpus) ? 'private' : 'public',
  async run(options, call, services) {
    const text = (options.getString('question') ?? '').trim();
    if (text === '') return helpReply(call.language);
    const question = { text, ...scopeOf(options, services.engine.corpus) };
    return putQuestion(
      { question, private: options.getBoolean('private') === true, showQuestion: true },
      call,
      services,
    );
  },
  complete: completePlace,
} satisfies Command;

/** Whether the document and the chapter that were given are there. That they are not is nobody else's matter. */
export function hasScope(options: GivenOptions, corpus: Corpus): boolean {
  try {
    scopeOf(options, corpus);
    return true;
  } catch (error) {
    if (error instanceof PinciteError) return false;
    throw error;
  }
}

/** What is asked: all documents, or the document or chapter that was chosen. @throws PinciteError unknown-document, unknown-chapter */
export function scopeOf(options: GivenOptions, corpus: Corpus): Pick<Question, 'documentId' | 'chapterId'> {
  const [givenDocument, givenChapter] = [options.getString('document'), options.getString('chapter')];
  const within = givenDocument === null ? null : chosenDocument(corpus, givenDocument);
  if (givenChapter !== null) {
    const { document, chapter } = chosenChapter(corpus, givenChapter, within);
    return { documentId: document.id, chapterId: chapter.id };
  }
  return within === null ? {} : { documentId: within.id };
}
