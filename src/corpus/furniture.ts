import { fullName, type PersonName } from './bibliography.js';
import type { Block } from './block.js';
import type { RichText } from './rich-text.js';

const CONTENTS_HEADING =
  /^(table of contents|contents|table des matières|sommaire|inhoud|inhoudsopgave|inhoudstafel|inhalt|inhaltsverzeichnis)$/i;
const LEADER = /(?:\.\s?){3,}\s*\d+\b|…\s*\d+\b/g;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*(\s|$)/u;

/** Whether a heading begins a table of contents. */
export function isContentsHeading(title: string): boolean {
  return CONTENTS_HEADING.test(title.trim());
}

/** Lines of a table of contents: titles, dot leaders, page numbers. */
export function isContents(text: string): boolean {
  const leaders = text.match(LEADER)?.length ?? 0;
  return leaders >= 3 || (leaders >= 1 && text.length < 200);
}

/** A title that is set as a paragraph: all of it bold, or all capitals, and no sentence. */
export function isDisplayLine(rich: RichText): boolean {
  const { text } = rich;
  if (/[.!?]["'”’»)]*$/u.test(text) || text.split(/\s+/).length > 30) return false;
  const bold = rich.marks
    .filter((mark) => mark.kind === 'strong')
    .reduce((sum, mark) => sum + mark.span.end - mark.span.start, 0);
  const letters = text.replace(/[^\p{L}]/gu, '');
  return bold >= text.length * 0.95 || (letters.length >= 4 && letters === letters.toUpperCase());
}

/** A few words that are no sentence: a date on a title page, a label. */
export function isScrap(text: string): boolean {
  return !SENTENCE_END.test(text) && text.split(/\s+/).length <= 6;
}

/** A line under a chapter's title that holds its authors' names and nothing else. */
export function isByline(text: string, authors: readonly PersonName[]): boolean {
  if (authors.length === 0) return false;
  const names = new Set(authors.flatMap((author) => wordsOf(fullName(author))));
  const joining = new Set(['and', 'et', 'en', 'und', 'by', 'par', 'door', 'von']);
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.some((word) => names.has(word)) &&
    words.every((word) => names.has(word) || joining.has(word))
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/**
 * Positions of blocks that are a page's furniture: running heads and feet (the same short line, numbers aside, at the
 * edge of at least three pages) and page numbers standing alone.
 */
export function pageFurniture(blocks: readonly Block[]): Set<number> {
  const edges = new Map<string, number[]>();
  const furniture = new Set<number>();
  const note = (at: number, labels: readonly (string | null)[]): void => {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.rich.text.length > 100) return;
    const text = block.rich.text.trim();
    if (
      labels.some((label) => label !== null && (text === label || text === `- ${label} -` || text === `– ${label} –`))
    ) {
      furniture.add(at);
      return;
    }
    const shape = text.toLowerCase().replace(/\d+/g, '#');
    edges.set(shape, [...(edges.get(shape) ?? []), at]);
  };
  let label: string | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'page') continue;
    let before = at - 1;
    while (blocks[before]?.kind === 'note') before -= 1;
    note(before, [label]);
    note(at + 1, [block.label]);
    label = block.label;
  }
  for (const positions of edges.values()) {
    if (new Set(positions).size >= 3) for (const at of positions) furniture.add(at);
  }
  return furniture;
}
