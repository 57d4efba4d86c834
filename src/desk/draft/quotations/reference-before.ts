import type { Draft } from '../draft.js';
import { pagesWithWord } from './page-words.js';
import { parseReference } from './parse-reference.js';
import { type FoundReference, firstSentenceFrom } from './reference-after.js';

/** How far before a quotation its reference may begin. */
const REACH = 300;
/** "(2016, p. 10) writes that": words without a name, few, and no end of a sentence. */
const BRACKET_AND_VERB = /\(([^()]{1,200})\)((?:[\s:,]+[\p{Ll}’']+){0,8}[\s:,]*)$/u;
/** "on p. 10": what stands before a page that is spoken of in a sentence. */
const ON = /(?:^|[\s,(])(?:on|at|op|auf|à|à la|sur|sur la|en|aus)\s{1,2}$/iu;
/** "Renard writes:", "says" */
const UP_TO_QUOTATION = /^[^.;!?()\d]{0,80}$/u;

/**
 * The page that a sentence gives before it quotes: "Renard (2016, p. 10) writes “…”", "On p. 10 he writes: “…”". Who is
 * named outside of brackets is not read: it may be anybody.
 * @param floor nothing before it belongs to this quotation
 */
export function referenceBefore(draft: Draft, start: number, floor: number): FoundReference | null {
  const sentence = draft.sentences[firstSentenceFrom(draft, start)];
  const from = Math.max(floor, start - REACH, sentence === undefined ? start : Math.min(sentence.span.start, start));
  const lead = draft.text.slice(from, start);
  const bracket = BRACKET_AND_VERB.exec(lead);
  if (bracket !== null) {
    const inner = bracket[1] ?? '';
    const parsed = parseReference(inner);
    if (parsed === null || parsed.pages === null) return null;
    const at = from + bracket.index;
    const outer = { start: at, end: at + inner.length + 2 };
    return { ...parsed, span: { start: outer.start + 1, end: outer.end - 1 }, outer };
  }
  const page = pagesWithWord(lead).at(-1);
  if (page === undefined || page.pages === null || !ON.test(lead.slice(0, page.start))) return null;
  if (!UP_TO_QUOTATION.test(lead.slice(page.end))) return null;
  const span = { start: from + page.start, end: from + page.end };
  return { pages: page.pages, source: null, span, outer: span };
}
