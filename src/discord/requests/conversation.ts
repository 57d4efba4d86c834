import { type Message, MessageReferenceType } from 'discord.js';
import type { Logger } from 'pino';
import type { Question } from '../../answer/answer.js';
import { isFollowUp, leansOnEarlier } from '../../language/follow-up.js';
import type { AnswerStore, KeptAnswer } from '../state/answer-store.js';
import { EARLIER_ROOM } from '../state/earlier-words.js';

/** The answer that a message comes after, and how it does: by replying to it, in its thread, or in direct messages. */
export interface Before {
  readonly answer: KeptAnswer;
  readonly how: 'reply' | 'thread' | 'direct';
}

/** Finds what a message comes after; null when it begins something new. */
export async function whatCameBefore(message: Message, store: AnswerStore, log: Logger): Promise<Before | null> {
  try {
    return (await repliedTo(message, store)) ?? (await inConversation(message, store));
  } catch (error) {
    log.error({ err: error }, 'the answer that a message comes after could not be looked up');
    return null;
  }
}

/** Whether what is asked in a place goes on from what was asked there before. */
export function isConversation({ channel }: Pick<Message, 'channel'>): boolean {
  return channel.isThread() || channel.isDMBased();
}

/**
 * A question as it is asked after another. The rule: one that leans on the earlier question ("And who decides?", "why?";
 * in a reply or a thread also a few words, "in France?") is asked together with it, in the words of both; any other stands
 * alone. In a reply and in a thread it stays in the document or chapter that was asked.
 */
export function askedAfter(text: string, before: Before | null): Question {
  if (before === null) return { text };
  const { answer, how } = before;
  const leans = how === 'direct' ? isFollowUp(text) : leansOnEarlier(text);
  const stays = leans || how !== 'direct';
  return {
    text,
    ...(leans && { earlier: [answer.earlier, answer.question].join(' ').trim().slice(-EARLIER_ROOM) }),
    ...(stays && answer.documentId !== null && { documentId: answer.documentId }),
    ...(stays && answer.chapterId !== null && { chapterId: answer.chapterId }),
  };
}

async function repliedTo({ reference }: Message, store: AnswerStore): Promise<Before | null> {
  const id = reference?.type === MessageReferenceType.Default ? reference.messageId : undefined;
  const answer = id === undefined ? null : await store.answerOfMessage(id);
  return answer === null ? null : { answer, how: 'reply' };
}

async function inConversation({ channel, channelId }: Message, store: AnswerStore): Promise<Before | null> {
  if (channel.isDMBased()) {
    const last = await store.lastOfConversation(channelId);
    return last === null ? null : { answer: last, how: 'direct' };
  }
  if (!channel.isThread()) return null;
  // A thread that begins at a message has that message's id.
  const answer = (await store.lastOfConversation(channelId)) ?? (await store.answerOfMessage(channelId));
  return answer === null ? null : { answer, how: 'thread' };
}
