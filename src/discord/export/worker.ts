import { openStyles } from '../../desk/citations/styles.js';
import { exportFile } from '../../desk/export/export-file.js';
import { inThread } from '../threads/in-thread.js';
import type { ExportJob } from './export-job.js';

await inThread(({ items, format, stylesFolder, style, locale, language }: ExportJob) =>
  exportFile(items, format, { styles: openStyles({ folder: stylesFolder }), style, locale, language }),
);
