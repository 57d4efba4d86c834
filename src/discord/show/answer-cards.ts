import type { APIButtonComponent } from 'discord.js';
import { ButtonStyle } from 'discord.js';
import { likelihood } from '../../answer/likelihood.js';
import type { Quotation } from '../../answer/quotation.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { buttonComponent } from '../buttons/button.js';
import type { KeptAnswer, KeptPassage } from '../state/answer-store.js';
import { COLOURS } from './colours.js';
import { quotationCard } from './quotation-card.js';
import type { Card } from './reply.js';
import type { VerifiedQuotation } from './verify.js';

/** The names of the buttons under an answer, as they stand in custom ids. Changing one breaks the buttons of old messages. */
export const ANSWER_BUTTONS = { more: 'more', context: 'context', notes: 'notes', cite: 'cite', save: 'save' } as const;

/** A kept passage with its text as it was found just now. */
export interface FoundPassage {
  readonly passage: KeptPassage;
  /** In the answer's list, from 0. */
  readonly position: number;
  readonly verified: VerifiedQuotation;
}

/** What cards need to know of the answer they are of; `id` is null when it isn't kept, and they have no buttons. */
export type CardAnswer = Pick<KeptAnswer, 'passages' | 'language' | 'clear'> & { readonly id: string | null };

/** A passage of an answer, said to be an answer, the contrary of one, related, or merely nearest; with its buttons. */
export function passageCard(found: FoundPassage, answer: CardAnswer): Card {
  const { passage, position, verified } = found;
  const { heading, note } = passageWords(passage, rankOf(position, answer), answer);
  return quotationCard(verified, {
    heading,
    ...(note !== null && { note }),
    colour: colourOf(passage, answer),
    buttons: answer.id === null ? [] : passageButtons(verified.quotation, position, answer.id, answer.language),
    language: answer.language,
  });
}

/** "2 of 8": among all, as its buttons have it, and "More results" counts what is left. */
function rankOf(position: number, { passages, language }: CardAnswer): string {
  return messagesFor(language).rank(position + 1, passages.length);
}

/** What stands above a passage, and beside its citation. One that contradicts is never said to answer, however likely. */
function passageWords(
  { role, probability, stance }: KeptPassage,
  rank: string,
  { language }: CardAnswer,
): { heading: string; note: string | null } {
  const messages = messagesFor(language);
  const contradicts = stance === 'contradicts';
  switch (role) {
    case 'answer':
      if (contradicts) return { heading: `${messages.contradicts} · ${rank}`, note: null };
      return { heading: rank, note: likelihood(probability, language) };
    case 'related':
      return { heading: messages.relatedPassage(rank), note: contradicts ? messages.contradicts : null };
    case 'nearest':
      return { heading: messages.nearestPassage(rank), note: contradicts ? messages.contradicts : null };
  }
}

function colourOf({ role, stance }: KeptPassage, { clear }: CardAnswer): number {
  if (stance === 'contradicts') return COLOURS.contradicts;
  if (role === 'related') return COLOURS.related;
  if (role === 'nearest') return COLOURS.notFound;
  return clear ? COLOURS.answer : COLOURS.unclear;
}

/** The buttons under the passage at a position of a kept answer. */
export function passageButtons(
  quotation: Quotation,
  position: number,
  answerId: string,
  language: Language,
): APIButtonComponent[] {
  const messages = messagesFor(language);
  const label = (text: string) => `${position + 1} · ${text}`;
  const ref = [answerId, position];
  return [
    ...buttonComponent(label(messages.context), ANSWER_BUTTONS.context, [...ref, 0]),
    ...(quotation.footnotes.length > 0
      ? buttonComponent(label(messages.footnotes(quotation.footnotes.length)), ANSWER_BUTTONS.notes, ref)
      : []),
    ...buttonComponent(label(messages.copyCitation), ANSWER_BUTTONS.cite, ref),
    ...buttonComponent(label(SAVE_TEXTS[language].save), ANSWER_BUTTONS.save, ref),
  ];
}

/** The button for what comes from `from` on of so many kept passages; none when nothing does. */
export function moreButton(answerId: string, kept: number, from: number, language: Language): APIButtonComponent[] {
  const left = kept - from;
  if (left <= 0) return [];
  return buttonComponent(
    messagesFor(language).moreResults(left),
    ANSWER_BUTTONS.more,
    [answerId, from],
    ButtonStyle.Primary,
  );
}
