import type { APIButtonComponent } from 'discord.js';
import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import type { KeptAnswer } from '../state/answer-store.js';

/** The names of the buttons below a whole answer, as they stand in custom ids. */
export const ACTION_BUTTONS = {
  feedback: 'feedback',
  rate: 'rate',
  publish: 'publish',
  delete: 'delete',
  widen: 'widen',
} as const;

/**
 * What can be done with a whole answer: say what one thinks of what it quotes; publish a private one; delete a public one; and where a
 * part of the documents had nothing, ask them all.
 */
export function answerActions(
  { id, language, passages, private: isPrivate, documentId }: Omit<KeptAnswer, 'question' | 'earlier'>,
  isFound: boolean,
): APIButtonComponent[] {
  const texts = JOURNAL_TEXTS[language];
  // What is merely related waits behind "More results": it was not given as an answer.
  const isQuoted = passages.some(({ role }) => role !== 'related');
  return [
    ...(!isFound && documentId !== null ? buttonComponent(texts.widen, ACTION_BUTTONS.widen, [id]) : []),
    ...(isQuoted ? buttonComponent(texts.feedback, ACTION_BUTTONS.feedback, [id]) : []),
    ...(isPrivate ? buttonComponent(texts.publish, ACTION_BUTTONS.publish, [id]) : deleteButton(id, language)),
  ];
}

/** Takes a public answer away again. */
export function deleteButton(answerId: string, language: Language): APIButtonComponent[] {
  return buttonComponent(JOURNAL_TEXTS[language].delete, ACTION_BUTTONS.delete, [answerId]);
}
