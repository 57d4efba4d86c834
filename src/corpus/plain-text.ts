import type { Block } from './block.js';
import { type RichText, RichTextBuilder } from './rich-text.js';

const BULLET = /^\s*[•‣▪◦·*–-]\s+/u;
const NUMBERED = /^\s*(\d{1,3})[.)]\s+/;
const PAGE_MARKER = /^\s*<!--\s*page:\s*(.*?)\s*-->\s*$/i;

/**
 * Reads plain text into blocks. Blank lines part paragraphs; a single short line without a full stop is a heading;
 * lines that begin with a bullet or a number are list items; page markers are as in Markdown.
 */
export function readPlainText(source: string): Block[] {
  const blocks: Block[] = [];
  let lists = 0;
  let inList = false;
  for (const { lines, line } of chunks(source)) {
    const marker = lines.length === 1 ? PAGE_MARKER.exec(lines[0] ?? '') : null;
    if (marker !== null) {
      blocks.push({ kind: 'page', label: marker[1] === undefined || marker[1] === '' ? null : marker[1], line });
      continue;
    }
    const items = itemsOf(lines, line);
    if (items === null) {
      inList = false;
      const rich = richOf(lines.join(' '));
      if (lines.length === 1 && isHeading(rich.text)) {
        blocks.push({ kind: 'heading', depth: blocks.some((block) => block.kind === 'heading') ? 2 : 1, rich, line });
      } else {
        blocks.push({ kind: 'paragraph', rich, line });
      }
      continue;
    }
    if (!inList) lists += 1;
    inList = true;
    for (const item of items) {
      blocks.push({ kind: 'item', number: item.number, list: lists, rich: richOf(item.text), line: item.line });
    }
  }
  return blocks;
}

function richOf(text: string): RichText {
  const builder = new RichTextBuilder();
  builder.write(text.trim());
  return builder.build();
}

/** A title has no sentence end, no colon to introduce something, and few words. */
function isHeading(text: string): boolean {
  return (
    text.length <= 120 && /\p{L}/u.test(text) && !/[.!?:;,…]["'”’»)]*$/u.test(text) && text.split(/\s+/).length <= 14
  );
}

/** Runs of lines between blank lines, with the number of their first line. */
function* chunks(source: string): Generator<{ lines: string[]; line: number }> {
  let lines: string[] = [];
  let first = 1;
  const all = source.split(/\r\n|\r|\n/);
  for (const [index, text] of [...all, ''].entries()) {
    if (text.trim() === '' || PAGE_MARKER.test(text)) {
      if (lines.length > 0) yield { lines, line: first };
      lines = [];
      if (text.trim() !== '') yield { lines: [text], line: index + 1 };
    } else {
      if (lines.length === 0) first = index + 1;
      lines.push(text);
    }
  }
}

/** The items of a chunk that is a list; null when it is not one. Lines without a marker continue the item above. */
function itemsOf(
  lines: readonly string[],
  line: number,
): { number: number | null; text: string; line: number }[] | null {
  const items: { number: number | null; text: string; line: number }[] = [];
  for (const [index, text] of lines.entries()) {
    const numbered = NUMBERED.exec(text);
    const bullet = BULLET.exec(text);
    if (numbered !== null) {
      items.push({ number: Number(numbered[1]), text: text.slice(numbered[0].length), line: line + index });
    } else if (bullet !== null) {
      items.push({ number: null, text: text.slice(bullet[0].length), line: line + index });
    } else {
      const above = items.at(-1);
      if (above === undefined) return null;
      above.text += ` ${text.trim()}`;
    }
  }
  return items.length === 0 ? null : items;
}
