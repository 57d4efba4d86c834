import type { Corpus } from '../corpus/document.js';
import type { RankedQuotation } from './answer.js';
import type { FactScope } from './facts/find-target.js';
import { quotedNote } from './quoted-note.js';
import { notesAskedFor } from './references/notes-asked-for.js';

/** A note of the number that was asked for is what was asked for, if the question was understood. */
const PROBABILITY = 0.99;

/** The notes that a question asks for by number, as quotations; nothing was ranked to find them. */
export function notedQuotations(question: string, corpus: Corpus, scope: FactScope): RankedQuotation[] {
  return notesAskedFor(question, corpus, scope).flatMap(({ document, footnote }): RankedQuotation[] => {
    const quotation = quotedNote(document, footnote);
    if (quotation === null) return [];
    return [
      {
        quotation,
        probability: PROBABILITY,
        scores: {
          denseSentence: 0,
          denseWindow: 0,
          denseContext: 0,
          maxSimWindow: 0,
          maxSimSentence: 0,
          fused: 0,
          reads: null,
          foundBy: ['scope'],
        },
        stance: 'answers',
        part: 0,
      },
    ];
  });
}
