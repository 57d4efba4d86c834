import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { sidesOf } from '../../language/opposites.js';
import { denialsOf } from './denials.js';
import { contraryOf, isSoft } from './negations.js';
import type { Point } from './point.js';
import { isContent, overlapOf, stemOf, stemsOf, type Token } from './words.js';

/** A text with its words. */
export interface SignedText {
  readonly tokens: readonly Token[];
  readonly language: Language;
}

/** A meaning as a text has it: said, or denied. */
interface Signed {
  readonly meaning: string;
  readonly sign: 1 | -1;
  readonly at: number;
  /** What is marked: the word that denies, or the word itself. */
  readonly span: Span;
  readonly denied: boolean;
  readonly loose: boolean;
  /** Its meaning is one of two contrary ones, and not only a word that is denied. */
  readonly paired: boolean;
  readonly compares: boolean;
}

/** From this share of the other words in common on, two texts are about the same. */
const SAME_STATEMENT = 0.6;
/** From this share on they may be. */
const NEAR_STATEMENT = 0.4;
/** How many content words on either side tell what a word is said of. */
const BESIDE = 3;
/** How many tokens away a word still changes what another says. */
const NEAR = 5;
/** How many tokens away a denial still is of the same statement. */
const CLAUSE = 8;

/**
 * What one text says and the other denies, or says by a word of the contrary meaning: "will be sufficient" and "will not be
 * sufficient", "able" and "unable", "rapidly" and "slowly". Of a meaning that a text both says and denies, what
 * stands beside the same words counts.
 */
export function compareSigns(given: SignedText, source: SignedText): readonly Point[] {
  const [ours, theirs] = [signsOf(given), signsOf(source)];
  const points = ours.flatMap((one): Point[] => {
    const other = counterpart(one, given, theirs, source);
    if (other === undefined || other.sign === one.sign || counterpart(other, source, ours, given)?.sign !== one.sign) {
      return [];
    }
    // "More than" is compared by what stands on its two sides.
    if (one.compares && other.compares) return [];
    const denied = one.denied ? ([source, other, given] as const) : ([given, one, source] as const);
    if (!one.paired && isDeniedOtherwise(...denied)) return [];
    return pointOf(one, other, given, source);
  });
  return points.filter(
    (point, at) =>
      points.findIndex(
        (each) => each.source?.start === point.source?.start || each.given?.start === point.given?.start,
      ) === at,
  );
}

/** The same meaning in the other text: where both say it and deny it, the one beside the same words, and in doubt the same. */
function counterpart(one: Signed, text: SignedText, signs: readonly Signed[], other: SignedText): Signed | undefined {
  const near = besideOf(text, one);
  const score = (each: Signed): number =>
    besideOf(other, each).filter((stem) => near.includes(stem)).length + (each.sign === one.sign ? 0.5 : 0);
  return signs.filter(({ meaning }) => meaning === one.meaning).sort((a, b) => score(b) - score(a))[0];
}

/** Whether both say the same of a word, the one by denying its contrary: "did not fall" and "rose". */
export function agreeByContrary(given: SignedText, source: SignedText): boolean {
  const theirs = signsOf(source);
  return signsOf(given).some(
    (one) =>
      one.paired &&
      theirs.some((other) => other.meaning === one.meaning && other.sign === one.sign && other.denied !== one.denied),
  );
}

/** "No sure sign" and "signs do not exist": the denial of the one stands beside another word in the other. */
function isDeniedOtherwise({ tokens, language }: SignedText, { at }: Signed, other: SignedText): boolean {
  const there = new Set(stemsOf(other.tokens));
  return denialsOf(tokens, language).some(({ cue, targets }) => {
    const elsewhere = targets.every((target) => !there.has(stemOf(tokens[target]?.key ?? '')));
    return elsewhere && Math.abs(cue - at) <= CLAUSE;
  });
}

function pointOf(one: Signed, other: Signed, given: SignedText, source: SignedText): Point[] {
  const rest = (text: SignedText, { at }: Signed): readonly string[] =>
    stemsOf(text.tokens.filter((token, index) => index !== at && !/^(?:unable|incapable)$/u.test(token.key)));
  const [a, b] = [rest(given, one), rest(source, other)];
  const share = overlapOf(a, b);
  const words = new Set(a.filter((stem) => b.includes(stem))).size;
  const beside = besideOf(given, one).some((stem) => besideOf(source, other).includes(stem));
  const same = share >= SAME_STATEMENT && (words >= 2 || share === 1) && words >= 1;
  const soft = isExcused(given, one, source) || isExcused(source, other, given);
  const sure = same && !soft && (beside || !one.paired) && !(one.loose || other.loose);
  if (!sure && !(share >= NEAR_STATEMENT && words >= 2 && beside)) return [];
  const kind = one.paired && !one.denied && !other.denied ? 'contrary' : 'negation';
  return [
    {
      kind,
      verdict: sure ? 'conflict' : 'unsupported',
      given: one.denied || one.paired ? one.span : null,
      source: other.denied || other.paired ? other.span : null,
    },
  ];
}

/** The stems of the content words nearest to a word. */
function besideOf({ tokens }: SignedText, { at }: Signed): readonly string[] {
  return [...stemsOf(tokens.slice(0, at)).slice(-BESIDE), ...stemsOf(tokens.slice(at + 1)).slice(0, BESIDE)];
}

/** Whether a word that denies by its meaning stands beside, and in one text only: with it both may say the same. */
function isExcused(text: SignedText, { at: place }: Signed, other: SignedText): boolean {
  const there = new Set(other.tokens.map(({ key }) => stemOf(key)));
  const consumed = new Set(denialsOf(text.tokens, text.language).map(({ cue }) => cue));
  return text.tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      Math.abs(at - place) <= NEAR &&
      isSoft(token.key) &&
      !consumed.has(at) &&
      !there.has(stemOf(token.key)) &&
      sidesOf(token.text, text.language).length === 0,
  );
}

function signsOf({ tokens, language }: SignedText): readonly Signed[] {
  const denials = denialsOf(tokens, language);
  return tokens.flatMap((token, at): Signed[] => {
    if (token.kind !== 'word') return [];
    const cues = denials.filter(({ targets }) => targets.includes(at));
    const denied = cues.length % 2 === 1;
    const cue = tokens[cues[0]?.cue ?? -1];
    const span =
      denied && cue !== undefined ? { start: cue.start, end: cue.end } : { start: token.start, end: token.end };
    const turn = (sign: 1 | -1): 1 | -1 => (denied ? (sign === 1 ? -1 : 1) : sign);
    const common = { at, span, denied };
    const compares = tokens.slice(at, at + 5).some(({ key }) => /^(?:than|que|qu'|dan|als)$/u.test(key));
    const sides = sidesOf(token.text, language).map(
      ({ pair, sign, loose }): Signed => ({
        ...common,
        meaning: `${language} ${pair}`,
        sign: turn(sign),
        loose,
        paired: true,
        compares,
      }),
    );
    if (!isContent(token)) return sides;
    const word: Signed = {
      ...common,
      meaning: stemOf(token.key),
      sign: turn(1),
      loose: false,
      paired: false,
      compares: false,
    };
    const bare = contraryOf(token.key, language);
    if (bare === null || sides.length > 0) return [...sides, word];
    return [word, { ...word, meaning: stemOf(bare), sign: turn(-1), denied: true }];
  });
}
