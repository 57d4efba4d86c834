import { type Span, sliceOf } from '../../corpus/span.js';
import type { OmissionHarm } from './check.js';
import { isSic } from './given-words.js';
import { isDenying, isLimiting, limitingWords, turnsAnywhere } from './limiting-words.js';
import { type Source, sentenceAt } from './sources.js';
import { hasNegation, tokens, weighedIn } from './weigh-change.js';
import { PRONOUNS, TURNS } from './weight-words.js';

/** More words than this are no subject that a bracket stands for. */
const MOST_SUBJECT = 6;
/** A clause into which an omission reaches: what stands after it was said of what is left out. */
const INTO_CLAUSE =
  /(?:(?<![\p{L}])(?:who|whom|whose|which|qui|dont)|,\s?(?:that|die|dat|der|das|den|dem|welche[rsnm]?|que))$/iu;
/** How far before a gap a French "ne" is looked for. */
const NE_REACH = 60;
const NE = /(?:^|\s)(?:ne\s|n['’])/iu;
const AFTER_NE = new Set(['plus', 'point', 'personne', 'guère', 'aucunement', 'nullement', 'mie']);
const WORDS = /[\p{L}\p{N}]/u;

/**
 * What leaving a slice of the source out does.
 * @param stopped whether the given text ends a sentence before the mark
 * @param atEnd whether the mark stands at an end of the quotation
 */
export function harmOf(source: Source, span: Span, stopped: boolean, atEnd: boolean): OmissionHarm | null {
  const text = sliceOf(source.text, span);
  if (!WORDS.test(text)) return null;
  const [first, last] = [sentenceAt(source, span.start), sentenceAt(source, Math.max(span.start, span.end - 1))];
  if (first === undefined || last === undefined || atEnd) return harmWithin(source, span);
  const isWhole =
    first.span.start >= span.start && !WORDS.test(source.text.slice(span.end, Math.max(span.end, last.span.end)));
  if (isWhole) return harmOfSentences(text, source.text.slice(span.end, span.end + 200));
  if (first === last) {
    const harm = harmWithin(source, span);
    return harm === 'negates' || !entersClause(text) ? harm : 'changes-subject';
  }
  // Over the end of a sentence: the rest of the one, the beginning of the other; whole ones between only turn.
  const tail = first.span.start < span.start ? { start: span.start, end: first.span.end } : null;
  const next = source.text.slice(span.end).search(WORDS) + span.end;
  const head = next < last.span.end ? { start: last.span.start, end: span.end } : null;
  const cut = [tail, head].map((one) => (one === null ? null : harmWithin(source, one)));
  if (cut.includes('negates')) return 'negates';
  // What comes before a comma ("However, …") is no subject.
  if (head !== null && !stopped && !/,\s*$/u.test(source.text.slice(last.span.start, next))) return 'changes-subject';
  if (cut.includes('limits')) return 'limits';
  const whole = source.text.slice(tail?.end ?? span.start, head?.start ?? span.end);
  return WORDS.test(whole) && sentencesOf(whole).some(takesBack) ? 'limits' : null;
}

/** "the left, which": what follows is said of it. */
function entersClause(text: string): boolean {
  const end = text.trimEnd();
  const found = INTO_CLAUSE.exec(end);
  return found !== null && WORDS.test(end.slice(0, found.index));
}

/** Words left out within a sentence. */
function harmWithin(source: Source, span: Span): OmissionHarm | null {
  const text = sliceOf(source.text, span);
  const words = tokens(text);
  if (hasNegation(text) || isDenying(text, words)) return 'negates';
  const sentence = sentenceAt(source, span.start)?.span.start ?? 0;
  const before = source.text.slice(Math.max(sentence, span.start - NE_REACH), span.start);
  if (NE.test(before)) {
    if (words.some((word) => AFTER_NE.has(word))) return 'negates';
    if (words.some((word) => word === 'que' || word === 'qu')) return 'limits';
  }
  return isLimiting(text, words, /,\s*$/u.test(before)) ? 'limits' : null;
}

/** Whole sentences left out: they take something back, or the next one speaks of somebody named in them. */
function harmOfSentences(text: string, after: string): OmissionHarm | null {
  const [next = ''] = tokens(after);
  const left = sentencesOf(text);
  // Where all that is left out begins with the same pronoun, one and the same is spoken of all along.
  if (PRONOUNS.has(next) && !left.every((sentence) => tokens(sentence)[0] === next)) return 'changes-subject';
  return left.some(takesBack) ? 'limits' : null;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/u).filter((sentence) => WORDS.test(sentence));
}

/** Whether a sentence takes back something of the one before: by a word for that, or by denying something of "it". */
function takesBack(sentence: string): boolean {
  const words = tokens(sentence);
  const [first = ''] = words;
  if (TURNS.has(first) || words.some(turnsAnywhere)) return true;
  return PRONOUNS.has(first) && (hasNegation(sentence) || isDenying(sentence, words));
}

/**
 * What putting a bracket in the place of words does, or adding it.
 * @param text what it stands for; empty where it stands for nothing
 * @param where in the quotation; at an end, what it stands for is the rest of the sentence
 */
export function harmOfBracket(mark: string, text: string, where: 'start' | 'within' | 'end'): OmissionHarm | null {
  if (isSic(mark)) return null;
  const [typed, left] = [tokens(mark), tokens(text)];
  if (hasNegation(mark) !== hasNegation(text) && (where !== 'end' || hasNegation(mark))) return 'negates';
  // Letters of a word ("claim[ed]").
  if (!/^\[[^\]]*\]$/u.test(mark)) return null;
  if (isDenying(mark, typed) && !isDenying(text, left)) return 'negates';
  const limits = where === 'end' ? [] : limitingWords(left).filter((word) => !typed.includes(word));
  const added = limitingWords(typed).filter((word) => !left.includes(word));
  if (limits.length > 0 || (left.length === 0 && added.length > 0)) return 'limits';
  const weighed = [...weighedIn(mark, 'number'), ...weighedIn(mark, 'name')];
  if (where === 'end') {
    return left.length > 0 && weighed.some((word) => !left.includes(word.toLowerCase())) ? 'changes-subject' : null;
  }
  // A number for another one, whatever else the bracket has.
  const numbers = weighedIn(text, 'number');
  if (numbers.length > 0 && weighedIn(mark, 'number').some((word) => !left.includes(word))) return 'changes-subject';
  // "[the council]" for "it" says who is meant; for "the minister" it says that it is somebody else.
  const isPlain = [typed, left].some((words) => words.every((word) => PRONOUNS.has(word)));
  return isPlain || left.length > MOST_SUBJECT || left.some((word) => typed.includes(word)) ? null : 'changes-subject';
}
