import type { Quotation } from '../../answer/quotation.js';
import type { Place } from '../verify/check.js';

/** The sentences around a place, with the words of the place for what is marked in each. */
export function withWordingMarked({ span, quotations }: Place): readonly Quotation[] {
  return quotations.map((quotation) => {
    const { start, end } = quotation.span;
    const highlight = { start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
    return { ...quotation, highlight, highlightPages: quotation.pages };
  });
}
