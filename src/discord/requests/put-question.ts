import type { Answer, Question, RankedQuotation } from '../../answer/answer.js';
import type { Quotation } from '../../answer/quotation.js';
import { PinciteError } from '../../errors.js';
import { answerActions } from '../show/answer-actions.js';
import { moreButton } from '../show/answer-cards.js';
import { bandCards } from '../show/band-cards.js';
import { askedAsCards } from '../show/conversation-cards.js';
import { MAX_QUESTION, MAX_RESULTS } from '../show/limits.js';
import { packCards } from '../show/pack.js';
import { questionCard } from '../show/question-card.js';
import type { Card, Reply } from '../show/reply.js';
import { passageCards } from '../show/show-passages.js';
import type { KeptAnswer, KeptPassage } from '../state/answer-store.js';
import { journalChannel } from './journal-channel.js';
import type { Call, Services } from './services.js';
import { wordedIn } from './worded-in.js';

/** A question from Discord. */
export interface Asking {
  readonly question: Question;
  readonly private: boolean;
  /** Shows the question above the answer: where no message of the asker's does. */
  readonly showQuestion: boolean;
  /** Markdown of the interface that says who asked: where that is not the one whose name stands above the answer. */
  readonly by?: string;
  /** Whether what is asked in this place afterwards may follow it up. */
  readonly goesOn?: boolean;
}

/** Asks the engine, keeps the answer for its buttons, and lays it out. */
export async function putQuestion(asking: Asking, call: Call, services: Services): Promise<Reply> {
  const { question } = asking;
  if (question.text.length > MAX_QUESTION) throw tooLong(question.text.length);
  call.log.debug({ question: question.text }, 'question');
  const found = await services.engine.ask({ ...question, limit: MAX_RESULTS }, { signal: call.signal });
  const answer = { ...found, language: await wordedIn(found.language, call, services) };
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
  const id = await keep(asking, kept, call, services);
  const { corpus } = services.engine;
  const cards: Card[] = asking.showQuestion ? [questionCard(question, corpus, language, asking.by)] : [];
  cards.push(...askedAsCards(question, corpus, language, asking.showQuestion), ...bandCards(answer, question, corpus));
  const quotations = new Map(ranked.map(({ quotation }) => [quotation.id, quotation]));
  const quotation = (wanted: string): Quotation => quotations.get(wanted) ?? services.engine.quotation(wanted);
  // What is merely related waits behind "More results".
  const first = passages.filter(({ role }) => role !== 'related').length;
  const count = Math.min(first, services.config.answer.quotations);
  cards.push(...passageCards({ id, ...kept }, 0, count, { corpus, quotation }, call));
  const last = cards.pop();
  // Where nothing is quoted at first, the button has no passage to stand under.
  const more = id === null || count > 0 ? [] : moreButton(id, passages.length, 0, language);
  const actions = id === null ? [] : answerActions({ id, ...kept, ...placeOf(asking, call) }, answered);
  if (last !== undefined) cards.push({ ...last, buttons: [...last.buttons, ...more, ...actions] });
  if (!answered && !placeOf(asking, call).private && !call.hidden) await noteGap(question, call, services);
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
async function keep(asking: Asking, answer: Shown, call: Call, { store }: Services): Promise<string | null> {
  let id: string;
  try {
    id = await store.save({
      question: asking.question.text,
      earlier: asking.question.earlier ?? '',
      ...answer,
      ...placeOf(asking, call),
    });
  } catch (error) {
    call.log.error({ err: error }, 'the answer could not be kept; it is sent without buttons');
    return null;
  }
  try {
    if (asking.goesOn === true) await store.continueConversation(call.channelId, id);
  } catch (error) {
    call.log.error({ err: error }, 'what is asked here next will not know this answer');
  }
  return id;
}

/** Who asked what part of the documents, and whether for all to see. */
function placeOf({ question, private: isPrivate }: Asking, call: Call) {
  return {
    documentId: question.documentId ?? null,
    chapterId: question.chapterId ?? null,
    askerId: call.userId,
    private: isPrivate || call.visibility === 'private',
    askedAt: Date.now(),
  };
}

/** What was asked in private is nobody else's to read. A journal that fails costs nobody the answer. */
async function noteGap(
  { text, earlier = '', documentId, chapterId }: Question,
  call: Call,
  { journal }: Services,
): Promise<void> {
  try {
    await journal.noteGap(call, {
      question: text,
      earlier,
      documentId: documentId ?? null,
      chapterId: chapterId ?? null,
      channelId: journalChannel(call),
    });
  } catch (error) {
    call.log.error({ err: error }, 'an unanswered question could not be noted');
  }
}

function tooLong(length: number): PinciteError {
  return new PinciteError(
    'input',
    `A question may have ${MAX_QUESTION} characters at most; this one has ${length}.`,
    'Ask it in fewer words.',
    { problem: 'question-too-long', context: { limit: MAX_QUESTION } },
  );
}
