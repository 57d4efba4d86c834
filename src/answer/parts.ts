import type { RankedQuotation } from './answer.js';

/** What was found for one part of a question: quotations, best first, of which so many are shown as answers. */
export interface PartFound {
  readonly ranked: readonly RankedQuotation[];
  readonly shown: number;
}

/** The quotations of all parts in one order. */
export interface Merged {
  readonly quotations: readonly RankedQuotation[];
  readonly related: readonly RankedQuotation[];
  /** For each part, from 0: the position among `quotations` of the first that answers it; null where nothing does. */
  readonly firsts: readonly (number | null)[];
}

/**
 * The best quotation of each answered part first, in the order of the parts, whatever the limit; then the rest by probability. A
 * passage that serves several parts stands once, where it serves first.
 */
export function mergeParts(found: readonly PartFound[], limit: number, related: number): Merged {
  const quotations: RankedQuotation[] = [];
  const firsts = found.map(({ ranked, shown }, part) => {
    const [best] = ranked;
    if (best === undefined || shown === 0) return null;
    const same = quotations.findIndex((other) => overlaps(other, best));
    return same === -1 ? quotations.push({ ...best, part }) - 1 : same;
  });
  const rest = (from: (one: PartFound) => readonly RankedQuotation[]): RankedQuotation[] =>
    found
      .flatMap((one, part) => from(one).map((quotation) => ({ ...quotation, part })))
      .sort((a, b) => b.probability - a.probability);
  for (const one of rest(({ ranked, shown }) => ranked.slice(1, shown))) {
    if (quotations.length >= limit) break;
    if (!quotations.some((other) => overlaps(other, one) || sameWords(other, one))) quotations.push(one);
  }
  const beside: RankedQuotation[] = [];
  for (const one of rest(({ ranked }) => ranked)) {
    if (beside.length >= related) break;
    if (![...quotations, ...beside].some((other) => overlaps(other, one))) beside.push(one);
  }
  return { quotations, related: beside, firsts };
}

/** A note or a line that stands in several places is shown once; the other places are related. */
function sameWords({ quotation: a }: RankedQuotation, { quotation: b }: RankedQuotation): boolean {
  return a.text.replace(/\s+/g, ' ') === b.text.replace(/\s+/g, ' ');
}

function overlaps({ quotation: a }: RankedQuotation, { quotation: b }: RankedQuotation): boolean {
  return a.documentId === b.documentId && a.span.start < b.span.end && b.span.start < a.span.end;
}
