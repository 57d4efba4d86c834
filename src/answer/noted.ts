import type { Corpus } from '../corpus/document.js';
import type { RankedQuotation } from './answer.js';
import type { FactScope } from './facts/find-target.js';
import type { Quotation } from './quotation.js';
import { quote } from './quote.js';
import { quotedNote } from './quoted-note.js';
import { countedAskedFor } from './references/counted-asked-for.js';
import { notesAskedFor } from './references/notes-asked-for.js';
import { numberedAskedFor } from './references/numbered-asked-for.js';
import { worksAskedFor } from './references/works-asked-for.js';

/** A note of the number that was asked for is what was asked for, if the question was understood. */
const PROBABILITY = 0.99;

/**
 * What a question asks for by where it stands, as quotations, best first: notes and items of lists by number, boxes and tables, lists by their
 * length, notes by the work that they cite. Nothing is ranked to find them; empty for any other question.
 */
export function notedQuotations(question: string, corpus: Corpus, scope: FactScope): RankedQuotation[] {
  for (const find of [notesOf, blocksOf, worksOf]) {
    const found = find(question, corpus, scope);
    if (found.length > 0) return found.map(placed);
  }
  return [];
}

function notesOf(question: string, corpus: Corpus, scope: FactScope): Quotation[] {
  return notesAskedFor(question, corpus, scope).flatMap(
    ({ document, footnote }) => quotedNote(document, footnote) ?? [],
  );
}

function worksOf(question: string, corpus: Corpus, scope: FactScope): Quotation[] {
  return worksAskedFor(question, corpus, scope).flatMap(
    ({ document, footnote }) => quotedNote(document, footnote) ?? [],
  );
}

function blocksOf(question: string, corpus: Corpus, scope: FactScope): Quotation[] {
  const numbered = numberedAskedFor(question, corpus, scope);
  const runs = numbered.length > 0 ? numbered : countedAskedFor(question, corpus, scope);
  return runs.map(({ document, run }) => quote(document, run, run.first));
}

function placed(quotation: Quotation): RankedQuotation {
  return {
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
  };
}
