import { type Sidecar, sidecar as sidecarSchema } from './bibliography.js';
import { jsonLines } from './json-lines.js';
import type { ProblemLog } from './problems.js';
import { decode } from './read-text.js';

const REMEDY = 'Correct it; corpus/README.md shows the form.';

/** What stands in for a sidecar that cannot be used, so that the text's own faults are told in the same run. */
export function standIn(id: string): Sidecar {
  return { item: { id, type: 'document', title: id } };
}

/** A sidecar, and where its values stand. */
export interface ReadSidecar {
  readonly sidecar: Sidecar;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads `<id>.json`; null when anything is wrong with it, and then all of that is in `log`, line by line. */
export function parseSidecar(bytes: Uint8Array, file: string, id: string, log: ProblemLog): ReadSidecar | null {
  const text = decode(bytes, file, log);
  if (text === null) return null;
  const { lineOf, brokenAt, repeated } = jsonLines(text);
  const json = parsed(text);
  if (json === null) {
    log.add({ file, line: brokenAt, message: 'This is not JSON.', remedy: REMEDY });
    return null;
  }
  const before = log.count;
  for (const { name, line } of repeated) {
    log.add({ file, line, message: `${name} stands here a second time.`, remedy: 'Take one of the two out.' });
  }
  const checked = sidecarSchema.safeParse(json.value);
  for (const issue of checked.error?.issues ?? []) {
    const message = `${issue.path.join('.') || 'The file'}: ${issue.message}.`;
    log.add({ file, line: lineOf(issue.path), message, remedy: REMEDY });
  }
  if (checked.data === undefined) return null;
  const { item, chapters = [] } = checked.data;
  if (item.id !== id) {
    const message = `item.id is “${item.id}”, but the file is named “${id}”.`;
    log.add({ file, line: lineOf(['item', 'id']), message, remedy: 'Give both the same name.' });
  }
  const ids = new Set<string>();
  for (const [at, chapter] of chapters.entries()) {
    if (ids.has(chapter.id)) {
      const message = `The id “${chapter.id}” is another chapter’s already.`;
      log.add({ file, line: lineOf(['chapters', at, 'id']), message, remedy: 'Give each chapter an id of its own.' });
    }
    ids.add(chapter.id);
  }
  return log.count > before ? null : { sidecar: checked.data, lineOf };
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
