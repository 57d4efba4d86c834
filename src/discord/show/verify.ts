import type { Logger } from 'pino';
import type { PageText } from '../../answer/engine.js';
import type { Quotation } from '../../answer/quotation.js';
import { isVerbatim } from '../../answer/verbatim.js';
import type { Corpus, Document } from '../../corpus/document.js';

/** A quotation that was compared with its document just now, with that document. The only thing that is rendered. */
export interface VerifiedQuotation {
  readonly quotation: Quotation;
  readonly document: Document;
}

/** The last look before a quotation is sent: null, and an error in the log, unless its every text is a slice of its document. */
export function verifiedQuotation(quotation: Quotation, corpus: Corpus, log: Logger): VerifiedQuotation | null {
  const document = corpus.documents.find(({ id }) => id === quotation.documentId);
  if (document !== undefined && isVerbatim(quotation, document)) return { quotation, document };
  log.error(
    { quotationId: quotation.id, documentId: quotation.documentId, span: quotation.span },
    'A quotation is not what its document says; it was not sent',
  );
  return null;
}

/** The same for a page: null unless every line of it stands in the document, word for word (white space may differ). */
export function verifiedPage(page: PageText, corpus: Corpus, log: Logger): Document | null {
  const document = corpus.documents.find(({ id }) => id === page.documentId);
  const texts = [page.body, ...page.notes.map((note) => note.text)];
  if (document !== undefined && texts.every((text) => standsIn(document, text))) return document;
  log.error({ documentId: page.documentId, page: page.label }, 'A page is not what its document says; it was not sent');
  return null;
}

function standsIn(document: Document, text: string): boolean {
  const words = spaced.get(document) ?? withSingleSpaces(document.text);
  spaced.set(document, words);
  return text.split('\n').every((line) => words.includes(withSingleSpaces(line).trim()));
}

/** Texts with single spaces: pure, so made once a document. */
const spaced = new WeakMap<Document, string>();

function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}
