import type { APIButtonComponent } from 'discord.js';
import { ButtonStyle } from 'discord.js';
import { likelihood } from '../answer/likelihood.js';
import type { Quotation } from '../answer/quotation.js';
import type { KeptAnswer, KeptPassage } from './answer-store.js';
import { buttonComponent } from './button.js';
import { COLOURS } from './colours.js';
import { quotationCard } from './quotation-card.js';
import type { Card } from './reply.js';
import type { VerifiedQuotation } from './verify.js';

/** The names of the buttons under an answer, as they stand in custom ids. Changing one breaks the buttons of old messages. */
export const ANSWER_BUTTONS = { more: 'more', context: 'context', notes: 'notes', cite: 'cite' } as const;

/** A kept passage with its text as it was found just now. */
export interface FoundPassage {
  readonly passage: KeptPassage;
  /** In the answer's list, from 0. */
  readonly position: number;
  readonly verified: VerifiedQuotation;
}

/** A passage of an answer, said to be an answer, related, or merely nearest; with its buttons when the answer is kept. */
export function passageCard(found: FoundPassage, passages: readonly KeptPassage[], answerId: string | null): Card {
  const { passage, position, verified } = found;
  const peers = passages.filter(({ role }) => role === passage.role);
  const rank = `${passages.slice(0, position).filter(({ role }) => role === passage.role).length + 1} of ${peers.length}`;
  const wording = {
    answer: { heading: rank, colour: COLOURS.answer },
    related: { heading: `Related, may not answer · ${rank}`, colour: COLOURS.related },
    nearest: { heading: `Does not answer · nearest passage ${rank}`, colour: COLOURS.notFound },
  }[passage.role];
  return quotationCard(verified, {
    ...wording,
    ...(passage.role === 'answer' && { note: likelihood(passage.probability) }),
    buttons: answerId === null ? [] : passageButtons(verified.quotation, position, answerId),
  });
}

function passageButtons(quotation: Quotation, position: number, answerId: string): APIButtonComponent[] {
  const label = (text: string) => `${position + 1} · ${text}`;
  const ref = [answerId, position];
  return [
    ...buttonComponent(label('Context'), ANSWER_BUTTONS.context, [...ref, 0]),
    ...(quotation.footnotes.length > 0
      ? buttonComponent(label(`Footnotes (${quotation.footnotes.length})`), ANSWER_BUTTONS.notes, ref)
      : []),
    ...buttonComponent(label('Copy citation'), ANSWER_BUTTONS.cite, ref),
  ];
}

/** The button for what comes from `from` on; none when nothing does. */
export function moreButton(answer: Pick<KeptAnswer, 'id' | 'passages'>, from: number): APIButtonComponent[] {
  const left = answer.passages.length - from;
  if (left <= 0) return [];
  return buttonComponent(`More results (${left})`, ANSWER_BUTTONS.more, [answer.id, from], ButtonStyle.Primary);
}
