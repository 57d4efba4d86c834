import { setImmediate } from 'node:timers/promises';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { paragraphsOf, printableLine } from '../export/printable.js';
import type { MarkedWording } from './check-words.js';

/** What Markdown itself takes for text, but Pandoc and others for formulas, raised and lowered text, and citations. */
const BEYOND_MARKDOWN = ['$', '^', '~', '@'].map((character) => ({ character, inConstruct: 'phrasing' as const }));

/** A report as Markdown, made part by part: other work goes on between them. */
export async function reportOf(parts: Iterable<readonly RootContent[]>): Promise<string> {
  const made: string[] = [];
  for (const part of parts) {
    await setImmediate();
    if (part.length > 0) made.push(asMarkdown(part));
  }
  return made.join('\n');
}

/** Every text in it is read back as the characters it is made of. */
function asMarkdown(children: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...children] },
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: BEYOND_MARKDOWN }],
      rule: '*',
      ruleSpaces: true,
    },
  );
}

export function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value: printableLine(value) };
}

export function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

export function emphasis(words: string): PhrasingContent {
  return { type: 'emphasis', children: [text(words)] };
}

/** White space beside a mark, which `text` takes off. */
export const SPACE: PhrasingContent = { type: 'text', value: ' ' };

export function list(items: readonly (readonly PhrasingContent[])[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  };
}

/** A row is read at a glance: what is longer stands in full below the table. */
const LONGEST_CELL = 200;

export function table(rows: readonly (readonly string[])[]): RootContent {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: [text(cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell)],
      })),
    })),
  };
}

/** Words of a document or of a writer, set off; their paragraphs and lines are kept. */
export function blockQuotation(words: string): RootContent {
  return {
    type: 'blockquote',
    children: paragraphsOf(words).map((lines) =>
      paragraph(
        ...lines.flatMap((line, at): PhrasingContent[] => (at === 0 ? [text(line)] : [{ type: 'break' }, text(line)])),
      ),
    ),
  };
}

/** A wording with what differs marked: struck out what a writer has, in bold what the source has. */
export function markedQuotation({ of, text: whole, marks }: MarkedWording): RootContent {
  const children: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= start || start < at) continue;
    children.push(...piece(whole.slice(at, start)), ...marked(whole.slice(start, end), of));
    at = end;
  }
  children.push(...piece(whole.slice(at)));
  return { type: 'blockquote', children: [paragraph(...children)] };
}

function marked(slice: string, of: MarkedWording['of']): PhrasingContent[] {
  if (slice.trim() === '') return piece(slice);
  const [before, after] = [/^\s/.test(slice) ? [SPACE] : [], /\s$/.test(slice) ? [SPACE] : []];
  const type = of === 'given' ? 'delete' : 'strong';
  return [...before, { type, children: [text(slice)] }, ...after];
}

/** Text between marks: on one line, with the space that parts it from them. */
function piece(slice: string): PhrasingContent[] {
  if (slice === '') return [];
  const [before, after] = [/^\s/.test(slice) ? ' ' : '', /\s$/.test(slice) ? ' ' : ''];
  const core = printableLine(slice);
  return [{ type: 'text', value: core === '' ? ' ' : before + core + after }];
}
