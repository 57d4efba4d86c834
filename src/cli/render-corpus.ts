import { pageReference } from '../answer/citation.js';
import type { Corpus } from '../corpus/document.js';
import { chapterFacts, documentFacts } from './documents.js';
import { layOut } from './line-layout.js';
import type { View } from './render-quotation.js';
import { visibleLine } from './visible-text.js';

/** Every chapter, under its document. */
export function renderChapters(corpus: Corpus, { styles, width }: Pick<View, 'styles' | 'width'>): string {
  if (corpus.documents.length === 0) return 'There are no documents yet.\n';
  const blocks = corpus.documents.map((document) => {
    const facts = chapterFacts(document);
    const room = Math.max(0, ...facts.map(({ id }) => id.length)) + 2;
    const lines = facts.flatMap(({ id, title, authors, pages }) => {
      const where = pages === null ? '' : pageReference([...new Set([pages.from, pages.to])]);
      const about = [authors.join(', '), where].filter((words) => words !== '').join(', ');
      const [first = '', ...rest] = besides(title, room, width);
      return [
        `  ${styles.number(visibleLine(id).padEnd(room))}${first}`,
        ...rest.map((line) => ' '.repeat(room + 2) + line),
        ...besides(about, room, width).map((line) => ' '.repeat(room + 2) + styles.faint(line)),
      ];
    });
    const head = `${styles.heading(visibleLine(document.item.title))} ${styles.faint(`(${visibleLine(document.id)})`)}`;
    return [head, ...(lines.length === 0 ? ['  no chapters'] : lines)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Every document, with how much there is of it. */
export function renderDocuments(corpus: Corpus, { styles }: Pick<View, 'styles'>): string {
  if (corpus.documents.length === 0) return 'There are no documents yet.\n';
  const blocks = corpus.documents.map(documentFacts).map(({ id, title, pages, sentences, words, hash }) => {
    const counts = [counted(pages, 'printed page'), counted(sentences, 'sentence'), counted(words, 'word')];
    return [
      `${styles.heading(visibleLine(title))} ${styles.faint(`(${visibleLine(id)})`)}`,
      `  ${counts.join(', ')}`,
      `  ${styles.faint(`SHA-256 of text and sidecar ${hash}`)}`,
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** A text that stands to the right of the ids. */
function besides(text: string, room: number, width: number): readonly string[] {
  return layOut(text, { width: Math.max(20, width - room - 2) }).map((line) => line.map((run) => run.text).join(''));
}

function counted(count: number, unit: string): string {
  if (count === 0) return `no ${unit}s`;
  return `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`;
}
