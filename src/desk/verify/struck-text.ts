import type { Span } from '../../corpus/span.js';

/** Struck out, deleted, or a comment: a reader of the page does not see these words, or sees that they are taken back. */
const STRUCK =
  /~~(?=[^\s~])[^~]{0,2000}~~|<(del|s|strike)\b[^<>]{0,200}>[\s\S]{0,2000}?<\/\1\s*>|<(span|p|div|font)\s[^<>]{0,200}?(?:display:\s?none|visibility:\s?hidden|line-through)[^<>]{0,200}>[\s\S]{0,2000}?<\/\2\s*>|<!--[\s\S]{0,5000}?(?:-->|$)/giu;
const RAISED = /<sup>[-−–+\d,\s]{1,40}<\/sup>|(?<=[\p{L}\p{N})])\^[-−–]?\d{1,3}\^?(?!\p{L})/giu;
/** Pandoc's lowered figures: "H~2~O". */
const LOWERED = /(?<=\p{L})~\d{1,3}~/gu;

/** Where words stand that are no words of a quotation. */
export function struckSpans(text: string): Span[] {
  return spansOf(text, STRUCK);
}

/** Figures marked up as raised: a power, or the call of a note. */
export function raisedSpans(text: string): Span[] {
  return spansOf(text, RAISED);
}

/** Figures marked up as lowered, as in a formula. */
export function loweredSpans(text: string): Span[] {
  return spansOf(text, LOWERED);
}

/** Every match of a pattern. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
