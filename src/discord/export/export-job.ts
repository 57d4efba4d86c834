import type { ExportFormat } from '../../desk/export/export-file.js';
import type { ExportItem } from '../../desk/export/export-item.js';
import type { Language } from '../../language/languages.js';

/** What to make a file of. */
export interface ExportJob {
  readonly items: readonly ExportItem[];
  readonly format: ExportFormat;
  /** The user's folder of styles; null for the shipped ones only. */
  readonly stylesFolder: string | null;
  readonly style: string;
  readonly locale: string | null;
  /** Of the file's own words. */
  readonly language: Language;
}
