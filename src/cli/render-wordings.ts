import type { Span } from '../corpus/span.js';
import { displayWidth } from './display-width.js';
import { isMarked, type Line, layOut } from './line-layout.js';
import { MARGIN_INDENT as INDENT, MARGIN } from './margin.js';
import type { View } from './render-quotation.js';

/** A text as it stands, and the parts of it that differ from another's. */
export interface Wording {
  /** Said above it. */
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Carets below the marked words say which they are where colours are not seen; the text itself stays as it is. */
const CARET = '^';

/** A wording below its label. */
export function wordingLines({ label, text, marks }: Wording, { styles, width }: View): readonly string[] {
  const sorted = marks.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || a.end - b.end);
  const lines = layOut(text, { width: width - MARGIN - 2, marks: sorted });
  return [
    INDENT + styles.faint(label),
    ...lines.flatMap((line) => {
      const shown = line.map((run) => (run.marked ? styles.answer(run.text) : run.text)).join('');
      return isMarked(line)
        ? [`${INDENT}  ${shown}`, `${INDENT}  ${styles.answer(caretsBelow(line))}`]
        : [`${INDENT}  ${shown}`.trimEnd()];
    }),
  ];
}

function caretsBelow(line: Line): string {
  return line
    .map(({ text, marked }) => (marked ? CARET : ' ').repeat(displayWidth(text)))
    .join('')
    .trimEnd();
}
