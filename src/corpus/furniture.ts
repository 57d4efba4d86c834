import { fullName, type PersonName } from './bibliography.js';
import type { RichText } from './rich-text.js';

const CONTENTS_HEADING =
  /^(table of contents|contents|table des matières|sommaire|inhoud|inhoudsopgave|inhoudstafel|inhalt|inhaltsverzeichnis|índice|contenido|indice|sommario)$/i;
/** Dots that lead to a page number: at the end of a line, or, where lines have run together, a long row of them. */
const LEADER = /(?:(?:\.[^\S\n]?){3,20}|(?:…[^\S\n]?){1,20})[^\S\n]{0,20}(?:\d{1,5}|[ivxlc]{1,8})[^\S\n]?$/gim;
const LONG_LEADER = /(?:\.\s?){4,20}\s?\d{1,5}\b/g;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*(?:\s|$)|[。！？：；]/u;

/** Whether a heading begins a table of contents. */
export function isContentsHeading(title: string): boolean {
  return CONTENTS_HEADING.test(title.trim());
}

/** Lines of a table of contents: titles, dot leaders, page numbers. */
export function isContents(text: string): boolean {
  const leaders = text.match(LEADER)?.length ?? 0;
  return leaders >= 3 || (leaders >= 1 && text.length < 200) || (text.match(LONG_LEADER)?.length ?? 0) >= 3;
}

/** Running text of some length: a table of contents under no further heading has ended before it. */
export function isProse(text: string): boolean {
  return text.length > 150 && /[.!?。！？]["'”’»)\]]*$/u.test(text);
}

/** A title that is set as a paragraph: all of it bold, or all capitals, and no sentence. */
export function isDisplayLine(rich: RichText): boolean {
  const { text } = rich;
  if (text.length > 400 || /[.!?。！？]["'”’»)]*$/u.test(text) || text.split(/\s+/).length > 30) return false;
  const bold = rich.marks
    .filter((mark) => mark.kind === 'strong')
    .reduce((sum, mark) => sum + mark.span.end - mark.span.start, 0);
  const letters = text.replace(/[^\p{L}]/gu, '');
  // Scripts without capitals have no letters that differ.
  const capitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return bold >= text.length * 0.95 || (letters.length >= 4 && capitals);
}

/** A few words that are no sentence: a date on a title page, a label. */
export function isScrap(text: string): boolean {
  return text.length <= 200 && !SENTENCE_END.test(text) && text.split(/\s+/).length <= 6;
}

/** A label, a colon and a value, such as a colophon has: "Lay-out: someone.be". A sentence would have a full stop. */
export function isLabelled(text: string): boolean {
  const label = /^[^:\n]{1,60}:\s+(?=\S)/.exec(text)?.[0];
  if (label === undefined || text.length > 1000 || /[.!?…:;。！？]["'”’»)\]]*$/u.test(text.slice(-12))) return false;
  const value = text.slice(label.length);
  const capitals = value === value.toUpperCase() && value !== value.toLowerCase();
  return capitals || text.split(/\s+/).length <= 12;
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
