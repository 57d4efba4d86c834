import { closes, isSingle, type Mark, opens } from './marks.js';

/** Quotations within quotations, within quotations: beyond this marks are missing. */
const MAX_DEPTH = 8;

/** What follows in a paragraph of the typographic marks, to tell a stray straight one. */
export interface ParagraphMarks {
  readonly marks: readonly Mark[];
  /** Of each mark: the next of “ „ ” after it. */
  readonly nextCurly: readonly string[];
}

export function paragraphMarks(marks: readonly Mark[]): ParagraphMarks {
  const nextCurly = new Array<string>(marks.length).fill('');
  let next = '';
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    nextCurly[at] = next;
    const char = marks[at]?.char ?? '';
    if ('“„”'.includes(char)) next = char;
  }
  return { marks, nextCurly };
}

/**
 * The position of the mark that closes `opener`, from `from` on; null when none does. Quotations of other marks may
 * lie between; one of them that is never closed ends with what holds it.
 */
export function closingMark(paragraph: ParagraphMarks, opener: Mark, from: number): number | null {
  return isSingle(opener) ? closeSingle(paragraph, opener, from) : closeDouble(paragraph, opener, from);
}

function closeDouble({ marks, nextCurly }: ParagraphMarks, opener: Mark, from: number): number | null {
  const open = [opener];
  for (let at = from; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) break;
    const depth = open.findLastIndex((outer) => closes(outer, mark) && !isStray(outer, mark, nextCurly[at] ?? ''));
    if (depth === 0) return at;
    if (depth > 0) open.length = depth;
    else if (opens(mark) && !(isSingle(mark) && open.some(({ char }) => char === mark.char))) open.push(mark);
    if (open.length > MAX_DEPTH) return null;
  }
  return null;
}

/** A straight mark, as for inches, in a quotation that has a mark of its own still to come. */
function isStray(opener: Mark, mark: Mark, next: string): boolean {
  if (mark.char !== '"' || opener.char === '"') return false;
  return next === '”' || (opener.char === '„' && next === '“');
}

/**
 * Single marks are apostrophes as often as not: of those that could close, one that stands as in "the writers' rights"
 * does so only when no other can. None is looked for beyond the next mark that opens.
 */
function closeSingle(paragraph: ParagraphMarks, opener: Mark, from: number): number | null {
  const { marks } = paragraph;
  let doubtful: number | null = null;
  for (let at = from; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) break;
    if (closes(opener, mark)) {
      if (!mark.possessive) return at;
      // Only a mark of the same make: a straight one after a raised comma ("‘Ali … the dogs' bowl") is an apostrophe.
      if (mark.char !== "'") doubtful ??= at;
    } else if (isSingle(mark)) {
      if (opens(mark)) break;
    } else if (opens(mark)) {
      const end = closeDouble(paragraph, mark, at + 1);
      if (end !== null) at = end;
    }
  }
  return doubtful;
}
