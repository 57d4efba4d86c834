import { performance } from 'node:perf_hooks';
import type { Corpus } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import { type Calibration, probabilityOf } from '../retrieval/calibration.js';
import type { Retriever } from '../retrieval/retriever.js';
import type { Scope } from '../retrieval/scope.js';
import { select } from '../retrieval/select.js';
import type { Answer, Question, RankedQuotation } from './answer.js';
import { quote } from './quote.js';

/** What an answer is made with. */
export interface AskSettings {
  readonly maxWords: number;
  readonly minProbability: number;
  readonly calibration: Calibration;
}

const DEFAULT_LIMIT = 5;
const MAX_LIMIT = 25;
/** Quotations offered beyond those asked for. */
const RELATED = 5;
const NEAREST = 3;
/** Nobody asks a question of this length; a paragraph of a draft may be longer than it looks. */
const MAX_CHARACTERS = 8000;

/**
 * Answers a question with quotations.
 * @throws PinciteError input, unknown-document, unknown-chapter, cancelled, overloaded, closing, inference
 */
export async function ask(
  corpus: Corpus,
  retriever: Retriever,
  question: Question,
  settings: AskSettings,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const began = performance.now();
  const limit = question.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new PinciteError('input', `${limit} quotations cannot be asked for.`, `Ask for 1 to ${MAX_LIMIT}.`);
  }
  const scope = scopeOf(corpus, question);
  const candidates = await retriever.rank(wordsOf(question), scope, options);
  const ranked: RankedQuotation[] = [];
  // Quotations are shown up to the last one that is likely enough; when none of the first is, nothing is found.
  let shown = 0;
  for (const selection of select(candidates, limit + RELATED, settings.maxWords)) {
    const { unit, scores, fused, foundBy } = selection.candidate;
    const probability = probabilityOf(scores, fused, settings.calibration);
    ranked.push({
      quotation: quote(unit.document, selection, unit.sentence.ordinal),
      // None is said to be likelier than one that is ranked before it.
      probability: Math.min(ranked.at(-1)?.probability ?? 1, probability),
      scores: { ...scores, fused, foundBy, reads: null },
      stance: 'answers',
      part: 0,
    });
    const reachable = shown > 0 || ranked.length <= NEAREST;
    if (reachable && ranked.length <= limit && probability >= settings.minProbability) shown = ranked.length;
  }
  const timingMs = performance.now() - began;
  if (shown === 0) return { kind: 'not-found', language: 'en', nearest: ranked.slice(0, NEAREST), timingMs };
  return {
    kind: 'answered',
    language: 'en',
    clear: true,
    parts: [],
    facts: [],
    quotations: ranked.slice(0, shown),
    related: ranked.slice(shown, shown + RELATED),
    timingMs,
  };
}

/** The words to search with: those of the question, after those of the one it follows up. */
function wordsOf(question: Question): string {
  const own = question.text.replace(/\s+/g, ' ').trim();
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
  const earlier = question.earlier?.replace(/\s+/g, ' ').trim() ?? '';
  return earlier === '' ? own : `${earlier.slice(-MAX_CHARACTERS)} ${own}`;
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
