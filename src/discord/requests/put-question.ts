import type { Answer, Question, RankedQuotation } from '../../answer/answer.js';
import type { Quotation } from '../../answer/quotation.js';
import { PinciteError } from '../../errors.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { moreButton } from '../show/answer-cards.js';
import { bandCards } from '../show/band-cards.js';
import { COLOURS } from '../show/colours.js';
import { escapeMarkdown } from '../show/escape.js';
import { MAX_QUESTION, MAX_RESULTS } from '../show/limits.js';
import { packCards } from '../show/pack.js';
import type { Card, Reply } from '../show/reply.js';
import { passageCards } from '../show/show-passages.js';
import type { KeptAnswer, KeptPassage } from '../state/answer-store.js';
import type { Call, Services } from './services.js';

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
    ({ quotation, probability, role, stance, part }): KeptPassage => ({
      id: quotation.id,
      probability,
      role,
      stance,
      part,
    }),
  );
  call.log.info({ kind: answer.kind, passages: passages.length, timingMs: answer.timingMs }, 'answered');

  const { language } = answer;
  const answered = answer.kind === 'answered';
  const kept = { passages, language, clear: answered && answer.clear, parts: answered ? answer.parts : [] };
  const id = keep(asking, kept, call, services);
  const { corpus } = services.engine;
  const cards: Card[] = asking.showQuestion ? [questionCard(question.text, language)] : [];
  cards.push(...bandCards(answer, corpus));
  const quotations = new Map(ranked.map(({ quotation }) => [quotation.id, quotation]));
  const quotation = (wanted: string): Quotation => quotations.get(wanted) ?? services.engine.quotation(wanted);
  // What is merely related waits behind "More results".
  const first = passages.filter(({ role }) => role !== 'related').length;
  const count = Math.min(first, services.config.answer.quotations);
  cards.push(...passageCards({ id, ...kept }, 0, count, { corpus, quotation }, call));
  const last = cards.pop();
  // Where nothing is quoted at first, the button has no passage to stand under.
  const more = id === null || count > 0 ? [] : moreButton({ id, passages, language }, 0);
  if (last !== undefined) cards.push({ ...last, buttons: [...last.buttons, ...more] });
  return { messages: packCards(cards), ...(id !== null && { answerId: id }) };
}

function rankedOf(answer: Answer): (RankedQuotation & { readonly role: KeptPassage['role'] })[] {
  if (answer.kind === 'not-found') return answer.nearest.map((found) => ({ ...found, role: 'nearest' }));
  return [
    ...answer.quotations.map((found) => ({ ...found, role: 'answer' as const })),
    ...answer.related.map((found) => ({ ...found, role: 'related' as const })),
  ];
}

/** What is kept of an answer itself. */
type Shown = Pick<KeptAnswer, 'passages' | 'language' | 'clear' | 'parts'>;

/** A store that fails costs the buttons, not the answer. */
function keep(asking: Asking, answer: Shown, call: Call, { store }: Services): string | null {
  try {
    return store.save({
      question: asking.question.text,
      documentId: asking.question.documentId ?? null,
      chapterId: asking.question.chapterId ?? null,
      ...answer,
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
function questionCard(question: string, language: Language): Card {
  const description = escapeMarkdown(question).trim();
  const name = messagesFor(language).question;
  return { embeds: [{ author: { name }, description, color: COLOURS.plain }], buttons: [] };
}

function tooLong(length: number): PinciteError {
  return new PinciteError(
    'input',
    `A question may have ${MAX_QUESTION} characters at most; this one has ${length}.`,
    'Ask it in fewer words.',
  );
}
