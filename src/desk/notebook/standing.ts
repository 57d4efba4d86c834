import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Quotation } from '../../answer/quotation.js';
import { quote } from '../../answer/quote.js';
import { runId, runText } from '../../answer/sentence-runs.js';
import type { Corpus, Document } from '../../corpus/document.js';
import { sliceOf } from '../../corpus/span.js';
import type { NotebookEntry, SavedQuotation } from './notebook.js';

/**
 * How a saved quotation stands to its source now: the same words (`was`: the citation of then, where chapter, pages or
 * citation are others now, else null); changed (gone, other words, or no
 * longer certain which of several places it was); or damaged, when the notebook's own copy isn't what was saved.
 */
export type Standing =
  | { readonly kind: 'stands'; readonly quotation: Quotation; readonly document: Document; readonly was: string | null }
  | { readonly kind: 'changed' }
  | { readonly kind: 'damaged' };

/** What a notebook keeps of a quotation. */
export function savedQuotation(quotation: Quotation, document: Document): SavedQuotation {
  return {
    quotationId: quotation.id,
    documentId: document.id,
    text: quotation.text,
    textHash: hashOf(quotation.text),
    citation: quotation.citation,
    sourceHash: document.sourceHash,
    surroundings: surroundingsOf(quotation, document),
    unique: standsOnce(quotation.text, document),
    place: placeOf(quotation),
  };
}

/**
 * Looks a saved quotation up in the documents as they are now. The id alone would do for words that stand only once; of
 * those that stand several times ("Ibid."), taking one away makes the id of the next its own, so what stands around them
 * must be the same as well.
 */
export function standingOf(entry: NotebookEntry, corpus: Corpus): Standing {
  if (hashOf(entry.text) !== entry.textHash) return { kind: 'damaged' };
  const document = corpus.documents.find(({ id }) => id === entry.documentId);
  const quotation = document === undefined ? null : find(entry, document);
  if (document === undefined || quotation === null) return { kind: 'changed' };
  const certain =
    document.sourceHash === entry.sourceHash ||
    (entry.unique && standsOnce(entry.text, document)) ||
    surroundingsOf(quotation, document) === entry.surroundings;
  if (!certain) return { kind: 'changed' };
  return { kind: 'stands', quotation, document, was: formerPlace(entry, quotation) };
}

/** Where it was when it was saved; null where it still is there. */
function formerPlace({ citation, place }: NotebookEntry, quotation: Quotation): string | null {
  if (quotation.citation !== citation) return citation;
  if (place === '' || placeOf(quotation) === place) return null;
  const [chapter] = z.tuple([z.string().nullable(), z.array(z.string())]).parse(JSON.parse(place));
  return chapter === null ? citation : `${citation} (${chapter})`;
}

/** Chapter and pages: the short citation names no chapter. */
function placeOf({ chapter, pages }: Quotation): string {
  return JSON.stringify([chapter?.title ?? null, pages]);
}

/** The place of that id, looked for only where its words begin: a digest for every sentence would take too long. */
function find({ quotationId, text }: NotebookEntry, document: Document): Quotation | null {
  const [, length, offset] = /^([0-9a-z]{1,3})-([0-9a-z]{1,3})-/.exec(quotationId) ?? [];
  if (length === undefined || offset === undefined) return null;
  const [sentences, marked] = [Number.parseInt(length, 36), Number.parseInt(offset, 36)];
  for (const { ordinal, span, kind } of document.sentences) {
    if ((kind !== 'body' && kind !== 'note') || !document.text.startsWith(text, span.start)) continue;
    const run = { first: ordinal, last: ordinal + sentences - 1 };
    if (runText(document, run) !== text || runId(document, run, ordinal + marked) !== quotationId) continue;
    return quote(document, run, ordinal + marked);
  }
  return null;
}

/** The sentence before, the sentence after and, of a note, the one that calls it. */
function surroundingsOf({ span, note }: Quotation, document: Document): string {
  const { sentences } = document;
  const first = sentences.findIndex((sentence) => sentence.span.start >= span.start);
  const after = sentences.find((sentence) => sentence.span.start >= span.end);
  const around = [sentences[first - 1], after].map((sentence) =>
    sentence === undefined ? null : sliceOf(document.text, sentence.span),
  );
  return hashOf(JSON.stringify([...around, note?.callingSentence?.text ?? null]));
}

function standsOnce(text: string, document: Document): boolean {
  return document.text.indexOf(text) === document.text.lastIndexOf(text);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
