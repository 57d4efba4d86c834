import type { Occurrence } from '../answer/concordance/concordance.js';
import { Contexts, type InContext, isInDocument } from '../answer/concordance/in-context.js';
import { fullName } from '../corpus/bibliography.js';
import { PinciteError } from '../errors.js';
import { layOut } from './line-layout.js';
import { MARGIN, MARGIN_INDENT } from './margin.js';
import { type View, wrapped, wrappedLine } from './render-quotation.js';

/** Characters on either side of what was looked for: for people, and for programs. */
const ROOM = { shown: 70, json: 200 } as const;

/** A concordance for people: under each document and chapter its occurrences, each with its citation. */
export function renderConcordance(
  words: string,
  total: number,
  shown: readonly Occurrence[],
  view: Pick<View, 'styles' | 'width'>,
): string {
  const { styles } = view;
  if (total === 0) {
    const sentence = `Not found: “${words}” stands nowhere in what was searched.`;
    return `${wrappedLine(sentence, view).map(styles.warning).join('\n')}\n`;
  }
  const contexts = new Contexts(ROOM.shown);
  const lines: string[] = [];
  let above = '';
  for (const occurrence of shown) {
    const found = checked(contexts.of(occurrence));
    const heading = [found.document.item.title, found.chapter?.title]
      .filter((title) => title !== undefined)
      .join(' › ');
    if (heading !== above) {
      if (above !== '') lines.push('');
      lines.push(...wrappedLine(heading, view).map(styles.heading));
      above = heading;
    }
    lines.push(...occurrenceLines(found, view));
  }
  const count = total === 1 ? '1 occurrence' : `${total.toLocaleString('en-GB')} occurrences`;
  const head = shown.length < total ? `${count}, of which the first ${shown.length.toLocaleString('en-GB')}` : count;
  return `${[`${head}.`, '', ...lines].join('\n')}\n`;
}

/** The same as JSON, with every text exactly as it stands. */
export function searchRecord(words: string, total: number, shown: readonly Occurrence[]) {
  const contexts = new Contexts(ROOM.json);
  return {
    words,
    total,
    occurrences: shown.map((occurrence) => {
      const { document, span, text, match, pages, chapter, sectionTitle, note, citation } = checked(
        contexts.of(occurrence),
      );
      return {
        source: document.id,
        text,
        match,
        span,
        pages,
        chapter: chapter?.title ?? null,
        authors: chapter?.authors.map(fullName) ?? [],
        section: sectionTitle,
        note,
        citation,
      };
    }),
  };
}

function occurrenceLines({ text, match, cut, citation }: InContext, { styles, width }: Pick<View, 'styles' | 'width'>) {
  // Room for the marks, and for what says that there is more before and after.
  const lines = layOut(text, { width: width - MARGIN - 6, mark: match });
  const last = lines.length - 1;
  return [
    ...lines.map((line, at) => {
      const words = line.map((run) => (run.marked ? styles.answer(marked(run.text, styles)) : run.text)).join('');
      const [before, after] = [at === 0 && cut.before ? '… ' : '', at === last && cut.after ? ' …' : ''];
      return MARGIN_INDENT + before + words + after;
    }),
    ...wrapped(`— ${citation}`, width).map((line) => MARGIN_INDENT + styles.faint(line)),
  ];
}

/** Where nothing can be painted, what was looked for stands between marks. */
function marked(text: string, styles: View['styles']): string {
  return styles.enabled ? text : `»${text}«`;
}

function checked(found: InContext): InContext {
  if (isInDocument(found)) return found;
  throw new PinciteError(
    'index-damaged',
    'A line did not match its document and was not shown.',
    'Search again; if it happens again, look at the log.',
    { context: { document: found.document.id, span: found.span } },
  );
}
