import type { RankedQuotation } from '../answer/answer.js';
import { byPart } from '../answer/by-part.js';
import { messagesFor } from '../language/messages.js';
import { type Detail, renderRanked, type View, wrappedLine } from './render-quotation.js';

/** A quotation with the number it is known by. */
export interface Numbered {
  readonly ranked: RankedQuotation;
  readonly number: number;
}

/** Quotations one below the other; those of a question in several parts under the part that each is for. */
export function renderList(list: readonly Numbered[], parts: readonly string[], detail: Detail, view: View): string {
  const { part: partWords } = messagesFor(view.language ?? 'en');
  const groups = byPart(list, parts, ({ ranked }) => ranked.part).map(({ part, items }) => {
    const heading = part === null ? [] : [headingOf(partWords(part.number, part.question), view)];
    return [...heading, ...items.map(({ ranked, number }) => renderRanked(ranked, number, detail, view))].join('\n');
  });
  return groups.join('\n');
}

function headingOf(words: string, view: View): string {
  return `${wrappedLine(words, view).map(view.styles.heading).join('\n')}\n`;
}
