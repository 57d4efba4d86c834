import type { Span } from './span.js';

/** Beyond this it is no title or saying within a sentence, but a passage; or a quotation mark is missing. */
const MAX_LENGTH = 400;
const MARKS = /["'“”„‟‘’‚«»]/g;
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
};
/** After what is closed the sentence goes on: with a comma, or a small letter. */
const GOES_ON = /^[,;:]|^\s(?:\p{Ll}|[–—]\s)/u;
/** A single mark is an apostrophe as often as not ("the authors’ view"): there only a comma tells. */
const GOES_ON_SINGLE = /^[,;]/u;

/**
 * Quotations that are part of a sentence which goes on behind them: “Prévention? Trop peu, trop tard”, in Le Vif. No
 * sentence ends within one. In order; none lies in another.
 */
export function embeddedQuotations(text: string): Span[] {
  const found: Span[] = [];
  // One open quotation of each kind: they are set inside one another, never inside their own kind.
  const open = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const before = text.charAt(index - 1);
    const after = text.slice(index + 1, index + 4);
    for (const [opener, start] of open) {
      if (index - start > MAX_LENGTH) {
        open.delete(opener);
      } else if (CLOSERS[opener]?.includes(mark) === true && /\S/.test(before) && !/^[\p{L}\p{N}]/u.test(after)) {
        open.delete(opener);
        const single = "'‘‚".includes(opener);
        if ((single ? GOES_ON_SINGLE : GOES_ON).test(after)) add(found, { start, end: index + 1 });
      }
    }
    const opens = CLOSERS[mark] !== undefined && !/[\p{L}\p{N}.,;!?]/u.test(before) && /^\S/u.test(after);
    if (opens && !open.has(mark)) open.set(mark, index);
  }
  return found;
}

function add(found: Span[], span: Span): void {
  while ((found.at(-1)?.start ?? -1) > span.start) found.pop();
  found.push(span);
}
