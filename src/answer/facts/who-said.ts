import type { Corpus } from '../../corpus/document.js';
import type { MetadataFact } from '../answer.js';
import type { Quotation } from '../quotation.js';
import { chapterFacts, documentFacts } from './described.js';

/** Who wrote the chapter (else the document) that a quotation stands in, as its description says. */
export function whoSaidFacts({ documentId, chapter }: Quotation, corpus: Corpus): MetadataFact[] {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) return [];
  const own = chapter === null ? [] : chapterFacts(document, chapter, 'authors');
  return own.length > 0 ? own : documentFacts(document, 'authors');
}
