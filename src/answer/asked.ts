import type { Corpus } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import type { Scope } from '../retrieval/scope.js';
import type { Question } from './answer.js';

const DEFAULT_LIMIT = 5;
const MAX_LIMIT = 25;
/** Nobody asks a question of this length; a paragraph of a draft may be longer than it looks. */
const MAX_CHARACTERS = 8000;

/** A question that can be asked: its own words, those of the one it follows up, where to look and how many to give. */
export interface Asked {
  readonly own: string;
  /** Empty where it follows up nothing. */
  readonly earlier: string;
  readonly scope: Scope;
  readonly limit: number;
}

/** @throws PinciteError input, unknown-document, unknown-chapter */
export function askedOf(corpus: Corpus, question: Question): Asked {
  const limit = question.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new PinciteError('input', `${limit} quotations cannot be asked for.`, `Ask for 1 to ${MAX_LIMIT}.`);
  }
  const scope = scopeOf(corpus, question);
  const own = plain(question.text);
  if (!/[\p{L}\p{N}]/u.test(own)) {
    throw new PinciteError(
      'input',
      'There are no words in the question.',
      'Ask in words, for example: Who chairs the council?',
    );
  }
  if (own.length > MAX_CHARACTERS) {
    throw new PinciteError(
      'input',
      `The question has ${own.length} characters.`,
      `Put it in at most ${MAX_CHARACTERS}.`,
    );
  }
  const earlier = plain(question.earlier ?? '').slice(-MAX_CHARACTERS);
  return { own, earlier, scope, limit };
}

const ESCAPE_SEQUENCES = /\p{Cc}\[[0-9;?]*[A-Za-z]/gu;
/** Control and formatting characters, and what is left of broken ones: a soft hyphen out of a PDF would part a word in two. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The words alone, composed, with single blanks. */
function plain(text: string): string {
  return text.normalize('NFC').replace(ESCAPE_SEQUENCES, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

function scopeOf(corpus: Corpus, question: Question): Scope {
  const { documentId, chapterId } = question;
  const documents = corpus.documents.filter((document) => documentId === undefined || document.id === documentId);
  if (documents.length === 0) {
    throw new PinciteError(
      'unknown-document',
      `There is no document “${documentId}”.`,
      `The documents are: ${corpus.documents.map((document) => document.id).join(', ')}.`,
    );
  }
  const chapters = documents.flatMap((document) => document.chapters);
  if (chapterId !== undefined && !chapters.some((chapter) => chapter.id === chapterId)) {
    throw new PinciteError(
      'unknown-chapter',
      `There is no chapter “${chapterId}”${documentId === undefined ? '' : ` in ${documentId}`}.`,
      chapters.length === 0
        ? 'It has no chapters.'
        : `The chapters are: ${chapters.map((chapter) => chapter.id).join(', ')}.`,
    );
  }
  return {
    ...(documentId === undefined ? {} : { documentId }),
    ...(chapterId === undefined ? {} : { chapterId }),
  };
}
