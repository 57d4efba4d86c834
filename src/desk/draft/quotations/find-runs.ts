import type { Span } from '../../../corpus/span.js';
import type { Draft, DraftParagraph } from '../draft.js';
import { lastAtOrBefore } from '../last-at-or-before.js';
import { closingMark, type ParagraphMarks, paragraphMarks } from './close-marks.js';
import { isSingle, type Mark, marksOf, opens, opensForCertain } from './marks.js';

/** A quotation as its marks, or its being set off, tell it. */
export interface FoundRun {
  /** What is quoted, without marks and blanks around it. */
  readonly span: Span;
  /** With its marks. */
  readonly outer: Span;
  readonly form: 'marks' | 'block';
  readonly closed: boolean;
}

/** A quotation over more paragraphs than this has rather lost its last mark. */
const MAX_PARAGRAPHS = 40;

/** What is quoted between marks: the outermost quotations, in order, none in a block quotation. */
export function markedRuns(draft: Draft): FoundRun[] {
  const runs: FoundRun[] = [];
  const cache = new Map<number, ParagraphMarks>();
  const marksAt = (at: number): ParagraphMarks => {
    const known = cache.get(at);
    if (known !== undefined) return known;
    const paragraph = draft.paragraphs[at];
    const marks = paragraph === undefined ? [] : marksOf(draft.text, paragraph.span, codeIn(draft, paragraph.span));
    const made = paragraphMarks(marks);
    cache.set(at, made);
    return made;
  };
  let paragraph = 0;
  let from = 0;
  while (paragraph < draft.paragraphs.length) {
    const own = draft.paragraphs[paragraph];
    const { marks } = marksAt(paragraph);
    const opener = marks[from];
    if (own === undefined || own.quotation !== null || opener === undefined) {
      cache.delete(paragraph);
      paragraph += 1;
      from = 0;
      continue;
    }
    const end = opens(opener) ? endOf(draft, paragraph, from, opener, marksAt) : null;
    if (end !== null) {
      push(runs, draft.text, opener.at, end.mark.at, end.mark.at + 1, true);
      [paragraph, from] = [end.paragraph, end.position + 1];
      continue;
    }
    if (!opens(opener) || !opensForCertain(opener)) {
      from += 1;
      continue;
    }
    const next = nextOpening(marks, from + 1);
    const stop = marks[next]?.at ?? own.span.end;
    push(runs, draft.text, opener.at, stop, stop, false);
    from = next;
  }
  return runs;
}

function codeIn({ code }: Draft, span: Span): readonly Span[] {
  let first = lastAtOrBefore(code.length, (at) => code[at]?.start ?? 0, span.start);
  if ((code[first]?.start ?? span.end) < span.start) first += 1;
  let end = first;
  while ((code[end]?.start ?? span.end) < span.end) end += 1;
  return code.slice(first, end);
}

/**
 * The position of the next mark that begins a quotation whatever else is open: none shall go unchecked for want of a
 * mark before it. The number of marks when there is none.
 */
function nextOpening(marks: readonly Mark[], from: number): number {
  for (let at = from; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark !== undefined && !isSingle(mark) && !mark.spaced && opens(mark)) return at;
  }
  return marks.length;
}

interface RunEnd {
  readonly paragraph: number;
  readonly position: number;
  readonly mark: Mark;
}

/** Where a quotation ends: in its paragraph, or in a later one when all between begin with its mark again. */
function endOf(
  draft: Draft,
  paragraph: number,
  position: number,
  opener: Mark,
  marksAt: (paragraph: number) => ParagraphMarks,
): RunEnd | null {
  let from = position + 1;
  for (let at = paragraph; at < paragraph + MAX_PARAGRAPHS; at += 1) {
    const own = marksAt(at);
    const found = closingMark(own, opener, from);
    const mark = found === null ? undefined : own.marks[found];
    if (found !== null && mark !== undefined) return { paragraph: at, position: found, mark };
    const [here, next] = [draft.paragraphs[at], draft.paragraphs[at + 1]];
    if (here === undefined || next === undefined || !goesOn(here, next) || opener.char === "'") return null;
    const [again] = marksAt(at + 1).marks;
    const repeated = again?.char === opener.char || (opener.char === '«' && again?.char === '»');
    if (again === undefined || !repeated || again.at !== next.span.start) return null;
    from = 1;
  }
  return null;
}

function goesOn(here: DraftParagraph, next: DraftParagraph): boolean {
  return next.quotation === null && next.note === here.note && here.kind !== 'heading' && next.kind !== 'heading';
}

/** @param end of what is quoted @param outerEnd of its closing mark, where it has one */
function push(runs: FoundRun[], text: string, opener: number, end: number, outerEnd: number, closed: boolean): void {
  const span = trimmed(text, { start: opener + 1, end });
  if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return;
  runs.push({ span, outer: { start: opener, end: closed ? outerEnd : span.end }, form: 'marks', closed });
}

/** A span without the blanks at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const before = slice.length - slice.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + slice.trimEnd().length) };
}
