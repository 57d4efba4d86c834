import type { RankedQuotation } from './answer.js';

/**
 * One order for a question in several parts: the best quotation of each part first, in the order of the parts, then the rest by
 * probability. A quotation that serves several parts stands where it serves first.
 * @param byPart quotations for each part, best first
 */
export function mergeParts(byPart: readonly (readonly RankedQuotation[])[]): RankedQuotation[] {
  const merged: RankedQuotation[] = [];
  const isNew = ({ quotation }: RankedQuotation): boolean =>
    !merged.some(
      (other) =>
        other.quotation.documentId === quotation.documentId &&
        other.quotation.span.start < quotation.span.end &&
        quotation.span.start < other.quotation.span.end,
    );
  for (const [part, ranked] of byPart.entries()) {
    const [best] = ranked;
    if (best !== undefined && isNew(best)) merged.push({ ...best, part });
  }
  const rest = byPart.flatMap((ranked, part) => ranked.slice(1).map((one) => ({ ...one, part })));
  rest.sort((a, b) => b.probability - a.probability);
  for (const one of rest) if (isNew(one)) merged.push(one);
  return merged;
}
