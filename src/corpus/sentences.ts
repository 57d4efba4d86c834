import { BEFORE_NUMBER, MONTHS, NEVER_FINAL, SENTENCE_STARTERS, SOMETIMES_FINAL } from './abbreviations.js';
import type { Span } from './span.js';

/** Sentence-final marks, quotation marks and brackets closed after them, then white space. Linear: no nested repeats. */
const CANDIDATE = /[.!?…]["'”’»›)\]]*\s+/gu;
const OPENERS = /^["'“‘„‚«‹([¿¡]*/u;

/**
 * Parts one paragraph into sentences. The spans are in order, hold every character that is not white space exactly
 * once, and begin and end with one that isn't.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  for (const match of text.matchAll(CANDIDATE)) {
    const next = match.index + match[0].length;
    const stop = match.index + match[0].trimEnd().length;
    if (next >= end || match.index < start) continue;
    if (!isBoundary(text, start, match.index, stop, next)) continue;
    spans.push({ start, end: stop });
    start = next;
  }
  if (start < end) spans.push({ start, end });
  return spans;
}

/**
 * @param from start of the sentence under way
 * @param mark position of the final mark
 * @param stop end of the marks and closing quotes
 * @param next where the next word, or what opens it, begins
 */
function isBoundary(text: string, from: number, mark: number, stop: number, next: number): boolean {
  const ahead = text.slice(next, next + 64);
  const opener = OPENERS.exec(ahead)?.[0] ?? '';
  const word = /^[\p{L}\p{M}'’-]+/u.exec(ahead.slice(opener.length))?.[0] ?? '';
  const first = ahead.charAt(opener.length);
  if (/\p{Ll}/u.test(first) || /^[,;:.…?!)\]–—-]/u.test(ahead)) return false;
  const starter = SENTENCE_STARTERS.has(word.toLowerCase());
  const final = text.charAt(mark);
  if (final === '!' || final === '?') return true;
  // An ellipsis is as often a pause as an end.
  if (final === '…' || text.slice(Math.max(0, mark - 2), mark).endsWith('.')) return starter;
  // Quotes or brackets closed after the stop: what they hold had ended; an abbreviation is ruled out below all the same.
  const before = /[\p{L}\p{M}\p{N}.§°'’-]*$/u.exec(text.slice(Math.max(from, mark - 40), mark))?.[0] ?? '';
  return endsSentence(before.replace(/^['’.-]+/u, ''), {
    closed: stop > mark + 1,
    digit: /[\p{N}IVXLCivxlc]/u.test(first) && /^(?:\p{N}|[IVXLC]+\b|[ivxlc]+\b)/u.test(ahead.slice(opener.length)),
    word: word.toLowerCase(),
    quoted: opener !== '' && /["'“‘„‚«‹]/u.test(opener),
    starter,
    surnameBefore: /\p{Lu}[\p{L}\p{M}'’-]+,\s*(?:\p{Lu}[\p{L}]?\.[\s-]?)*$/u.test(
      text.slice(Math.max(from, mark - 60), mark - before.length),
    ),
    alone: text.slice(from, mark).trim() === before,
  });
}

interface Surroundings {
  readonly closed: boolean;
  readonly digit: boolean;
  readonly word: string;
  readonly quoted: boolean;
  readonly starter: boolean;
  /** "Moghaddam, " stands before: what follows are initials. */
  readonly surnameBefore: boolean;
  /** The word before the stop is all there is of the sentence. */
  readonly alone: boolean;
}

/** Whether a full stop after `before` ends a sentence. */
function endsSentence(before: string, around: Surroundings): boolean {
  const token = before.toLowerCase();
  if (token === '') return true;
  if (/^\p{N}+$/u.test(token)) return !(around.alone || MONTHS.has(around.word));
  if (NEVER_FINAL.has(token)) return around.closed && around.starter;
  if (BEFORE_NUMBER.has(token) && around.digit) return false;
  if (/^(?:\p{Lu}\.[\s-]?)*\p{Lu}$/u.test(before) || /^\p{Lu}\p{Ll}$/u.test(before)) {
    // Initials ("J.V.", "Th.") belong to a name; a plain letter ("Plan R.") ends a sentence when a new one plainly begins.
    if (around.surnameBefore || around.quoted || around.digit) return false;
    return around.starter;
  }
  if (SOMETIMES_FINAL.has(token)) return around.starter && !around.digit;
  return true;
}
