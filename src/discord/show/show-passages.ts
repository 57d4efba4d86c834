import { byPart } from '../../answer/by-part.js';
import type { Engine } from '../../answer/engine.js';
import { PinciteError } from '../../errors.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { Call } from '../requests/services.js';
import type { KeptAnswer, KeptPassage } from '../state/answer-store.js';
import { type CardAnswer, moreButton, passageCard } from './answer-cards.js';
import { COLOURS } from './colours.js';
import { escapedLine } from './escape.js';
import { LIMITS } from './limits.js';
import { type Card, plainCard } from './reply.js';
import { type VerifiedQuotation, verifiedQuotation } from './verify.js';

/** Where the texts of passages come from. */
export type Texts = Pick<Engine, 'quotation' | 'corpus'>;

/** Passages to show: of a kept answer, or (id null: it could not be kept, so without buttons) of one just given. */
export type PassageList = CardAnswer & Pick<KeptAnswer, 'parts'>;

/**
 * The cards of the passages from `from`, at most `count`, and the "More results" button under the last. Answers to a
 * question in several parts stand under the part they are for. A passage whose text has gone, or that isn't what its
 * document says, is replaced by a card that says so.
 */
export function passageCards(
  list: PassageList,
  from: number,
  count: number,
  texts: Texts,
  { log }: Pick<Call, 'log'>,
): Card[] {
  const notices = new Set<'changed' | 'withheld'>();
  const shown = list.passages.slice(from, from + count).flatMap((passage, offset) => {
    const verified = currentText(passage, texts, { log });
    if (typeof verified !== 'string') return [{ passage, position: from + offset, verified }];
    notices.add(verified);
    return [];
  });
  // What is merely related or near is for no part: it answers none.
  const partOf = ({ passage }: { passage: KeptPassage }): number => (passage.role === 'answer' ? passage.part : -1);
  const cards = byPart(shown, list.parts, partOf).flatMap(({ part, items }) => {
    const [first, ...others] = items.map((found) => passageCard(found, list));
    if (first === undefined) return [];
    if (part === null) return [first, ...others];
    const title = escapedLine(messagesFor(list.language).part(part.number, part.question), LIMITS.embedTitle);
    // In one card with the passage below it: the two are not to be parted.
    return [{ ...first, embeds: [{ title, color: COLOURS.plain }, ...first.embeds] }, ...others];
  });
  for (const notice of notices) cards.push(noticeCard(notice, list.language));
  const last = cards.pop();
  if (last === undefined) return [];
  const more = list.id === null ? [] : moreButton(list.id, list.passages.length, from + count, list.language);
  return [...cards, { ...last, buttons: [...last.buttons, ...more] }];
}

/** What a card says in the place of a passage that can't be shown. */
export function noticeCard(notice: 'changed' | 'withheld', language: Language): Card {
  const messages = messagesFor(language);
  return plainCard(messages[`${notice}Title`], messages[notice], COLOURS.failure);
}

/** A kept passage's text as it stands now; or why it isn't shown. */
export function currentText(
  passage: KeptPassage,
  texts: Texts,
  { log }: Pick<Call, 'log'>,
): VerifiedQuotation | 'changed' | 'withheld' {
  try {
    return verifiedQuotation(texts.quotation(passage.id), texts.corpus, log) ?? 'withheld';
  } catch (error) {
    if (error instanceof PinciteError && error.code === 'unknown-quotation') return 'changed';
    throw error;
  }
}
