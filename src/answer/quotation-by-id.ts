import type { Corpus } from '../corpus/document.js';
import { PinciteError } from '../errors.js';
import type { Quotation } from './quotation.js';
import { quote } from './quote.js';
import { findRun } from './sentence-runs.js';

/** The place that a durable id names, as it is typed. @throws PinciteError unknown-quotation */
export function runById(corpus: Corpus, id: string): NonNullable<ReturnType<typeof findRun>> {
  const found = findRun(corpus.documents, id.trim());
  if (found !== null) return found;
  throw new PinciteError(
    'unknown-quotation',
    'No document holds that quotation (any more).',
    'Check its id, or ask again: the text may have changed.',
  );
}

/** The quotation that a durable id names. @throws PinciteError unknown-quotation */
export function quotationById(corpus: Corpus, id: string): Quotation {
  const { document, run, answering } = runById(corpus, id);
  return quote(document, run, answering);
}
