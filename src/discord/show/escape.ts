import { visibleText } from './visible-text.js';

/**
 * Discord takes the backslash off before any of these and shows the character itself. Between them they begin or close
 * everything Discord makes of a text: emphasis, spoilers, code, quotes, headings, links, mentions (`<@…>`, `@everyone`),
 * timestamps (`<t:…>`), emoji (`:name:`). The colon also keeps `https://…` from becoming a link.
 */
const SPECIAL = /[\\*_~`|<>#[\]()@:]/g;

/** At the beginning of a line: the dash, plus or "1." that would make a list, and the `-#` of small print. */
const LINE_START = /^([^\S\n\r\u2028\u2029]*)(?:(\d+)\.|([-+]))/gm;

/**
 * A text as Discord's Markdown that shows exactly its visible characters: it formats, links and mentions nothing.
 * The text may be a slice out of the middle of a line: its beginning is treated as that of a line, which does no harm.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(SPECIAL, '\\$&')
    .replace(LINE_START, (_, indent: string, digits: string | undefined, sign: string | undefined) =>
      digits === undefined ? `${indent}\\${sign}` : `${indent}${digits}\\.`,
    );
}

/**
 * For the parts of an embed where Discord knows no Markdown (author, footer) and for the names of choices and buttons:
 * one line, at most `limit` characters, cut between words with "…".
 */
export function plainLine(text: string, limit: number): string {
  const line = visibleText(text).replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${cutAtWord(line, limit - 1)}…`;
}

/** An escaped line of at most `limit` characters (an embed's title); cut between words with "…". */
export function escapedLine(text: string, limit: number): string {
  const line = plainLine(text, limit);
  const escaped = escapeMarkdown(line);
  // Escaping at most doubles the length, so half of the limit always fits.
  return escaped.length <= limit ? escaped : escapeMarkdown(plainLine(line, Math.floor(limit / 2)));
}

function cutAtWord(line: string, limit: number): string {
  const space = line.lastIndexOf(' ', limit);
  const end = space > limit / 2 ? space : limit;
  // Never between the two halves of one character.
  return line
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
