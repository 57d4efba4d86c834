import type { ExportedFile } from '../../desk/export/export-file.js';
import type { ExportItem } from '../../desk/export/export-item.js';
import { PinciteError } from '../../errors.js';
import { type Person, turnOf } from '../requests/turn.js';
import { EXPORT_THREADS } from '../show/limits.js';
import { Threads } from '../threads/threads.js';
import type { ExportJob } from './export-job.js';

/** Who waits for a file. */
export interface Exporting extends Person {
  /** Breaks the work off. */
  readonly signal: AbortSignal;
}

/**
 * Makes files in a thread of its own, one after the other: citing a large notebook takes seconds, in which the bot must go
 * on answering.
 */
export class Exporter {
  readonly #threads = new Threads<ExportJob, ExportedFile>(new URL('./worker.js', import.meta.url), EXPORT_THREADS);

  /**
   * Makes a file when its turn comes.
   * @throws PinciteError style-damaged, unknown-style, input (too much to be made), overloaded, cancelled (by the signal)
   */
  make(job: ExportJob, exporting: Exporting): Promise<ExportedFile> {
    const light = async (): Promise<ExportJob> => ({ ...job, items: lightened(job.items) });
    return this.#threads.run(light, turnOf(exporting), exporting.signal, {
      cancelled: () => new PinciteError('cancelled', 'The file was not finished.', 'Try again.'),
      tooMuch: () =>
        new PinciteError(
          'input',
          'The file took more time or memory than there is for it.',
          'Choose another format, or remove what is no longer needed.',
        ),
    });
  }
}

/** Without what citing a document doesn't need: all of it would be copied. */
function lightened(items: readonly ExportItem[]): ExportItem[] {
  const documents = new Map(
    items.flatMap(({ standing }) => {
      if (standing.kind !== 'stands') return [];
      const { document } = standing;
      return [[document.id, { ...document, sections: [], chapters: [], footnotes: [], emphasis: [], sentences: [] }]];
    }),
  );
  return items.map((item) => {
    const { standing } = item;
    const document = standing.kind === 'stands' ? documents.get(standing.document.id) : undefined;
    return standing.kind === 'stands' && document !== undefined
      ? { ...item, standing: { ...standing, document } }
      : item;
  });
}
