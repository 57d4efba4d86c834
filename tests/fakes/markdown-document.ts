import { assemble } from '../../src/corpus/assemble.js';
import { type Sidecar, sidecar } from '../../src/corpus/bibliography.js';
import type { Document } from '../../src/corpus/document.js';
import { readMarkdown } from '../../src/corpus/markdown.js';
import { ProblemLog } from '../../src/corpus/problems.js';

/** A document read from Markdown, as the corpus folder's are. @throws CorpusError */
export function markdownDocument(id: string, source: string, more: Partial<Sidecar> = {}): Document {
  const parsed = sidecar.parse({ item: { id, type: 'book', title: `The book of ${id}` }, ...more });
  const log = new ProblemLog();
  const document = assemble(
    {
      id,
      files: { source: `${id}.md`, sidecar: `${id}.json` },
      bytes: { source: Buffer.from(source), sidecar: Buffer.from(JSON.stringify(parsed)) },
      blocks: readMarkdown(source),
      sidecar: parsed,
    },
    log,
  );
  log.throwIfAny();
  return document;
}
