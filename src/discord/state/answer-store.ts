import { z } from 'zod';
import type { Language } from '../../language/languages.js';

/** What a kept passage is to its question. */
const role = z.enum(['answer', 'related', 'nearest']);
/** A kept passage, as it is stored. */
export const keptPassage = z.object({
  id: z.string(),
  role,
  probability: z.number(),
  // Answers of older versions lack these: theirs all answered, and no question had parts.
  stance: z.enum(['answers', 'contradicts']).default('answers'),
  part: z.number().default(0),
});
export type KeptPassage = Readonly<z.infer<typeof keptPassage>>;

/** What must be known of an answer for its buttons, and for replies to it. */
export interface KeptAnswer {
  readonly id: string;
  readonly question: string;
  /** What it followed up: the questions before it, in their own words; empty where it stood alone. */
  readonly earlier: string;
  readonly documentId: string | null;
  readonly chapterId: string | null;
  /** Those shown and those not yet shown, in order. The texts are not kept: they are the documents'. */
  readonly passages: readonly KeptPassage[];
  /** What it is shown in. */
  readonly language: Language;
  /** False: none of the passages clearly answers. */
  readonly clear: boolean;
  /** The questions that it was taken apart into; empty where it is one. */
  readonly parts: readonly string[];
  readonly askerId: string;
  readonly private: boolean;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** Somebody's reaction to a message, and what it saved. */
export interface KeptReaction {
  readonly messageId: string;
  /** Null when it was in the notebook already. */
  readonly entryId: string | null;
}

/** An answer that is to be kept. */
export type NewAnswer = Omit<KeptAnswer, 'id' | 'earlier'> & Partial<Pick<KeptAnswer, 'earlier'>>;

/**
 * Answers whose buttons and replies still work after a restart; the newest ones, so many as the store has room for. Several
 * processes may use it at once: every method is one step that is carried out whole or not at all. Every method rejects with a
 * PinciteError `state`, or with what the database throws, where it can't be read or written.
 */
export interface AnswerStore {
  /** Keeps an answer and gives it an id that no other has; forgets the oldest beyond the capacity, in the same step. */
  save(answer: NewAnswer): Promise<string>;
  /**
   * Notes that a message shows an answer, and which of its passages first (0 when left out); null when none. Takes the place
   * of what was noted of the message before. Nothing is noted of an answer that is not kept.
   */
  linkMessage(messageId: string, answerId: string, position?: number | null): Promise<void>;
  /** Null when there is none of that id, or no more. */
  answer(id: string): Promise<KeptAnswer | null>;
  /** The answer that a message shows; null when it shows none. */
  answerOfMessage(messageId: string): Promise<KeptAnswer | null>;
  /** Notes that an answer is the last of a conversation: of a thread, or of direct messages. */
  continueConversation(channelId: string, answerId: string): Promise<void>;
  /** The last answer of a conversation; null where none was given (or it is no longer kept). */
  lastOfConversation(channelId: string): Promise<KeptAnswer | null>;
  /** The position of the first passage that a message shows; null when it shows none, or is none of ours. */
  firstPassageOf(messageId: string): Promise<number | null>;
  /**
   * Notes what somebody's reaction to a message saved: an entry's id; null when it was in the notebook already. What is noted
   * of that person and message stays: of two at once, the first counts.
   */
  noteReaction(messageId: string, userId: string, entryId: string | null): Promise<void>;
  /**
   * What somebody's reaction to a message saved, which is forgotten with that; null when it saved nothing. Of two at once,
   * only one gets it.
   */
  takeReaction(messageId: string, userId: string): Promise<string | null>;
  /** Whether anybody's reaction to a message stands. */
  hasReactions(messageId: string): Promise<boolean>;
  /** What somebody's reactions that stand have saved, by the age of the messages, oldest first. */
  reactionsOf(userId: string): Promise<readonly KeptReaction[]>;
  /** The messages that show an answer. */
  messagesOf(answerId: string): Promise<readonly string[]>;
  /**
   * Makes a private answer everybody's. Of two at once, only one gets true.
   * @returns false when it was already, or is kept no longer
   */
  publish(answerId: string): Promise<boolean>;
  /** Takes back what could not be published. */
  unpublish(answerId: string): Promise<void>;
  /** All answers that somebody asked for, oldest first. */
  ofUser(userId: string): Promise<readonly KeptAnswer[]>;
  /**
   * Forgets the answers that somebody asked for, their questions where others followed them up, and what their reactions saved:
   * all of it, or nothing where it fails.
   * @returns how many answers that were
   */
  forgetUser(userId: string): Promise<number>;
}
