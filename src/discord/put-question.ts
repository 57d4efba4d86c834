import type { Answer, Question, RankedQuotation } from '../answer/answer.js';
import { PinciteError } from '../errors.js';
import type { KeptPassage } from './answer-store.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown } from './escape.js';
import { factsCard } from './facts-card.js';
import { MAX_QUESTION, MAX_RESULTS } from './limits.js';
import { packCards } from './pack.js';
import { type Card, plainCard, type Reply } from './reply.js';
import type { Call, Services } from './services.js';
import { passageCards } from './show-passages.js';

const TEXTS = {
  notFoundTitle: 'Not found',
  notFound: 'The documents do not answer this question.',
  notFoundNear: 'The documents do not answer this question. Below is what comes nearest; it is not an answer.',
  asked: 'Question',
} as const;

/** A question from Discord. */
export interface Asking {
  readonly question: Question;
  readonly private: boolean;
  /** Shows the question above the answer: where no message of the asker's does. */
  readonly showQuestion: boolean;
}

/** Asks the engine, keeps the answer for its buttons, and lays it out. */
export async function putQuestion(asking: Asking, call: Call, services: Services): Promise<Reply> {
  const { question } = asking;
  if (question.text.length > MAX_QUESTION) throw tooLong(question.text.length);
  call.log.debug({ question: question.text }, 'question');
  const answer = await services.engine.ask({ ...question, limit: MAX_RESULTS }, { signal: call.signal });
  const ranked = rankedOf(answer);
  const passages = ranked.map(
    ({ quotation, probability, role }): KeptPassage => ({ id: quotation.id, probability, role }),
  );
  call.log.info({ kind: answer.kind, passages: passages.length, timingMs: answer.timingMs }, 'answered');

  const id = keep(asking, passages, call, services);
  const cards: Card[] = asking.showQuestion ? [questionCard(question.text)] : [];
  const facts = answer.kind === 'answered' ? factsCard(answer.facts) : null;
  if (facts !== null) cards.push(facts);
  if (answer.kind === 'not-found' || (passages.length === 0 && facts === null)) {
    const text = passages.length === 0 ? TEXTS.notFound : TEXTS.notFoundNear;
    cards.push(plainCard(TEXTS.notFoundTitle, text, COLOURS.notFound));
  }
  const { corpus } = services.engine;
  const quotations = new Map(ranked.map(({ quotation }) => [quotation.id, quotation]));
  const quotation = (wanted: string) => quotations.get(wanted) ?? services.engine.quotation(wanted);
  // What is merely related waits behind "More results".
  const first = passages.filter(({ role }) => role !== 'related').length;
  const count = Math.min(first, services.config.answer.quotations);
  cards.push(...passageCards({ id, passages }, 0, count, { corpus, quotation }, call));
  return { messages: packCards(cards), ...(id !== null && { answerId: id }) };
}

function rankedOf(answer: Answer): (RankedQuotation & { readonly role: KeptPassage['role'] })[] {
  if (answer.kind === 'not-found') return answer.nearest.map((found) => ({ ...found, role: 'nearest' }));
  return [
    ...answer.quotations.map((found) => ({ ...found, role: 'answer' as const })),
    ...answer.related.map((found) => ({ ...found, role: 'related' as const })),
  ];
}

/** A store that fails costs the buttons, not the answer. */
function keep(asking: Asking, passages: readonly KeptPassage[], call: Call, { store }: Services): string | null {
  try {
    return store.save({
      question: asking.question.text,
      documentId: asking.question.documentId ?? null,
      chapterId: asking.question.chapterId ?? null,
      passages,
      askerId: call.userId,
      private: asking.private,
      askedAt: Date.now(),
    });
  } catch (error) {
    call.log.error({ err: error }, 'the answer could not be kept; it is sent without buttons');
    return null;
  }
}

/** An escaped question of the greatest length takes at most twice that: it always fits one embed. */
function questionCard(question: string): Card {
  const description = escapeMarkdown(question).trim();
  return { embeds: [{ author: { name: TEXTS.asked }, description, color: COLOURS.plain }], buttons: [] };
}

function tooLong(length: number): PinciteError {
  return new PinciteError(
    'input',
    `A question may have ${MAX_QUESTION} characters at most; this one has ${length}.`,
    'Ask it in fewer words.',
  );
}
