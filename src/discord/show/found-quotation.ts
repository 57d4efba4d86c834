import type { Quotation } from '../../answer/quotation.js';
import { passageButtons } from './answer-cards.js';
import type { FindingView } from './findings.js';
import { quotationCard } from './quotation-card.js';
import type { Card } from './reply.js';
import { noticeCard } from './show-passages.js';
import { verifiedQuotation } from './verify.js';

/** A quotation that belongs to what a check or a search found. */
export interface FoundQuotation {
  readonly quotation: Quotation;
  /** In the kept answer, from 0: one more is the number that its buttons carry. */
  readonly position: number;
  /** What it is to what was given. */
  readonly heading: string;
  readonly colour: number;
}

/** Its card, with the buttons of kept answers; in its place that it is missing, when it isn't what its document says. */
export function foundQuotationCard({ quotation, position, heading, colour }: FoundQuotation, view: FindingView): Card {
  const { corpus, log, language, answerId, kept } = view;
  const verified = verifiedQuotation(quotation, corpus, log);
  if (verified === null) return noticeCard('withheld', language);
  return quotationCard(verified, {
    heading: `${position + 1} · ${heading}`,
    colour,
    buttons: answerId === null || position >= kept ? [] : passageButtons(quotation, position, answerId, language),
    language,
  });
}
