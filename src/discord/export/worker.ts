import { parentPort, workerData } from 'node:worker_threads';
import { openStyles } from '../../desk/citations/styles.js';
import { exportFile } from '../../desk/export/export-file.js';
import { PinciteError, wordsFor } from '../../errors.js';
import type { ExportJob, ExportOutcome } from './exporter.js';

/** The thread's whole work: makes one file and hands it back. */
async function outcomeOf({ items, format, stylesFolder, style, locale }: ExportJob): Promise<ExportOutcome> {
  try {
    const styles = openStyles({ folder: stylesFolder });
    return { file: await exportFile(items, format, { styles, style, locale }) };
  } catch (error) {
    const code = error instanceof PinciteError ? error.code : 'input';
    return { failure: { code, ...wordsFor(error) } };
  }
}

parentPort?.postMessage(await outcomeOf(workerData));
