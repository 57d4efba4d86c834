import { Worker } from 'node:worker_threads';
import { compiledFile } from '../../compiled-file.js';
import type { ExportedFile, ExportFormat } from '../../desk/export/export-file.js';
import type { ExportItem } from '../../desk/export/export-item.js';
import { type ErrorCode, PinciteError } from '../../errors.js';

/** What to make a file of. */
export interface ExportJob {
  readonly items: readonly ExportItem[];
  readonly format: ExportFormat;
  /** The user's folder of styles; null for the shipped ones only. */
  readonly stylesFolder: string | null;
  readonly style: string;
  readonly locale: string | null;
}

/** What the thread hands back. */
export type ExportOutcome =
  | { readonly file: ExportedFile }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string; readonly remedy: string } };

/** A large notebook takes some hundred megabytes; more than this is an accident. */
const MAX_MEMORY_MB = 1024;

/**
 * Makes files in a thread of its own, one after the other: citing a large notebook takes seconds, in which the bot must go
 * on answering.
 */
export class Exporter {
  #last: Promise<unknown> = Promise.resolve();

  /** @throws PinciteError style-damaged, unknown-style, cancelled (by the signal) */
  make(job: ExportJob, signal: AbortSignal): Promise<ExportedFile> {
    const made = this.#last.then(() => inThread(job, signal));
    this.#last = made.catch(() => undefined);
    return made;
  }
}

function inThread(job: ExportJob, signal: AbortSignal): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(cancelled());
    const worker = new Worker(compiledFile(import.meta.url, './worker.js'), {
      workerData: { ...job, items: lightened(job.items) },
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    const stop = (): void => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', (outcome: ExportOutcome) => {
      if ('file' in outcome) return resolve(outcome.file);
      const { code, message, remedy } = outcome.failure;
      reject(new PinciteError(code, message, remedy));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(cancelled());
    });
  });
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

function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The file was not finished.', 'Try again.');
}
