import {
  AFTER_ORDINAL,
  BEFORE_NUMBER,
  NAME_PARTICLES,
  NEVER_FINAL,
  NEVER_FINAL_CAPITALISED,
  SENTENCE_STARTERS,
  SOMETIMES_FINAL,
  SOMETIMES_FINAL_CAPITALISED,
} from './abbreviations.js';
import { embeddedQuotations } from './embedded-quotations.js';
import type { Span } from './span.js';

/**
 * Sentence-final marks; quotation marks, brackets and note numbers closed after them; then white space. Scripts written
 * without blanks need none after their full stop. Linear: no nested repeats.
 */
const CANDIDATE = /[.!?…؟۔।॥]["'”’»›)\]]*[⁰¹²³⁴-⁹]*(?:\[\d{1,3}\])*\s+|[。！？｡]["'”’»›)\]」』）】]*\s*/gu;
const OPENERS = /^["'“‘„‚«‹([¿¡]*/u;
/** French: "l’art. 3" is the abbreviation "art." */
const ELISION = /^(?:[cdjlmnst]|qu)['’]/iu;
/** "(b) …", "ii) …" begin what they count. */
const ENUMERATOR = /^\(?(?:\p{Ll}|[ivx]{1,4}|\d{1,2})\)\s/u;
/** Words that begin sentences with a small letter: "al-Qaeda", "iPhone", "’t Hof". */
const SMALL_BEFORE_CAPITAL = /^(?:\p{Ll}{1,3}[-’']?\p{Lu}|['’][stn]\s\p{Lu})/u;

/**
 * Parts one paragraph into sentences. The spans are in order, hold every character that is not white space exactly
 * once, and begin and end with one that isn't. What is in doubt stays together: a sentence too long is quoted whole,
 * one cut short says something else.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const quotations = embeddedQuotations(text);
  let quotation = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const next = match.index + match[0].length;
    const stop = match.index + match[0].trimEnd().length;
    if (next >= end || match.index < start) continue;
    while ((quotations[quotation]?.end ?? next) < next) quotation += 1;
    if ((quotations[quotation]?.start ?? next) < match.index) continue;
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
  const final = text.charAt(mark);
  // A sentence has a word in it: "[…]" alone is none.
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, Math.min(mark, from + 200)))) return false;
  if ('。！？｡'.includes(final)) {
    // 「…。」と: what was said within a sentence that goes on.
    if (stop > mark + 1 && next === stop) return /[「『（“]/u.test(text.charAt(next));
    return !/[、，。！？」』）]/u.test(text.charAt(next));
  }
  const ahead = text.slice(next, next + 64);
  const opener = OPENERS.exec(ahead)?.[0] ?? '';
  const rest = ahead.slice(opener.length);
  const word = /^[\p{L}\p{M}'’-]+/u.exec(rest)?.[0] ?? '';
  const enumerator = ENUMERATOR.test(ahead);
  if (!enumerator && !SMALL_BEFORE_CAPITAL.test(ahead) && !SMALL_BEFORE_CAPITAL.test(rest)) {
    if (/^\p{Ll}/u.test(rest) || /^[,;:.…?!)\]–—-]/u.test(ahead)) return false;
  }
  const starter = enumerator || SENTENCE_STARTERS.has(word.toLowerCase());
  if (final !== '.' && final !== '…') return true;
  // An ellipsis is as often a pause as an end.
  if (final === '…' || text.slice(Math.max(0, mark - 2), mark).endsWith('.')) return starter;
  // Quotes or brackets closed after the stop: what they hold had ended; an abbreviation is ruled out below all the same.
  const before = /[\p{L}\p{M}\p{N}.§°'’-]*$/u.exec(text.slice(Math.max(from, mark - 40), mark))?.[0] ?? '';
  const preceding = text.slice(Math.max(from, mark - 60), mark - before.length);
  const name = NAME_PARTICLES.has(word.toLowerCase()) && /^\s+(?:\p{Ll}{1,3}\s)?\p{Lu}/u.test(rest.slice(word.length));
  return endsSentence(before.replace(/^['’.-]+/u, '').replace(ELISION, ''), {
    closed: stop > mark + 1,
    digit: /^(?:\p{Lu}\.?[\s-]?)?\p{N}|^(?:[IVXLC]+|[ivxlc]+)\b/u.test(rest),
    word: word.toLowerCase(),
    quoted: /["'“‘„‚«‹]/u.test(opener),
    starter,
    name,
    surnameBefore: /\p{Lu}[\p{L}\p{M}'’-]+,\s*(?:\p{Lu}[\p{L}]?\.[\s-]?)*$/u.test(preceding),
    spaced: /(?:^|\s)\p{Ll}\.\s$/u.test(preceding),
    alone: text.slice(from, mark).trim() === before,
  });
}

interface Surroundings {
  readonly closed: boolean;
  readonly digit: boolean;
  readonly word: string;
  readonly quoted: boolean;
  readonly starter: boolean;
  /** What follows is a name with a particle: "De Ruyver". */
  readonly name: boolean;
  /** "Moghaddam, " stands before: what follows are initials. */
  readonly surnameBefore: boolean;
  /** "z. " stands before: it is an abbreviation set with blanks, "z. B." */
  readonly spaced: boolean;
  /** The word before the stop is all there is of the sentence. */
  readonly alone: boolean;
}

/** Whether a full stop after `before` ends a sentence. */
function endsSentence(before: string, around: Surroundings): boolean {
  const token = before.toLowerCase();
  if (token === '') return true;
  if (/^\p{N}+$/u.test(token)) return !(around.alone || (token.length <= 3 && AFTER_ORDINAL.has(around.word)));
  // What counts a paragraph or an item: "1.2. Scope", "IV. Conclusion", "A. The police".
  if (around.alone && /^(?:[\d.]+|[IVXLC]+|\p{Lu}|\p{Ll})$/u.test(before)) return false;
  const initial = /^(?:\p{Lu}\.[\s-]?)*\p{Lu}$/u.test(before);
  if ((NEVER_FINAL.has(token) && !initial) || NEVER_FINAL_CAPITALISED.has(before)) {
    return around.closed && around.starter;
  }
  if (BEFORE_NUMBER.has(token) && around.digit) return false;
  if (token === 'no' && !around.digit) return true;
  if (initial || /^\p{Lu}\p{Ll}$/u.test(before)) {
    // Initials ("J.V.", "Th.") belong to a name; a plain letter ("Plan R.") ends a sentence when a new one plainly begins.
    if (around.surnameBefore || around.quoted || around.digit || around.name || around.spaced) return false;
    return around.starter;
  }
  if (/^\p{Ll}$/u.test(before)) return around.starter && !around.digit;
  if (SOMETIMES_FINAL.has(token) || SOMETIMES_FINAL_CAPITALISED.has(before)) return around.starter && !around.digit;
  return true;
}
