import { answerIdOf, positionOf } from '../buttons/component-id.js';
import type { Call, Services } from '../requests/services.js';
import { packCards } from '../show/pack.js';
import type { Reply } from '../show/reply.js';
import { currentText, noticeCard } from '../show/show-passages.js';
import type { VerifiedQuotation } from '../show/verify.js';
import type { KeptAnswer, KeptPassage } from './answer-store.js';

/** A passage that a button refers to. */
export interface Referred {
  readonly answer: KeptAnswer;
  readonly passage: KeptPassage;
  readonly position: number;
}

/** The answer that a custom id names; null when it isn't kept (any more), or is another person's private one. */
export async function referredAnswer(
  part: string | undefined,
  userId: string,
  { store }: Services,
): Promise<KeptAnswer | null> {
  const id = answerIdOf(part);
  const answer = id === null ? null : await store.answer(id);
  return answer === null || (answer.private && answer.askerId !== userId) ? null : answer;
}

/** The passage that a custom id names by answer and position. */
export async function referredPassage(
  parts: readonly string[],
  userId: string,
  services: Services,
): Promise<Referred | null> {
  const answer = await referredAnswer(parts[0], userId, services);
  const position = positionOf(parts[1]);
  const passage = position === null ? undefined : answer?.passages[position];
  return answer === null || position === null || passage === undefined ? null : { answer, passage, position };
}

/** Replies with what `show` makes of the passage's present text; or says why there is none. */
export async function withText(
  { passage, answer }: Referred,
  call: Call,
  { engine }: Services,
  show: (verified: VerifiedQuotation) => Reply | Promise<Reply>,
): Promise<Reply> {
  const verified = currentText(passage, engine, call);
  if (typeof verified === 'string') return { messages: packCards([noticeCard(verified, call.language)]) };
  return { ...(await show(verified)), answerId: answer.id };
}
