import { decodeString } from 'micromark-util-decode-string';
import { type TracedText, TracedTextBuilder } from '../traced-text.js';

/** Comments, elements that hold no running text or what is struck out, and tags. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code|del|s|strike)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/gi;
const WITHIN_LINE = /^(?:a|abbr|b|bdi|bdo|big|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)$/i;

/** A paragraph of a block of HTML. */
export interface HtmlParagraph {
  readonly text: TracedText;
  /** Whether it stands in a `<blockquote>`. */
  readonly quoted: boolean;
}

/** The paragraphs of a block of HTML, tags taken out. @param offsetAt where a position of `html` stands in the draft */
export function htmlParagraphs(html: string, offsetAt: (position: number) => number): HtmlParagraph[] {
  const paragraphs: HtmlParagraph[] = [];
  let builder = new TracedTextBuilder();
  let depth = 0;
  const close = (): void => {
    const text = builder.build();
    if (text.text !== '') paragraphs.push({ text, quoted: depth > 0 });
    builder = new TracedTextBuilder();
  };
  let from = 0;
  for (const match of html.matchAll(MARKUP)) {
    writeText(html, from, match.index, builder, offsetAt);
    from = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'br') builder.lineBreak(offsetAt(match.index));
    else if (name !== '' && !WITHIN_LINE.test(name)) close();
    if (name === 'blockquote') depth = Math.max(0, depth + (match[0].startsWith('</') ? -1 : 1));
  }
  writeText(html, from, html.length, builder, offsetAt);
  close();
  return paragraphs;
}

function writeText(
  html: string,
  start: number,
  end: number,
  builder: TracedTextBuilder,
  offsetAt: (position: number) => number,
): void {
  const text = html.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    builder.write(text.slice(from, match.index), (at) => offsetAt(start + from + at));
    builder.write(decodeString(match[0]), () => offsetAt(start + match.index));
    from = match.index + match[0].length;
  }
  builder.write(text.slice(from), (at) => offsetAt(start + from + at));
}
