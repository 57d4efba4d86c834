import { type Block, cutBlocks, type Fault } from './block.js';
import { reportBrokenMarker } from './inline.js';
import { isBrokenMarker, pageMarkers, separateMarkers } from './page-marker.js';
import { type CutText, RichTextBuilder } from './rich-text.js';

const BULLET = /^\s*[•‣▪◦·*–-]\s+/u;
const NUMBERED = /^\s*(\d{1,3})[.)]\s+/;

/** Lines without a blank one between them, or one that only holds page markers. */
interface Chunk {
  readonly lines: string[];
  readonly line: number;
  /** Whether a page marker, and no blank line, ends it: no title stands so. */
  readonly cut: boolean;
}

/**
 * Reads plain text into blocks. Blank lines part paragraphs; a single short line without a full stop is a heading;
 * lines that begin with a bullet or a number are list items; page markers are as in Markdown.
 */
export function readPlainText(source: string, fault: Fault = () => {}): Block[] {
  const { text, lineOf } = separateMarkers(source);
  const blocks: Block[] = [];
  const add = (lines: readonly string[], line: number, first: Parameters<typeof cutBlocks>[2]): void => {
    for (const block of cutBlocks(textOf(lines, line, lineOf, fault), lineOf(line), first)) blocks.push(block);
  };
  let lists = 0;
  let inList = false;
  let headings = 0;
  for (const { lines, line, cut } of chunks(text)) {
    const items = itemsOf(lines, line);
    if (items !== null) {
      if (!inList) lists += 1;
      inList = true;
      for (const { number, lines: own, line: at } of items) {
        add(own, at, (rich) => ({ kind: 'item', number, list: lists, rich, line: lineOf(at) }));
      }
      continue;
    }
    if (!isMarkerLine(lines)) inList = false;
    const afterPage = blocks.at(-1)?.kind === 'page';
    add(lines, line, (rich) => {
      if (lines.length > 1 || cut || !isHeading(rich.text, afterPage))
        return { kind: 'paragraph', rich, line: lineOf(line) };
      headings += 1;
      return { kind: 'heading', depth: headings === 1 ? 1 : 2, rich, line: lineOf(line) };
    });
  }
  return blocks;
}

/** A title has no sentence end, no colon to introduce something, and few words. */
function isHeading(text: string, afterPage: boolean): boolean {
  if (text.length > 120 || !/\p{L}/u.test(text) || /[.!?:;,…。！？：；]["'”’»)]*$/u.test(text)) return false;
  // The last line of a paragraph, carried over to a new page.
  if (afterPage && /^\p{Ll}/u.test(text)) return false;
  return text.split(/\s+/).length <= 14;
}

/** The lines as one text, page markers taken out. */
function textOf(lines: readonly string[], first: number, lineOf: (line: number) => number, fault: Fault): CutText {
  const builder = new RichTextBuilder();
  for (const [index, text] of lines.entries()) {
    const line = lineOf(first + index);
    let from = 0;
    for (const marker of pageMarkers(text)) {
      builder.write(text.slice(from, marker.start));
      builder.cut(marker.label, line);
      from = marker.end;
    }
    const rest = text.slice(from);
    const comment = rest.indexOf('<!--');
    if (comment !== -1 && isBrokenMarker(rest.slice(comment, comment + 300))) reportBrokenMarker(fault, line);
    builder.write(`${rest}\n`);
  }
  return builder.build();
}

function isMarkerLine(lines: readonly string[]): boolean {
  const [only = ''] = lines;
  return (
    lines.length === 1 &&
    only.includes('<!--') &&
    pageMarkers(only).some(({ start }) => only.slice(0, start).trim() === '')
  );
}

/** Runs of lines between blank lines and page markers, with the number of their first line. */
function* chunks(source: string): Generator<Chunk> {
  let lines: string[] = [];
  let first = 1;
  for (const [index, text] of [...source.split(/\r\n|\r|\n/), ''].entries()) {
    const marker = isMarkerLine([text]);
    if (text.trim() !== '' && !marker) {
      if (lines.length === 0) first = index + 1;
      lines.push(text);
      continue;
    }
    if (lines.length > 0) yield { lines, line: first, cut: marker };
    lines = [];
    if (marker) yield { lines: [text], line: index + 1, cut: false };
  }
}

/** The items of a chunk that is a list; null when it is not one. Lines without a marker continue the item above. */
function itemsOf(
  lines: readonly string[],
  line: number,
): { number: number | null; lines: string[]; line: number }[] | null {
  const items: { number: number | null; lines: string[]; line: number }[] = [];
  for (const [index, text] of lines.entries()) {
    const numbered = NUMBERED.exec(text);
    const marker = numbered ?? BULLET.exec(text);
    const above = items.at(-1);
    if (marker !== null) {
      const number = numbered === null ? null : Number(numbered[1]);
      items.push({ number, lines: [text.slice(marker[0].length)], line: line + index });
    } else if (above === undefined) {
      return null;
    } else {
      above.lines.push(text);
    }
  }
  return items.length === 0 ? null : items;
}
