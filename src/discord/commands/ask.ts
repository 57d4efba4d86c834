import { ApplicationCommandOptionType } from 'discord.js';
import type { Question } from '../../answer/answer.js';
import type { Corpus } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { putQuestion } from '../requests/put-question.js';
import { helpReply } from '../show/help-reply.js';
import { MAX_QUESTION } from '../show/limits.js';
import { chapterChoices, chosenChapter, chosenDocument, documentChoices } from './choices.js';
import type { Command, GivenOptions } from './command.js';

/** `/ask`: a question, to all documents or to one document or chapter. */
export const ask = {
  data: {
    name: 'ask',
    description: 'Find the sentences of the documents that answer a question',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know, in a whole sentence',
        required: true,
        max_length: MAX_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'chapter',
        description: 'Ask only this chapter',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'document',
        description: 'Ask only this document',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only you will see the answer',
      },
    ],
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
  complete(focused, options, { engine }) {
    return focused.name === 'document'
      ? documentChoices(engine.corpus, focused.value)
      : chapterChoices(engine.corpus, focused.value, options.getString('document'));
  },
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
