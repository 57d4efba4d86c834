import type { Answer } from './answer.js';

/** A part of a question that has no quotation of its own: where it is answered all the same, from 1; null where it isn't. */
export interface PartNote {
  readonly number: number;
  readonly question: string;
  readonly answeredBy: number | null;
}

/** The parts that would otherwise be passed over in silence. */
export function partNotes(answer: Answer): readonly PartNote[] {
  if (answer.kind === 'not-found') return [];
  return answer.parts.flatMap((question, at): PartNote[] => {
    const first = answer.partFirsts[at] ?? null;
    if (first !== null && answer.quotations[first]?.part === at) return [];
    return [{ number: at + 1, question, answeredBy: first === null ? null : first + 1 }];
  });
}
