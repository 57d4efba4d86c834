import type { NotebookEntry } from '../desk/notebook/notebook.js';
import type { Standing } from '../desk/notebook/standing.js';

/** An entry of the notebook as JSON. `pages` and `chapter` are those of now, null where the source is no longer certain; `was` is the citation of when it was saved, where that is another. */
export function notebookRecord(entry: NotebookEntry, standing: Standing) {
  const quotation = standing.kind === 'stands' ? standing.quotation : null;
  return {
    number: entry.position,
    id: entry.quotationId,
    status: standing.kind,
    text: standing.kind === 'damaged' ? null : entry.text,
    source: entry.documentId,
    pages: quotation?.pages ?? null,
    chapter: quotation?.chapter?.title ?? null,
    citation: quotation?.citation ?? entry.citation,
    was: standing.kind === 'stands' ? standing.was : null,
    note: entry.note,
    tags: entry.tags,
    savedBy: entry.savedBy,
    savedAt: new Date(entry.savedAt).toISOString(),
  };
}
