import type { Language } from '../../language/languages.js';
import { type Clause, clausesOf, contraryOf } from './negations.js';
import type { Point } from './point.js';
import { isContent, overlapOf, stemOf, type Token } from './words.js';

/** A text that is compared, read once. */
export interface NegatedText {
  readonly tokens: readonly Token[];
  readonly language: Language;
}

/** From this share of common words on two clauses are about the same, and a "not" more or less turns what they say. */
const SAME_STATEMENT = 0.6;
/** From this share on two whole sentences are the same but for a word or two. */
const SAME_SENTENCE = 0.75;

/**
 * Where one text denies what the other says. Clauses are held against each other that share most words: only there does a "not"
 * more or less mean anything. A clause that denies by its meaning ("failed", "lacks") may say the same, so it makes no conflict.
 */
export function compareNegations(given: NegatedText, source: NegatedText): readonly Point[] {
  const [ours, theirs] = withContraries(given, source);
  const points = contradicted(ours, theirs, false).concat(contradicted(theirs, ours, true).map(swapped));
  const unique = points.filter((point, at) => points.findIndex((other) => sameSpans(point, other)) === at);
  return unique.length > 0 ? unique : byParity(ours, theirs);
}

function swapped(point: Point): Point {
  return { ...point, given: point.source, source: point.given };
}

function sameSpans(a: Point, b: Point): boolean {
  return a.given?.start === b.given?.start && a.source?.start === b.source?.start;
}

/** Both texts' clauses, with "illegal" read as "not legal" where the other text says "legal". */
function withContraries(given: NegatedText, source: NegatedText): readonly [readonly Clause[], readonly Clause[]] {
  const read = (text: NegatedText, other: NegatedText): readonly Clause[] => {
    const there = new Set(other.tokens.filter(isContent).map(({ key }) => stemOf(key)));
    const denied = text.tokens.flatMap((token) => {
      const bare = isContent(token) ? contraryOf(token.key, text.language) : null;
      const wanted = bare === null ? '' : stemOf(bare);
      return bare !== null && there.has(wanted) && !there.has(stemOf(token.key)) ? [{ token, wanted }] : [];
    });
    return clausesOf(text.tokens, text.language).map((clause) => {
      const inside = denied.filter(({ token }) => token.start >= clause.span.start && token.end <= clause.span.end);
      if (inside.length === 0) return clause;
      const wanted = inside.map((one) => one.wanted);
      return {
        ...clause,
        cues: [...clause.cues, ...inside.map(({ token }) => ({ start: token.start, end: token.end }))],
        stems: [...clause.stems, ...wanted],
        focus: [...wanted, ...clause.focus],
      };
    });
  };
  return [read(given, source), read(source, given)];
}

/** Clauses of `ours` that negate what a clause of `theirs` says without a negation, or with one more. */
function contradicted(ours: readonly Clause[], theirs: readonly Clause[], reversed: boolean): Point[] {
  return ours.flatMap((clause): Point[] => {
    if (clause.cues.length === 0) return [];
    const rivals = theirs
      .map((other) => ({
        other,
        focus: overlapOf(clause.focus, other.stems),
        shared: Math.max(overlapOf(clause.stems, other.stems), overlapOf(other.stems, clause.stems)),
        words: clause.stems.filter((stem) => other.stems.includes(stem)).length,
      }))
      .sort((a, b) => b.shared - a.shared || b.focus - a.focus);
    const [best] = rivals;
    if (best === undefined || best.focus < 0.5 || best.words < 1) return [];
    const { other, shared, words } = best;
    if (clause.cues.length % 2 === other.cues.length % 2) return [];
    // A short clause is a part of almost anything.
    const both = Math.min(overlapOf(clause.stems, other.stems), overlapOf(other.stems, clause.stems));
    if (shared < SAME_STATEMENT && words < 3) return [];
    const excused =
      other.soft !== clause.soft ||
      (other.cues.length === 0 && other.contraries.some((stem) => !clause.stems.includes(stem)));
    const sure = shared >= SAME_STATEMENT && (words >= 2 || both === 1) && both >= 0.4 && !excused;
    // Of what the source denies somewhere, only what the sentence is about says anything of the sentence.
    if (reversed && !sure) return [];
    // "It did not print the minutes, but it printed the agenda": another clause is nearer to the sentence.
    const nearer = ours.some(
      (each) =>
        each !== clause &&
        each.cues.length % 2 === other.cues.length % 2 &&
        each.stems.filter((stem) => other.stems.includes(stem)).length >= words,
    );
    if (reversed && nearer) return [];
    return [
      {
        kind: 'negation',
        verdict: sure ? 'conflict' : 'unsupported',
        given: clause.cues[0] ?? null,
        source: other.cues[0] ?? null,
      },
    ];
  });
}

/** Sentences that are the same but for a few words, of which one denies once more: the difference is there, wherever it stands. */
function byParity(ours: readonly Clause[], theirs: readonly Clause[]): readonly Point[] {
  const stems = (clauses: readonly Clause[]): readonly string[] => clauses.flatMap((clause) => clause.stems);
  const [a, b] = [stems(ours), stems(theirs)];
  if (Math.min(overlapOf(a, b), overlapOf(b, a)) < SAME_SENTENCE) return [];
  const cues = (clauses: readonly Clause[]) => clauses.flatMap((clause) => clause.cues);
  const [given, source] = [cues(ours), cues(theirs)];
  if (given.length % 2 === source.length % 2) return [];
  // "It did not print the minutes, but it printed the agenda": what is denied is said as well.
  const both = (clauses: readonly Clause[]): boolean =>
    clauses.some(
      ({ cues: denials, focus: [first = ''] }) =>
        denials.length > 0 && clauses.some((other) => other.cues.length === 0 && other.stems.includes(first)),
    );
  if (both(ours) || both(theirs)) return [];
  const soft = (clauses: readonly Clause[]): boolean => clauses.some((clause) => clause.soft);
  const verdict = soft(ours) === soft(theirs) ? 'conflict' : 'unsupported';
  return [{ kind: 'negation', verdict, given: given[0] ?? null, source: source[0] ?? null }];
}
