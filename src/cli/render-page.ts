import type { PageText } from '../answer/engine.js';
import { noteLines, type View, wrapped } from './render-quotation.js';
import { visibleLine } from './visible-text.js';

/** A page for people: what stands on it, its notes, and the pages on either side. */
export function renderPage(page: PageText, view: View): string {
  const { styles, width } = view;
  const title = visibleLine(view.titleOf(page.documentId));
  const beside = [
    page.previous === null ? '' : `previous page: ${visibleLine(page.previous)}`,
    page.next === null ? '' : `next page: ${visibleLine(page.next)}`,
  ].filter((words) => words !== '');
  return `${[
    styles.heading(`${title}, p. ${visibleLine(page.label)}`),
    '',
    ...wrapped(page.body, width).map((line) => (line === '' ? '' : `       ${line}`)),
    ...(page.notes.length === 0 ? [] : ['', styles.heading('Notes'), ...noteLines(page.notes, view)]),
    ...(beside.length === 0 ? [] : ['', styles.faint(beside.join('   '))]),
  ].join('\n')}\n`;
}
