import type { Document, Sentence } from '../corpus/document.js';
import type { Quotation } from './quotation.js';
import { quote } from './quote.js';
import type { SentenceRun } from './sentence-runs.js';

/** The same quotation with up to `sentences` more on either side: of the same section (or note), headings left out. */
export function widen(document: Document, run: SentenceRun, answering: number, sentences: number): Quotation {
  const own = document.sentences[run.first];
  const belongs = (ordinal: number): boolean => {
    const other: Sentence | undefined = document.sentences[ordinal];
    if (other === undefined || own === undefined || other.kind !== own.kind || other.sectionId !== own.sectionId)
      return false;
    return other.kind !== 'note' || other.paragraph === own.paragraph;
  };
  let { first, last } = run;
  for (let more = 0; more < sentences && belongs(first - 1); more += 1) first -= 1;
  for (let more = 0; more < sentences && belongs(last + 1); more += 1) last += 1;
  return quote(document, { first, last }, answering);
}
