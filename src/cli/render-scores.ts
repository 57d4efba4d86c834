import type { ScoreExplanation } from '../answer/quotation.js';
import { MARGIN_INDENT } from './margin.js';
import type { Styles } from './styles.js';

/** Columns for what a score is called. */
const NAME = 14;

/** Every score of a quotation: what put it where it is, and what the reading model says to it. */
export function scoreTable(scores: ScoreExplanation, { faint }: Styles): string {
  const row = (name: string, ...cells: readonly string[]): string =>
    MARGIN_INDENT + faint(`${name.padEnd(NAME)}${cells.join('')}`.trimEnd());
  const { reads } = scores;
  return `${[
    row('', heading('cosine'), heading('MaxSim')),
    row('sentence', figure(scores.denseSentence), figure(scores.maxSimSentence)),
    row('passage', figure(scores.denseWindow), figure(scores.maxSimWindow)),
    row('with headings', figure(scores.denseContext)),
    row('together', figure(scores.fused), ' σ above the rest'),
    row('found by', `  ${scores.foundBy.join(', ')}`),
    ...(reads === null
      ? [row('reader', '  not read')]
      : [
          row('reader', heading('answers'), heading('contradicts'), heading('sentence')),
          row('', figure(reads.answers, 'answers'), figure(reads.contradicts, 'contradicts'), figure(reads.sentence)),
        ]),
  ].join('\n')}\n`;
}

/** The head of a column: as wide as its figures, or as its own word and the space before it. */
function heading(word: string): string {
  return word.padStart(columnWidth(word));
}

function figure(value: number, column = ''): string {
  return value.toFixed(3).padStart(columnWidth(column));
}

function columnWidth(word: string): number {
  return Math.max(8, word.length + 2);
}
