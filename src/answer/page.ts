import type { Corpus, Document } from '../corpus/document.js';
import { pagesOf } from '../corpus/pages.js';
import { sliceOf } from '../corpus/span.js';
import { PinciteError } from '../errors.js';
import type { PageText } from './engine.js';

/**
 * One printed page as text, with the notes at its foot.
 * @throws PinciteError unknown-document, unknown-page
 */
export function pageText(corpus: Corpus, documentId: string, label: string): PageText {
  const document = corpus.documents.find((candidate) => candidate.id === documentId);
  if (document === undefined) {
    throw new PinciteError(
      'unknown-document',
      `There is no document “${documentId}”.`,
      `The documents are: ${corpus.documents.map((candidate) => candidate.id).join(', ')}.`,
    );
  }
  const labels = pageLabels(document);
  const wanted = label.trim().replace(/^pp?\.\s*/i, '');
  const at = labels.findIndex((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
  const found = labels[at];
  if (found === undefined) {
    throw new PinciteError(
      'unknown-page',
      labels.length === 0 ? `${documentId} has no printed pages.` : `${documentId} has no page “${label}”.`,
      labels.length === 0 ? 'It is cited by section and paragraph.' : `Its pages are ${labels[0]} to ${labels.at(-1)}.`,
    );
  }
  const body: string[] = [];
  for (const [index, { offset, label: own }] of document.pageBreaks.entries()) {
    if (own !== found || offset >= document.notesStart) continue;
    const end = Math.min(document.pageBreaks[index + 1]?.offset ?? document.text.length, document.notesStart);
    body.push(document.text.slice(offset, end).trim());
  }
  const notes = document.footnotes
    .filter((footnote) => pagesOf(document, footnote.span).includes(found))
    .map((footnote) => ({ marker: footnote.marker, text: sliceOf(document.text, footnote.span) }));
  return {
    documentId,
    label: found,
    body: body.join('\n\n'),
    notes,
    previous: labels[at - 1] ?? null,
    next: labels[at + 1] ?? null,
  };
}

/** The printed labels of a document, each once, in order. */
export function pageLabels(document: Document): string[] {
  return [...new Set(document.pageBreaks.flatMap(({ label }) => (label === null ? [] : [label])))];
}
