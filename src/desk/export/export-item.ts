import type { Quotation } from '../../answer/quotation.js';
import type { Corpus, Document } from '../../corpus/document.js';
import type { CitedPlace } from '../citations/cited-place.js';
import type { NotebookEntry } from '../notebook/notebook.js';
import { type Standing, standingOf } from '../notebook/standing.js';

/** A quotation to export, with what its writer put beside it. */
export interface ExportItem {
  /** The text to show: that of the document, or as it was saved. */
  readonly text: string;
  /** The short citation of when it was saved, or of now. */
  readonly citation: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly standing: Standing;
}

/** The quotations of a notebook, each as it stands to the documents now. */
export function notebookItems(entries: readonly NotebookEntry[], corpus: Corpus): ExportItem[] {
  return entries.map((entry) => {
    const { text, citation, note, tags } = entry;
    return { text, citation, note, tags, standing: standingOf(entry, corpus) };
  });
}

/** A quotation that is in no notebook. */
export function quotationItem(quotation: Quotation, document: Document): ExportItem {
  const { text, citation } = quotation;
  return { text, citation, note: '', tags: [], standing: { kind: 'stands', quotation, document, was: null } };
}

/** Where a quotation stands; null where that is no longer certain. */
export function placeOf({ standing }: ExportItem): CitedPlace | null {
  return standing.kind === 'stands' ? { quotation: standing.quotation, document: standing.document } : null;
}
