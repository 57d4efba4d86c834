import type { Quotation } from '../../../src/answer/quotation.js';
import { quote } from '../../../src/answer/quote.js';
import { findRun } from '../../../src/answer/sentence-runs.js';
import type { Corpus, Document } from '../../../src/corpus/document.js';
import { sliceOf } from '../../../src/corpus/span.js';
import type { SavedQuotation } from '../../../src/desk/notebook/notebook.js';
import { savedQuotation } from '../../../src/desk/notebook/standing.js';

/** The quotation of a document's sentence that holds these words; of several, the how-manieth from 0. */
export function quotationOf(document: Document, words: string, nth = 0): Quotation {
  const found = document.sentences.filter(
    ({ kind, span }) => (kind === 'body' || kind === 'note') && sliceOf(document.text, span).includes(words),
  );
  const at = found[nth]?.ordinal;
  if (at === undefined) throw new Error(`no sentence holds “${words}”`);
  return quote(document, { first: at, last: at }, at);
}

/** What a notebook keeps of it. */
export function savedOf(document: Document, words: string, nth = 0): SavedQuotation {
  return savedQuotation(quotationOf(document, words, nth), document);
}

/** Whether an id leads anywhere. */
export function resolves(id: string, { documents }: Corpus): boolean {
  return findRun(documents, id) !== null;
}
