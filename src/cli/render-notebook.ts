import type { NotebookEntry } from '../desk/notebook/notebook.js';
import type { Standing } from '../desk/notebook/standing.js';
import { MARGIN_INDENT as INDENT } from './margin.js';
import { type View, wrapped } from './render-quotation.js';
import { visibleLine } from './visible-text.js';

type NotebookView = Pick<View, 'styles' | 'width'>;

/** Entries one below the other, each under its number. */
export function renderEntries(
  entries: readonly { readonly entry: NotebookEntry; readonly standing: Standing }[],
  view: NotebookView,
): string {
  return entries.map(({ entry, standing }) => renderEntry(entry, standing, view)).join('\n');
}

/** An entry with its source, its note and its tags; what is wrong with it is said above. */
export function renderEntry(entry: NotebookEntry, standing: Standing, { styles, width }: NotebookView): string {
  const label = `[${entry.position}]`.padEnd(INDENT.length);
  const indented = (text: string, paint: (line: string) => string): string[] =>
    wrapped(text, width).map((line) => (line === '' ? '' : INDENT + paint(line)));
  const plain = (line: string): string => line;
  const citation = standing.kind === 'stands' ? standing.quotation.citation : entry.citation;
  const tags = entry.tags.map((tag) => `#${tag.replace(/ /g, '-')}`).join(' ');
  const day = new Date(entry.savedAt).toISOString().slice(0, 10);
  const lines = [
    ...indented(warningOf(standing), styles.warning),
    ...(standing.kind === 'damaged' ? [] : indented(entry.text, plain)),
    ...indented(`— ${citation}`, styles.citation),
    ...(entry.note === '' ? [] : indented(entry.note, styles.heading)),
    ...(tags === '' ? [] : indented(tags, styles.number)),
    INDENT + styles.faint(visibleLine(`${entry.quotationId}, saved ${day}`)),
  ];
  const [first = '', ...rest] = lines;
  return `${[styles.number(label) + first.slice(label.length), ...rest].join('\n')}\n`;
}

/** What is wrong with an entry; empty where nothing is. */
function warningOf(standing: Standing): string {
  if (standing.kind !== 'stands' || standing.was === null) return WARNINGS[standing.kind];
  return `Its place has changed since. When it was saved, it was: ${standing.was}`;
}

const WARNINGS: Readonly<Record<Standing['kind'], string>> = {
  stands: '',
  changed: 'The source has changed since: this is the text as it was saved.',
  damaged: 'The copy in the notebook is damaged and is not shown.',
};
