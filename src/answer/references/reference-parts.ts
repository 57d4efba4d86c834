import type { Document, Footnote } from '../../corpus/document.js';
import { contains, type Span, sliceOf } from '../../corpus/span.js';
import { backReferenceIn } from './back-reference.js';

/** What only a reference to a source has: a year, a page, an address, a title in quotation marks, an editor. */
const REFERENCE_SIGN =
  /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|(?<!\p{L})(?:pp?|S|blz|vol|art|eds?|dir|red|hrsg|nr?)\.\s*\d|https?:|[“"«„‘][^”"»“’]{8,500}[”"»“’]|(?<!\p{L})interview(?!\p{L})/iu;

/** Whether words, or a title set in italics among them, point at a source at all. */
export function pointsAtSource(document: Document, span: Span): boolean {
  if (REFERENCE_SIGN.test(sliceOf(document.text, span))) return true;
  return document.emphasis.some(({ kind, span: marked }) => kind === 'emphasis' && contains(span, marked));
}

/**
 * The references of a note, in order: what its semicolons part, where each part is a reference by itself. Any other
 * note is one part, for its semicolons belong to its prose.
 */
export function referencesOf(document: Document, { span }: Pick<Footnote, 'span'>): readonly Span[] {
  const whole = trimmed(document.text, span);
  const cuts = [...masked(document, span).matchAll(/;/g)].map((found) => span.start + found.index);
  const bounds = [span.start, ...cuts.map((cut) => cut + 1)];
  const parts = bounds.map((start, at) => trimmed(document.text, { start, end: cuts[at] ?? span.end }));
  const told = parts.filter((part) => part.start < part.end);
  const sound = told.every(
    (part) => backReferenceIn(sliceOf(document.text, part)) !== null || pointsAtSource(document, part),
  );
  return sound && told.length > 0 ? told : [whole];
}

/** The note with its quotations, brackets and titles blanked: a semicolon inside one parts nothing. */
function masked(document: Document, span: Span): string {
  let text = sliceOf(document.text, span).replace(
    /“[^”]{0,2000}”|"[^"]{0,2000}"|«[^»]{0,2000}»|„[^“”]{0,2000}[“”]|\([^)]{0,2000}\)/gu,
    (found) => ' '.repeat(found.length),
  );
  for (const { kind, span: marked } of document.emphasis) {
    if (kind === 'superscript' || !contains(span, marked)) continue;
    const [from, to] = [marked.start - span.start, marked.end - span.start];
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }
  return text;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}
