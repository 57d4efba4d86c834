import type { IndexReport } from '../answer/engine.js';
import { visibleLine } from './visible-text.js';

/** What there is to know of an index, for people. */
export function renderReport(report: IndexReport, head: string): string {
  const number = new Intl.NumberFormat('en-GB');
  const mebibytes = (report.bytes / 1024 / 1024).toFixed(1);
  return [
    head,
    `  documents  ${number.format(report.documents)}`,
    `  sentences  ${number.format(report.sentences)}`,
    `  model      ${visibleLine(report.model)}`,
    `  built      ${visibleLine(report.builtAt)}`,
    `  size       ${mebibytes} MiB`,
    `  id         ${visibleLine(report.id)}`,
    '',
  ].join('\n');
}
