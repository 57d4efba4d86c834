import type { Corpus } from '../corpus/document.js';
import type { NotebookEntry } from '../desk/notebook/notebook.js';
import { standingOf } from '../desk/notebook/standing.js';
import { jsonLine } from './json-line.js';
import { notebookRecord } from './notebook-record.js';
import { renderEntry } from './render-notebook.js';
import type { Terminal } from './terminal.js';

/** Prints an entry as it now is. @param besides what else its JSON says, before it */
export function tellEntry(
  entry: NotebookEntry,
  corpus: Corpus,
  { out, styles, width }: Terminal,
  json: boolean,
  besides: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const standing = standingOf(entry, corpus);
  return out.write(
    json
      ? jsonLine({ ...besides, entry: notebookRecord(entry, standing) })
      : renderEntry(entry, standing, { styles, width }),
  );
}
