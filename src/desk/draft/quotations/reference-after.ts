import type { Span } from '../../../corpus/span.js';
import type { Draft } from '../draft.js';
import { paragraphAt } from '../place.js';
import { bracketedAt, bracketedBefore, MAX_REFERENCE } from './bracketed.js';
import { pagesWithWord } from './page-words.js';
import { type ParsedReference, parseReference } from './parse-reference.js';

/** A reference and where it stands. */
export interface FoundReference extends ParsedReference {
  /** Without brackets. */
  readonly span: Span;
  readonly outer: Span;
}

/** What may stand between a quotation and its reference. */
const BETWEEN = /^[.,;:!?…]{0,3}[⁰¹²³⁴-⁹*]{0,4}\s{0,3}/u;
/** A number in the list of references, before the page: "[12] (p. 46)". */
const NUMBERS = /^\[\d{1,4}(?:[,\s–-]{1,3}\d{1,4}){0,8}\]\s{0,3}/;
/** "…”, Renard 2016, p. 46." */
const UNBRACKETED = /^(?:[\p{Lu}\p{Lt}\p{Lo}][^.;()[\]"“”«»\n]{1,80}?\s\(?(?:1[5-9]|20)\d\d[a-z]?\)?,\s)/u;
const DASH = /(?:^|\s)[—–―]\s?(?=[^\s—–―])/gu;

/**
 * The reference that follows a quotation: at once, in brackets or not; in the note called there; or at the end of its
 * sentence, when nothing else is quoted before that.
 * @param end of the quotation, its marks included
 * @param inner end of what is quoted
 * @param limit where the next quotation begins, or the paragraph ends
 */
export function referenceAfter(draft: Draft, inner: number, end: number, limit: number): FoundReference | null {
  const { text } = draft;
  const skip = BETWEEN.exec(text.slice(end, Math.min(limit, end + 16)))?.[0].length ?? 0;
  const direct = bracketedReference(text, end + skip, limit) ?? unbracketed(text, end + skip, limit);
  if (direct !== null) return direct;
  const called = referenceOfCall(draft, inner, end + skip);
  if (called !== null) return called;
  const numbers = NUMBERS.exec(text.slice(end + skip, Math.min(limit, end + skip + 60)))?.[0].length ?? 0;
  const numbered = numbers === 0 ? null : bracketedReference(text, end + skip + numbers, limit);
  return numbered ?? atSentenceEnd(draft, end, limit);
}

/** A reference in brackets that opens at `start`; Pandoc's notes within a line (`^[…]`) are such. */
export function bracketedReference(text: string, start: number, limit: number): FoundReference | null {
  const at = text.charAt(start) === '^' ? start + 1 : start;
  const outer = bracketedAt(text, at, limit);
  return outer === null ? null : within(text, outer);
}

function within(text: string, outer: Span): FoundReference | null {
  const span = { start: outer.start + 1, end: outer.end - 1 };
  const parsed = parseReference(text.slice(span.start, span.end));
  return parsed === null ? null : { ...parsed, span, outer };
}

function unbracketed(text: string, start: number, limit: number): FoundReference | null {
  const ahead = text.slice(start, Math.min(limit, start + MAX_REFERENCE));
  const lead = UNBRACKETED.exec(ahead)?.[0].length ?? 0;
  for (const from of lead === 0 ? [0] : [0, lead]) {
    const [pages] = pagesWithWord(ahead.slice(from, from + 60));
    if (pages?.start !== 0) continue;
    const span = { start, end: start + from + pages.end };
    const parsed = parseReference(text.slice(span.start, span.end));
    if (parsed !== null) return { ...parsed, span, outer: span };
  }
  return null;
}

/** What the note called between two offsets begins with. */
function referenceOfCall(draft: Draft, from: number, to: number): FoundReference | null {
  for (let at = firstCallFrom(draft, from); at < draft.calls.length; at += 1) {
    const call = draft.calls[at];
    if (call === undefined || call.at > to) break;
    const note = call.note === null ? undefined : draft.paragraphs[call.note];
    if (note === undefined) continue;
    const opening = draft.text.slice(note.span.start, Math.min(note.span.end, note.span.start + MAX_REFERENCE));
    const sentence = draft.sentences[firstSentenceFrom(draft, note.span.start)];
    const whole = bracketedAt(draft.text, note.span.start, note.span.end);
    const inBrackets = whole === null ? null : within(draft.text, whole);
    if (inBrackets !== null) return inBrackets;
    // A full reference has full stops that part no sentences; the splitter errs on the long side, pages end it all the same.
    const first = sentence === undefined ? opening : opening.slice(0, sentence.span.end - note.span.start);
    const parsed = parseReference(first.replace(/\.$/, ''));
    const span = { start: note.span.start, end: note.span.start + first.length };
    if (parsed !== null) return { ...parsed, span, outer: span };
  }
  return null;
}

function atSentenceEnd(draft: Draft, end: number, limit: number): FoundReference | null {
  const { text } = draft;
  const own = draft.sentences[firstSentenceFrom(draft, end)];
  if (own === undefined || own.span.start > end || own.span.end > limit) return null;
  // From the end inwards: the full stop, then brackets.
  const stop = own.span.start + text.slice(own.span.start, own.span.end).replace(/(?<![.!?…\s])[.!?…\s]+$/u, '').length;
  const before = bracketedBefore(text, stop, end);
  const last = before === null ? null : within(text, before);
  if (last !== null) return last;
  const after = own.span.end + (/^\s{0,3}/.exec(text.slice(own.span.end, own.span.end + 3))?.[0].length ?? 0);
  return bracketedReference(text, after, limit) ?? referenceOfCall(draft, stop, own.span.end);
}

/** The reference that a block quotation's paragraph ends with: in brackets, or after a dash ("— Renard 2016, p. 46"). */
export function referenceAtEnd(text: string, paragraph: Span): FoundReference | null {
  const slice = text.slice(paragraph.start, paragraph.end);
  const stop = paragraph.start + slice.replace(/(?<![.,;\s])[.,;\s]+$/u, '').length;
  const group = bracketedBefore(text, stop, paragraph.start);
  const bracketed = group === null ? null : within(text, group);
  if (bracketed !== null) return bracketed;
  const from = Math.max(paragraph.start, stop - MAX_REFERENCE);
  const dash = [...text.slice(from, stop).matchAll(DASH)].at(-1);
  if (dash === undefined) return null;
  const outer = { start: from + dash.index, end: paragraph.end };
  const span = { start: outer.start + dash[0].length, end: stop };
  const parsed = parseReference(text.slice(span.start, span.end));
  return parsed === null ? null : { ...parsed, span, outer };
}

/** The position of the first call that stands at `offset` or after it. */
function firstCallFrom(draft: Draft, offset: number): number {
  let low = 0;
  let high = draft.calls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((draft.calls[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position of the first sentence that ends at `offset` or after it. */
export function firstSentenceFrom(draft: Draft, offset: number): number {
  let low = 0;
  let high = draft.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((draft.sentences[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paragraph that an offset lies in. */
export function paragraphOf(draft: Draft, offset: number): Span {
  return draft.paragraphs[paragraphAt(draft.paragraphs, offset)]?.span ?? { start: offset, end: offset };
}
