import type { Nodes, PhrasingContent } from 'mdast';
import { ELEMENTS, UNDEFINED_REFERENCE } from '../../../corpus/inline.js';
import { mayBeExponent, raised } from '../../../corpus/superscript.js';
import { type TracedText, TracedTextBuilder } from '../traced-text.js';
import { alignText } from './align.js';

/** Styles of what a page's reader does not see, or sees struck out. */
const HIDES = /^<[a-z][^<>]{0,400}(?:display:\s?none|visibility:\s?hidden|line-through)/iu;

/** The Markdown that nodes were parsed from, and where that begins in the draft's lines. */
export interface Parsed {
  readonly source: string;
  readonly offset: number;
}

/** The text of inline nodes, with where it came from and the notes it calls. */
export function tracedInline(nodes: readonly PhrasingContent[], parsed: Parsed): TracedText {
  const builder = new TracedTextBuilder();
  writeInline(nodes, parsed, builder);
  return builder.build();
}

function writeInline(nodes: readonly PhrasingContent[], parsed: Parsed, builder: TracedTextBuilder): void {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) break;
    const struck = struckUntil(nodes, at);
    if (struck !== null) {
      at = struck;
      continue;
    }
    const marker = raisedMarker(nodes, at);
    if (marker !== null) {
      const figures = mayBeExponent(builder.tail, marker) ? raised(marker) : null;
      if (figures === null) builder.call(marker);
      else builder.write(figures, () => startOf(nodes[at + 1] ?? node, parsed));
      at += 2;
      continue;
    }
    switch (node.type) {
      case 'text':
        writeText(node.value, node, parsed, builder);
        break;
      case 'inlineCode': {
        const start = builder.length;
        writeAligned(node.value, node, parsed, builder);
        builder.codeSince(start);
        break;
      }
      case 'break':
        builder.lineBreak(startOf(node, parsed));
        break;
      case 'footnoteReference':
        builder.call(node.identifier);
        break;
      case 'html':
        writeTag(node.value, node, parsed, builder);
        break;
      case 'delete':
        // "~~struck~~" is taken back; "H~2~O" is lowered in Pandoc's Markdown, and is text.
        if (!isStruck(node, parsed)) writeInline(node.children, parsed, builder);
        break;
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
        writeInline(node.children, parsed, builder);
        break;
      default:
        // A picture is no text.
        break;
    }
  }
}

const startOf = (node: Nodes, parsed: Parsed): number => parsed.offset + (node.position?.start.offset ?? 0);

function writeAligned(value: string, node: Nodes, parsed: Parsed, builder: TracedTextBuilder): void {
  const start = node.position?.start.offset ?? 0;
  const source = parsed.source.slice(start, node.position?.end.offset ?? start);
  const base = parsed.offset + start;
  if (source === value) {
    builder.write(value, (at) => base + at);
    return;
  }
  const places = alignText(source, value);
  builder.write(value, (at) => base + (places[at] ?? 0));
}

/** Text; a reference to a note that is not defined in what was parsed is a call all the same. */
function writeText(value: string, node: Nodes, parsed: Parsed, builder: TracedTextBuilder): void {
  if (!value.includes('[^')) {
    writeAligned(value, node, parsed, builder);
    return;
  }
  const start = node.position?.start.offset ?? 0;
  const places = alignText(parsed.source.slice(start, node.position?.end.offset ?? start), value);
  const write = (from: number, to?: number): void =>
    builder.write(value.slice(from, to), (at) => parsed.offset + start + (places[from + at] ?? 0));
  let from = 0;
  for (const match of value.matchAll(UNDEFINED_REFERENCE)) {
    write(from, match.index);
    builder.call(match[1] ?? '');
    from = match.index + match[0].length;
  }
  write(from);
}

/** Tags of HTML go; what else stands in angle brackets is the writer's own. */
function writeTag(html: string, node: Nodes, parsed: Parsed, builder: TracedTextBuilder): void {
  const [, name = ''] = /^<\/?([a-z][a-z0-9-]*)/i.exec(html) ?? [];
  if (name.toLowerCase() === 'br') builder.lineBreak(startOf(node, parsed));
  else if (/^<\/?\p{L}/u.test(html) && !ELEMENTS.has(name.toLowerCase())) writeAligned(html, node, parsed, builder);
}

function isStruck(node: Nodes, { source }: Parsed): boolean {
  const start = node.position?.start.offset ?? 0;
  return source.slice(start, start + 2) === '~~';
}

/** Where `<del>` or `<s>` at a node ends: the position of its end tag; null where none begins, or none ends it. */
function struckUntil(nodes: readonly PhrasingContent[], at: number): number | null {
  const node = nodes[at];
  const html = node?.type === 'html' ? node.value : '';
  const name = (/^<(del|s|strike)\b/i.exec(html) ?? (HIDES.test(html) ? /^<([a-z]+)\s/i.exec(html) : null))?.[1];
  if (name === undefined) return null;
  const end = nodes.findIndex(
    (other, by) => by > at && other.type === 'html' && other.value.toLowerCase().startsWith(`</${name.toLowerCase()}`),
  );
  return end === -1 ? null : end;
}

/** The number of a note called with `<sup>12</sup>` from the node at `at` on. */
function raisedMarker(nodes: readonly PhrasingContent[], at: number): string | null {
  const [open, number, close] = [nodes[at], nodes[at + 1], nodes[at + 2]];
  if (open?.type !== 'html' || number?.type !== 'text' || close?.type !== 'html') return null;
  if (!/^<sup\b/i.test(open.value) || !/^<\/sup/i.test(close.value)) return null;
  return /^\s*(\d{1,4})\s*$/.exec(number.value)?.[1] ?? null;
}
