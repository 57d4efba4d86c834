import type { Answer } from './answer.js';

/**
 * What is to be said of a part of a question: that it is answered by another's quotation, that none answers it clearly, or that nothing
 * answers it.
 */
export interface PartNote {
  readonly number: number;
  readonly question: string;
  readonly band: 'answered' | 'unclear' | 'not-found';
  /** Position of the quotation that answers it, from 1; null where none does. */
  readonly answeredBy: number | null;
}

/** Whether no part of a question, or the only one, has a clear answer. */
export function isUnclear(answer: Extract<Answer, { kind: 'answered' }>): boolean {
  const answers = answer.partBands.some((band) => band === 'clear' || band === 'described');
  return !answer.clear && !answers;
}

/** The parts that would otherwise be passed over in silence. */
export function partNotes(answer: Answer): readonly PartNote[] {
  if (answer.kind === 'not-found') return [];
  const allUnclear = isUnclear(answer);
  return answer.parts.flatMap((question, at): PartNote[] => {
    const first = answer.partFirsts[at] ?? null;
    const band = answer.partBands[at];
    const note = { number: at + 1, question, answeredBy: first === null ? null : first + 1 };
    const unclear = band === 'unclear' && !allUnclear;
    if (first === null) return band === 'described' ? [] : [{ ...note, band: 'not-found' }];
    if (unclear) return [{ ...note, band: 'unclear' }];
    return answer.quotations[first]?.part === at ? [] : [{ ...note, band: 'answered' }];
  });
}
