import type { RankedQuotation } from '../../answer/answer.js';
import type { Point } from '../compare/point.js';
import type { QuotationComparison } from './compare-quotation.js';
import { type SourceSettings, supportProbability, touchProbability } from './settings.js';
import type { LabelledQuotation } from './sourced.js';

/** Share of common words from which a sentence is the source's own, word for word or nearly. */
const OWN_WORDS = 0.95;

/** What a quotation is to a sentence; null where it has nothing to do with it. */
export function labelQuotation(
  ranked: RankedQuotation,
  comparison: QuotationComparison,
  settings: SourceSettings,
): LabelledQuotation | null {
  const { probability, stance } = ranked;
  const { verdict, overlap, points } = comparison;
  const touches = probability >= touchProbability(overlap, settings);
  const close = overlap >= settings.sameWords;
  if (verdict === 'conflict') {
    const sure = probability >= supportProbability(settings) && overlap >= settings.contradictWords;
    const contradicts = close || sure || stance === 'contradicts';
    const evidence = Math.max(probability, close ? overlap : 0);
    if (contradicts) return { ranked, label: 'contradicts', points, evidence };
    return touches ? { ranked, label: 'touches', points, evidence: probability } : null;
  }
  // In the source's own words and with the same facts, it is no contradiction, whatever the reader thinks.
  const own = overlap >= OWN_WORDS && points.length === 0;
  if (stance === 'contradicts' && !own) {
    return { ranked, label: 'contradicts', points, evidence: probability };
  }
  if (own || (probability >= supportProbability(settings) && mayLack(points, probability, settings))) {
    // What contradicts in other words is seldom taken for clear support, and often for likely support.
    const label = own || probability >= settings.clearProbability ? 'supports' : 'leans';
    return { ranked, label, points, evidence: own ? Math.max(probability, overlap) : probability };
  }
  return touches || close ? { ranked, label: 'touches', points, evidence: probability } : null;
}

/**
 * Whether a quotation may support in spite of what it lacks. A number or a date it may not lack: it would be cited for it. A name it
 * may where the engine is sure and the source has no other in its place ("the country" for "Norway").
 */
function mayLack(points: readonly Point[], probability: number, { clearProbability }: SourceSettings): boolean {
  return points.every(({ kind, source }) => {
    if (kind === 'number' || kind === 'date') return false;
    return kind === 'name' ? source === null && probability >= clearProbability : probability >= clearProbability;
  });
}
