import type { ComposedText } from './compose.js';
import { exportWords } from './export-words.js';

/** Only quotations are set in, so no line of one can pass for anything else. */
const INDENT = '    ';

/** As plain text: the quotations set in, their citations numbered at the end. */
export function plainText({ language, quotations, bibliography }: ComposedText): string {
  const words = exportWords(language);
  const blocks = [words.title];
  for (const { paragraphs, footnote, warning, note, tags } of quotations) {
    const call = footnote === null ? '' : ` [${footnote.number}]`;
    const text = paragraphs.map((lines) => lines.map((line) => INDENT + line).join('\n')).join('\n\n');
    if (text !== '') blocks.push(text + call);
    if (warning !== null) blocks.push(warning);
    blocks.push(...note.map((lines) => lines.join('\n')));
    if (tags.length > 0) blocks.push(`${words.tags} ${tags.join(', ')}`);
  }
  const notes = quotations.flatMap(({ footnote }) =>
    footnote === null ? [] : [`[${footnote.number}] ${footnote.cited.text}`],
  );
  if (notes.length > 0) blocks.push(words.notes, notes.join('\n'));
  if (bibliography.length > 0) blocks.push(words.bibliography, bibliography.map(({ text }) => text).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
