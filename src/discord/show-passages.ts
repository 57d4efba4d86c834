import type { Engine } from '../answer/engine.js';
import { PinciteError } from '../errors.js';
import { type FoundPassage, moreButton, passageCard } from './answer-cards.js';
import type { KeptPassage } from './answer-store.js';
import { COLOURS } from './colours.js';
import { type Card, plainCard } from './reply.js';
import type { Call } from './services.js';
import { type VerifiedQuotation, verifiedQuotation } from './verify.js';

const TEXTS = {
  changedTitle: 'The source has changed',
  changed: 'A passage of this answer is no longer in the documents as it was quoted. Ask the question again.',
  withheldTitle: 'A passage is missing here',
  withheld: 'A quotation did not match its document and was left out. Whoever runs this bot finds it in the log.',
} as const;

/** Where the texts of passages come from. */
export type Texts = Pick<Engine, 'quotation' | 'corpus'>;

/** Passages to show: of a kept answer, or (id null: it could not be kept, so without buttons) of one just given. */
export interface PassageList {
  readonly id: string | null;
  readonly passages: readonly KeptPassage[];
}

/**
 * The cards of the passages from `from`, at most `count`, and the "More results" button under the last. A passage whose
 * text has gone, or that isn't what its document says, is replaced by a card that says so.
 */
export function passageCards(
  list: PassageList,
  from: number,
  count: number,
  texts: Texts,
  { log }: Pick<Call, 'log'>,
): Card[] {
  const cards: Card[] = [];
  const notices = new Set<'changed' | 'withheld'>();
  for (const [offset, passage] of list.passages.slice(from, from + count).entries()) {
    const verified = currentText(passage, texts, { log });
    if (typeof verified === 'string') {
      notices.add(verified);
      continue;
    }
    const found: FoundPassage = { passage, position: from + offset, verified };
    cards.push(passageCard(found, list.passages, list.id));
  }
  for (const notice of notices) cards.push(noticeCard(notice));
  const last = cards.pop();
  if (last === undefined) return [];
  const more = list.id === null ? [] : moreButton({ id: list.id, passages: list.passages }, from + count);
  return [...cards, { ...last, buttons: [...last.buttons, ...more] }];
}

/** What a card says in the place of a passage that can't be shown. */
export function noticeCard(notice: 'changed' | 'withheld'): Card {
  return plainCard(TEXTS[`${notice}Title`], TEXTS[notice], COLOURS.failure);
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
